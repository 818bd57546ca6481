import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openTestCenter } from '../../../test/support/center.ts';
import { handling } from '../../../test/support/handling.ts';
import { noPoppler, pdfText } from '../../../test/support/pdf.ts';
import { transaction } from '../../platform/database/database.ts';
import { printHere } from '../../platform/pdf.ts';
import { publicJwks, verifyToken } from '../../platform/signing.ts';
import { findCenter, listAgencies, takeNumber } from '../center/index.ts';
import { aFiling } from '../dossiers/dossier.builder.ts';
import { type Dossier, type FormFact, fileDossier } from '../dossiers/index.ts';
import { procedureVersion } from '../procedures/index.ts';
import { stationOf } from '../staff/index.ts';
import { printForm } from './actions/print-form.ts';
import { formClaims, readFormClaims } from './domain/form-token.ts';
import { formAbout, formsOf, previewFact, receiptOf, writeForm } from './index.ts';

const center = await openTestCenter();
const { app, clock, services } = center;
const { db, files, publicUrl } = services;
const { accepted, citizen, reception, standard } = await handling(center);
const profile = (await findCenter(db))!;
const agencies = await listAgencies(db);
const skhdt = agencies.find(({ key }) => key === 'SKHDT')!;
const today = Temporal.PlainDate.from('2026-11-23');
const cookies = {
  reception: await center.cookie('tiepnhan1'),
  citizen: await center.cookie('congdan1'),
  stranger: await center.cookie('congdan2'),
};

const filed = async () => {
  const done = await fileDossier(services, citizen, aFiling(standard));
  assert.ok(done.ok);
  return done.value;
};
const about = async (dossier: Dossier) => ({
  dossier,
  procedure: await procedureVersion(db, dossier),
  center: profile,
  at: clock.now(),
  official: { actor: reception, station: (await stationOf(db, reception.accountId, today))! },
});
const write = (
  fact: (number: Awaited<ReturnType<typeof takeNumber>>) => FormFact,
  register: Parameters<typeof takeNumber>[1],
) => transaction(db, async (tx) => writeForm(services, tx, fact(await takeNumber(tx, register, today))));
const refusal = {
  reason: 'Không đúng đối tượng.',
  legalBasis: 'khoản 1 Điều 1 (ví dụ)',
  guidance: 'đọc lại hướng dẫn.',
};

test('[QC Đ8.1] a refusal is a numbered paper with ground and basis, printed once and the same for ever', {
  skip: noPoppler,
}, async () => {
  const dossier = await filed();
  const fact = await about(dossier);
  const preview = await previewFact(services, { ...fact, ...refusal, form: 'refusal', redirectTo: null });
  assert.match(pdfText(preview!), /BẢN XEM TRƯỚC.*Số: ……\/……/);
  assert.deepEqual(await formsOf(db, dossier.id), [], 'a preview keeps nothing');
  await write((number) => ({ ...fact, ...refusal, form: 'refusal', redirectTo: null, number }), 'refusal');
  const [issued] = await formsOf(db, dossier.id);
  assert.equal(issued!.paper.head.number, '01/PTC-TTPVHCC');
  const queued = await sql<{
    key: string;
  }>`select key from graphile_worker.jobs where key = ${`print-form:${issued!.id}`}`.execute(db);
  assert.equal(queued.rows.length, 1);
  const printed = await printForm({ db, files, publicUrl, print: printHere }, issued!.id);
  assert.equal(await printForm({ db, files, publicUrl, print: printHere }, issued!.id), printed);
  const url = `/ho-so/${dossier.provisionalNumber}/phieu/${issued!.id}.pdf`;
  const shown = await Promise.all([cookies.citizen, cookies.reception].map((headers) => app.inject({ url, headers })));
  for (const response of shown) {
    assert.equal(response.headers['content-type'], 'application/pdf');
    assert.equal(createHash('sha256').update(response.rawPayload).digest('hex'), printed);
  }
  const text = pdfText(shown[0]!.rawPayload);
  for (const words of [
    'Số: 01/PTC-TTPVHCC',
    'Không đúng đối tượng.',
    'khoản 1 Điều 1 (ví dụ)',
    dossier.provisionalNumber,
  ])
    assert.ok(text.includes(words), words);
  assert.equal((await app.inject({ url, headers: cookies.stranger })).statusCode, 404);
  assert.equal((await app.inject({ url: url.replace('.pdf', '0.pdf'), headers: cookies.citizen })).statusCode, 404);
});

