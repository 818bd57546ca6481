import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { aPdf } from '../../../test/support/a-pdf.ts';
import { openTestCenter } from '../../../test/support/center.ts';
import { aStandInAuthority } from '../../../test/support/certificates.ts';
import { applicantItself, code, handling, signed } from '../../../test/support/handling.ts';
import { readRoots, readSignatures } from '../../platform/document-signatures.ts';
import { signerWith } from '../../platform/document-signer.ts';
import type { Letter } from '../../platform/mail.ts';
import { changeReturn, findDossier } from '../dossiers/index.ts';
import { openUpload, saveUpload } from '../files/index.ts';
import { sendReadyLetter } from './actions/send-ready-letter.ts';
import {
  deliverResult,
  dispatchResults,
  noteReady,
  recallResult,
  registerResult,
  remindUnclaimed,
  resultOf,
  signResult,
  takeBackFromPost,
  verifyResult,
} from './index.ts';
import { signaturesOf } from './signatures-store.ts';

const center = await openTestCenter();
const { clock } = center;
const authority = await (await aStandInAuthority()).issue('Sở Kế hoạch và Đầu tư');
const signer = signerWith(authority.signer);
const services = { ...center.services, trustedRoots: readRoots(authority.rootPem) };
const { db } = services;
const { standard, reception, actorOfStep, handledUpToTheResult } = await handling(center);
const approver = await center.actor('pheduyet.SKHDT');
const at = (text: string) => clock.set(`2026-${text}+07:00`);
const morning = () => at('11-23T09:05:00');
let numbered = 20;
/** A number no result had yet. */
const nextSigned = () => ({ ...signed, documentNumber: `${++numbered}/GCN` });
const wrong = { ground: 'Ghi sai ngành, nghề kinh doanh', legalBasis: 'Điều 12 Quy chế' };
const inHand = (reference: string) => ({ ...applicantItself, reference, receiptCode: reference });
const tokenOf = async (dossierId: number) => (await resultOf(db, dossierId))!.token!;
const signatureTold = async (dossierId: number) => {
  const proven = await verifyResult(services, await tokenOf(dossierId));
  return proven.ok ? proven.value.electronicSignature : proven.problem.code;
};
const kept = async (owner: { accountId: number }, bytes: Uint8Array) => {
  const upload = await saveUpload(services, owner.accountId, { name: 'Kết quả.pdf', bytes: Buffer.from(bytes) });
  assert.ok(upload.ok, JSON.stringify(upload));
  return upload.value.token;
};

/** Handled until the step that registers the result is its agency's turn. */
async function upToRegistration() {
  const { dossier } = await handledUpToTheResult(standard);
  const back = await recallResult(services, approver, { ...wrong, reference: dossier.code! });
  assert.ok(back.ok, JSON.stringify(back));
  return { dossier: back.value, ...(await actorOfStep(dossier.id)) };
}

test('a PDF signed by the agency is checked, and what that proved is kept; one changed since is refused', async () => {
  morning();
  const { dossier, actor } = await upToRegistration();
  const pdf = (await signer.sign(aPdf(), { reason: 'Ký kết quả', at: clock.now() })).pdf;
  const spoiled = Buffer.from(pdf);
  spoiled[spoiled.indexOf('/MediaBox') + 10] = 0x31;
  const register = async (bytes: Uint8Array) =>
    code(
      await registerResult(services, actor, {
        ...nextSigned(),
        reference: dossier.code!,
        upload: await kept(actor, bytes),
      }),
    );
  assert.equal(await register(spoiled), 'signature-broken');
  const hidden = Buffer.from(Buffer.from(pdf).toString('latin1').replaceAll('/AcroForm', '/AcroFarm'), 'latin1');
  assert.equal(await register(hidden), 'signature-broken');
  const stranger = signerWith((await (await aStandInAuthority()).issue('Người lạ')).signer);
  const strange = (await stranger.sign(aPdf(), { reason: 'Ký kết quả', at: clock.now() })).pdf;
  assert.equal(await register(strange), 'signature-untrusted');
  const late = Temporal.Instant.from('2055-01-01T00:00:00Z');
  assert.equal(await register((await signer.sign(aPdf(), { reason: 'Ký', at: late })).pdf), 'signature-untrusted');
  const added = Buffer.concat([pdf, Buffer.from('\n% thêm vào sau khi ký\n')]);
  assert.equal(
    await register((await stranger.sign(added, { reason: 'Ký đè', at: clock.now() })).pdf),
    'signature-broken',
  );
  assert.equal(await register(pdf), 'ok');
  assert.equal(await signatureTold(dossier.id), 'trusted');
  const result = (await resultOf(db, dossier.id))!;
  const found = await signaturesOf(db, result.id);
  assert.equal(found?.source, 'brought');
  assert.deepEqual(
    found?.report.map(({ signer: by, integrity, chain }) => [by, integrity, chain]),
    [['Sở Kế hoạch và Đầu tư', 'intact', 'trusted']],
  );
});

test('where no roots are configured a signature is said to be intact, and nobody vouches for who signed', async () => {
  morning();
  const { dossier, actor } = await upToRegistration();
  const pdf = (await signer.sign(aPdf(), { reason: 'Ký kết quả', at: clock.now() })).pdf;
  const given = { ...nextSigned(), reference: dossier.code!, upload: await kept(actor, pdf) };
  assert.equal(code(await registerResult({ ...services, trustedRoots: [] }, actor, given)), 'ok');
  assert.equal(await signatureTold(dossier.id), 'signer-not-checked');
  const { body } = await center.app.inject({ url: `/xac-minh/${await tokenOf(dossier.id)}` });
  assert.match(body, /chưa kiểm tra người ký/);
});

