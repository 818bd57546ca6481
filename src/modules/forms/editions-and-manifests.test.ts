import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { handling } from '../../../test/support/handling.ts';
import { noPoppler, pdfText } from '../../../test/support/pdf.ts';
import { transaction } from '../../platform/database/database.ts';
import { printHere } from '../../platform/pdf.ts';
import { findCenter, listAgencies, takeNumber } from '../center/index.ts';
import { readDossier } from '../dossiers/index.ts';
import { procedureVersion } from '../procedures/index.ts';
import { stationOf } from '../staff/index.ts';
import { printForm } from './actions/print-form.ts';
import { printReceipt } from './actions/print-receipt.ts';
import {
  agencyLetterhead,
  issueForm,
  pinOf,
  previewFact,
  previewForm,
  receiptEditions,
  receiptOf,
  writeForm,
} from './index.ts';
import { aPaper } from './paper.builder.ts';

const center = await openTestCenter();
const { app, clock, services } = center;
const { db, files, publicUrl } = services;
const { accepted, citizen, reception, standard } = await handling(center);
const profile = (await findCenter(db))!;
const skhdt = (await listAgencies(db)).find(({ key }) => key === 'SKHDT')!;
const today = Temporal.PlainDate.from('2026-11-23');
const cookies = { reception: await center.cookie('tiepnhan1'), citizen: await center.cookie('congdan1') };

test('a corrected receipt is the next edition: same code, PIN and dates, its reason on it, both printable', {
  skip: noPoppler,
}, async () => {
  const dossier = await accepted(standard);
  const first = (await receiptOf(db, dossier.id))!;
  const pin = await pinOf(db, dossier.id);
  const view = await readDossier(db, citizen, { reference: dossier.code!, now: clock.now(), purpose: 'test' });
  assert.ok(view.ok);
  const { documents } = view.value;
  const corrected = { ...dossier, applicant: { ...dossier.applicant, name: 'Nguyễn Thị Ví Dụ Mới' } };
  clock.set('2026-11-24T08:00:00+07:00');
  const fact = {
    dossier: corrected,
    procedure: await procedureVersion(db, dossier),
    center: profile,
    at: clock.now(),
    official: { actor: reception, station: (await stationOf(db, reception.accountId, today))! },
    form: 'receipt-correction' as const,
    documents,
    reason: 'ghi sai họ tên',
  };
  assert.match(pdfText((await previewFact(services, fact))!), /BẢN XEM TRƯỚC.*Cấp lại lần 1/);
  await transaction(db, (tx) => writeForm(services, tx, fact));
  clock.set('2026-11-23T09:05:00+07:00');
  const editions = await receiptEditions(db, dossier.id);
  assert.deepEqual(
    editions.map(({ edition, reason }) => [edition, reason]),
    [
      [1, null],
      [2, 'ghi sai họ tên'],
    ],
  );
  const last = (await receiptOf(db, dossier.id))!;
  assert.equal(last.data.submitter.name, 'Nguyễn Thị Ví Dụ Mới');
  assert.deepEqual(
    [last.data.dueAt, last.data.acceptedAt, last.data.lookUpPin],
    [first.data.dueAt, first.data.acceptedAt, first.data.lookUpPin],
  );
  assert.equal(await pinOf(db, dossier.id), pin);
  for (const edition of [1, 2]) await printReceipt({ db, files, publicUrl, print: printHere }, dossier.id, edition);
  const at = (query: string) =>
    app.inject({ url: `/ho-so/${dossier.code}/giay-tiep-nhan.pdf${query}`, headers: cookies.citizen });
  const [valid, old] = [await at(''), await at('?lan=1')];
  assert.match(
    pdfText(valid.rawPayload),
    /Cấp lại lần 1, thay cho giấy đã cấp trước\. Lý do: ghi sai họ tên.*Nguyễn Thị Ví Dụ Mới/,
  );
  assert.match(String(valid.headers['content-disposition']), /-lan-2\.pdf/);
  assert.doesNotMatch(pdfText(old.rawPayload), /Cấp lại|Mới/);
  assert.equal((await at('?lan=3')).statusCode, 404);
  const papers = await app.inject({ url: `/ho-so/${dossier.code}/phieu`, headers: cookies.citizen });
  for (const words of ['Có giá trị', 'Đã thay', 'Cấp lại lần 1: ghi sai họ tên', 'giay-tiep-nhan.pdf?lan=1'])
    assert.ok(papers.body.includes(words), words);
  assert.doesNotMatch(papers.body, /phieu-kiem-soat/);
  const official = await app.inject({ url: `/ho-so/${dossier.code}/phieu`, headers: cookies.reception });
  assert.match(official.body, /phieu-kiem-soat\.pdf/);
  const proven = async (token: string) => (await app.inject({ url: `/xac-minh/${token}` })).body;
  assert.match(await proven(first.token), /đã được cấp lại/);
  assert.doesNotMatch(await proven(last.token), /đã được cấp lại/);
  const insert = (values: { edition: number; pin: string }) =>
    db
      .insertInto('receipts')
      .values({
        dossier_id: dossier.id,
        form_version: 'x',
        data: '{}',
        token: 'x',
        created_at: clock.now(),
        reason: 'thử',
        ...values,
      })
      .execute();
  await assert.rejects(insert({ edition: 4, pin: pin! }), /edition after edition/);
  await assert.rejects(insert({ edition: 3, pin: pin === '000000' ? '000001' : '000000' }), /same PIN/);
});

test('[QC Đ5.1d] a manifest without a dossier is for its two sides and who supervises', async () => {
  const { content } = aPaper('manifest');
  const draft = { form: 'manifest' as const, content, center: profile, rules: null, at: clock.now() };
  assert.ok((await previewForm(services, draft)).length > 1000);
  const issued = await transaction(db, async (tx) =>
    issueForm(tx, services, {
      ...draft,
      number: await takeNumber(tx, 'manifest', today),
      letterhead: agencyLetterhead(skhdt, profile),
      subject: 'manifest:1',
      dossierId: null,
      agencyId: skhdt.id,
      by: reception.accountId,
    }),
  );
  await printForm({ db, files, publicUrl, print: printHere }, issued.id);
  const url = `/can-bo/phieu/${issued.id}.pdf`;
  const statusFor = async (username: string) =>
    (await app.inject({ url, headers: await center.cookie(username) })).statusCode;
  const people = center.data.accounts;
  const ofAgency = people.find(({ agency, roles }) => agency === 'SKHDT' && roles.includes('handler'))!;
  const elsewhere = people.find(({ agency, roles }) => agency && agency !== 'SKHDT' && roles.includes('handler'))!;
  assert.deepEqual(
    [
      await statusFor('tiepnhan1'),
      await statusFor(ofAgency.username),
      await statusFor(elsewhere.username),
      await statusFor('congdan1'),
    ],
    [200, 200, 404, 404],
  );
  const read = await db.selectFrom('read_log').select('purpose').where('subject', '=', `form:${issued.id}`).execute();
  assert.equal(read.length, 2, 'who read it is on record');
  await assert.rejects(
    issueForm(db, services, {
      ...draft,
      content: { ...content, rows: [{}] } as never,
      number: null,
      subject: 'manifest:2',
      dossierId: null,
      by: null,
    }),
    /does not fit its schema/,
  );
});