test('[QC Đ7.2d (4)] a redirection prints the agency to go to, and is no refusal', { skip: noPoppler }, async () => {
  const dossier = await filed();
  const fact = await about(dossier);
  await write((number) => ({ ...fact, ...refusal, form: 'redirection', redirectTo: skhdt, number }), 'redirection');
  const [issued] = await formsOf(db, dossier.id);
  assert.equal(issued!.paper.form, 'redirection');
  const text = pdfText(await bytesOf(issued!.id));
  for (const words of [`Cơ quan: ${skhdt.name}`, skhdt.details.phone, 'không phải là phiếu từ chối'])
    assert.ok(text.includes(words), words);
});

test('[QC Đ7.2d (3)] [QC Đ12.1c] one request tells every defect with its reason, in the set the dossier is pinned to', {
  skip: noPoppler,
}, async () => {
  const dossier = await accepted(standard);
  const fact = await about(dossier);
  const [one, two] = fact.procedure.content.components;
  const items = [one!, two!].map(({ key, name }, index) => ({
    componentKey: key,
    name,
    kind: index === 0 ? ('missing' as const) : ('correction' as const),
    detail: index === 0 ? '' : 'ghi rõ địa chỉ',
    reason: `Lý do ${index + 1}`,
    legalBasis: `Điều ${index + 1} (ví dụ)`,
  }));
  const request = {
    form: 'supplement-request' as const,
    requestId: 41,
    stage: 'handling' as const,
    items,
    windowUntil: clock.now().add({ hours: 480 }),
    clock: 'RESUME' as const,
  };
  await write((number) => ({ ...fact, ...request, number }), 'supplement-request');
  const issued = (await formAbout(db, 'supplement-request', 'supplement-request:41'))!;
  assert.equal(issued.paper.head.set, 'FORM_SET_2018');
  const text = pdfText(await bytesOf(issued.id));
  for (const words of [
    one!.name,
    two!.name,
    'Lý do 1',
    'Lý do 2',
    'Cần sửa: ghi rõ địa chỉ',
    'Căn cứ: Điều 2 (ví dụ)',
    'được tính tiếp',
  ])
    assert.ok(text.includes(words.slice(0, 40)), words);
  await assert.rejects(
    write((number) => ({ ...fact, ...request, number }), 'supplement-request'),
    /issued_forms_form_subject_key/,
  );
});

test('what is rolled back was never issued; what is issued never changes', async () => {
  const dossier = await filed();
  const fact = await about(dossier);
  const stop = {
    form: 'stop-notice' as const,
    askedAt: clock.now(),
    reason: 'đổi ý',
    stageReached: [],
    papersReturned: 'toàn bộ',
  };
  await assert.rejects(
    transaction(db, async (tx) => {
      await writeForm(services, tx, { ...fact, ...stop, number: await takeNumber(tx, 'stop-notice', today) });
      throw new Error('power cut');
    }),
  );
  assert.deepEqual(await formsOf(db, dossier.id), []);
  await write((number) => ({ ...fact, ...stop, official: null, number }), 'stop-notice');
  const [issued] = await formsOf(db, dossier.id);
  assert.equal(issued!.paper.head.number, '01/TBD-TTPVHCC', 'the number of what was rolled back is free again');
  assert.equal(issued!.createdBy, null);
  await bytesOf(issued!.id);
  const change = (values: object) => db.updateTable('issued_forms').set(values).where('id', '=', issued!.id).execute();
  await assert.rejects(change({ data: '{}' }), /permission denied/);
  await assert.rejects(change({ pdf_sha256: 'a'.repeat(64) }), /never changes/);
  await assert.rejects(db.deleteFrom('issued_forms').where('id', '=', issued!.id).execute(), /permission denied/);
});

test('the code of a form proves its number and content, and a receipt proves no form', async () => {
  const [issued] = await formsOf(
    db,
    (await db.selectFrom('issued_forms').select('dossier_id').where('form', '=', 'refusal').executeTakeFirstOrThrow())
      .dossier_id!,
  );
  const verified = await verifyToken(publicJwks(services.signingKey), issued!.token);
  assert.ok(verified.ok);
  assert.deepEqual(readFormClaims(verified.value), { ok: true, value: formClaims(issued!.paper) });
  const page = await app.inject({ url: `/xac-minh/${issued!.token}` });
  assert.equal(page.statusCode, 200);
  for (const words of ['Giấy thật', 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', '01/PTC-TTPVHCC'])
    assert.ok(page.body.includes(words), words);
  const receipt = await receiptOf(db, (await accepted(standard)).id);
  const other = await verifyToken(publicJwks(services.signingKey), receipt!.token);
  assert.ok(other.ok && !readFormClaims(other.value).ok);
  assert.doesNotMatch(JSON.stringify(verified.value), /Ví Dụ|000000000001|0900000001/, 'nothing personal in the code');
});

async function bytesOf(id: number): Promise<Buffer> {
  const sha256 = await printForm({ db, files, publicUrl, print: printHere }, id);
  return Buffer.concat(await Array.fromAsync(await files.open(sha256!)));
}