test('a PDF without a signature is signed with the key of the center where there is one', async () => {
  morning();
  const { dossier, actor } = await upToRegistration();
  const withKey = { ...services, resultSigner: signer };
  const upload = await kept(actor, aPdf());
  assert.ok((await registerResult(withKey, actor, { ...nextSigned(), reference: dossier.code!, upload })).ok);
  const { id } = (await resultOf(db, dossier.id))!;
  assert.equal(await signaturesOf(db, id), null);
  await signResult(withKey, id);
  await signResult(withKey, id);
  const made = (await signaturesOf(db, id))!;
  assert.deepEqual([made.source, made.fault], ['center', null]);
  const opened = await openUpload(services, made.uploadId!);
  assert.ok(opened.ok);
  const [report] = await readSignatures(await buffer(opened.value.content), { roots: services.trustedRoots });
  assert.deepEqual([report?.integrity, report?.chain], ['intact', 'trusted']);
});

test('the applicant is told when the result is ready, again after 7 and 30 days, and after a year it is put away but can be had', async () => {
  morning();
  const { dossier } = await handledUpToTheResult(standard);
  const sent: Letter[] = [];
  const mail = { send: async (letter: Letter) => void sent.push(letter) };
  const result = (await resultOf(db, dossier.id))!;
  await db.updateTable('dossiers').set({ applicant_email: 'vi-du@example.com' }).where('id', '=', dossier.id).execute();
  const addressed = (await findDossier(db, dossier.code!))!;
  await noteReady({ mail }, db, { dossier: addressed, result });
  await sendReadyLetter({ ...services, mail }, { resultId: result.id, days: 0 });
  assert.match(sent[0]!.text, /đã có kết quả/);
  assert.doesNotMatch(sent[0]!.text, /Ví Dụ|GCN/);
  const remindedOn = async (day: string) => {
    at(day);
    await remindUnclaimed({ ...services, mail });
    const rows = await db
      .selectFrom('result_reminders')
      .select('days')
      .where('result_id', '=', result.id)
      .orderBy('days')
      .execute();
    return rows.map(({ days }) => days).join();
  };
  assert.equal(await remindedOn('11-29T06:30:00'), '0');
  assert.equal(await remindedOn('11-30T06:30:00'), '0,7');
  assert.equal(await remindedOn('12-02T06:30:00'), '0,7');
  assert.equal(await remindedOn('12-23T06:30:00'), '0,7,30');
  clock.set('2027-11-23T09:05:00+07:00');
  assert.ok((await remindUnclaimed({ ...services, mail })).archived >= 1);
  assert.equal((await remindUnclaimed({ ...services, mail })).archived, 0);
  assert.equal(code(await deliverResult(services, reception, inHand(dossier.code!))), 'ok');
  const row = await db
    .selectFrom('deliveries')
    .select('was_archived')
    .where('dossier_id', '=', dossier.id)
    .executeTakeFirst();
  assert.equal(row?.was_archived, true);
  await sendReadyLetter({ ...services, mail }, { resultId: result.id, days: 30 });
  assert.equal(sent.length, 1, 'nobody is reminded of what they have');
});

test('[N3.4] what goes by post goes on a numbered list, is handed over with what comes back, or comes back itself', async () => {
  morning();
  const byPost = async () => {
    const { dossier } = await handledUpToTheResult(standard);
    const consent = { how: 'by_phone' as const, note: 'gọi lúc 9 giờ' };
    const post = { returnMethod: 'post' as const, returnAddress: '12 đường Mẫu', consent };
    assert.equal(code(await changeReturn(services, reception, { ...post, reference: dossier.code! })), 'ok');
    return dossier.code!;
  };
  const [one, two] = [await byPost(), await byPost()];
  const { dossier: atCounter } = await handledUpToTheResult(standard);
  const list = { postOffice: 'Bưu cục Trung tâm', postalName: 'Nhân viên bưu chính mẫu', postalBadge: 'BC-01' };
  const hand = async (...results: { reference: string; trackingNumber: string }[]) =>
    dispatchResults(services, reception, { ...list, results });
  const item = (reference: string, trackingNumber: string) => ({ reference, trackingNumber });
  assert.equal(code(await hand(item(atCounter.code!, 'EB000000001VN'))), 'result-not-for-post');
  assert.equal(code(await hand(item(one, 'EB000000001VN'), item(two, 'EB000000001VN'))), 'invalid-input');
  const handed = await hand(item(one, 'EB000000001VN'), item(two, 'EB000000002VN'));
  assert.ok(handed.ok, JSON.stringify(handed));
  assert.match(handed.value.number, /DMBC/);
  assert.equal(code(await hand(item(one, 'EB000000003VN'))), 'result-not-for-post');
  assert.equal(code(await recallResult(services, approver, { ...wrong, reference: two })), 'result-with-the-post');
  assert.equal(code(await deliverResult(services, reception, inHand(one))), 'ok');
  assert.equal(
    code(await takeBackFromPost(services, reception, { reference: two, reason: 'Không có người nhận' })),
    'ok',
  );
  assert.equal(code(await hand(item(two, 'EB000000002VN'))), 'item-number-taken');
  assert.equal(code(await hand(item(two, 'EB000000004VN'))), 'ok');
});
