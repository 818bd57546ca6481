import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPdf } from '../../../test/support/a-pdf.ts';
import { openTestCenter } from '../../../test/support/center.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { applicantItself, code, handling, signed } from '../../../test/support/handling.ts';
import { saveUpload } from '../files/index.ts';
import { history } from '../ledger/index.ts';
import { decideLostReceipt, deliverResult, recallResult, registerResult, reportLostReceipt } from './index.ts';

const center = await openTestCenter();
const { services } = center;
const { db } = services;
const { standard, reception, actorOfStep, handledUpToTheResult } = await handling(center);
const approver = await center.actor('pheduyet.SKHDT');
const wrong = { ground: 'Ghi sai ngành, nghề kinh doanh', legalBasis: 'Điều 12 Quy chế' };
const kept = async (owner: { accountId: number }, bytes: Uint8Array) => {
  const upload = await saveUpload(services, owner.accountId, { name: 'Giấy ủy quyền.pdf', bytes });
  assert.ok(upload.ok, JSON.stringify(upload));
  return upload.value.token;
};

test('[QC Đ6.2b] without the receipt nothing is handed over until somebody else with the authority approves it, once and to that person', async () => {
  const { dossier } = await handledUpToTheResult(standard);
  const reference = dossier.code!;
  const lost = { ...applicantItself, reference, receiptLost: true };
  const deliver = async (given: object = {}) => code(await deliverResult(services, reception, { ...lost, ...given }));
  assert.equal(await deliver(), 'lost-receipt-not-approved');
  const { name: receiverName, idNumber: receiverIdNumber } = applicantItself.receiver;
  const report = {
    reference,
    receiverName,
    receiverIdNumber,
    idPaper: 'Căn cước công dân',
    reason: 'Thất lạc khi chuyển nhà',
  };
  const reportFor = async (given: object) =>
    code(await reportLostReceipt(services, reception, { ...report, ...given }));
  const another = { receiverName: 'Lê Thị Ví Dụ', receiverIdNumber: '000000000009' };
  assert.equal(await reportFor(another), 'wrong-person');
  assert.equal(await reportFor({ ...another, capacity: 'authorised' }), 'authorisation-required');
  const unseen = { authorisationKind: 'other', authorisationNumber: '05/GUQ', authorisationUpload: 'abc' };
  assert.equal(await reportFor({ ...another, ...unseen, capacity: 'authorised' }), 'upload-unknown');
  assert.equal(code(await reportLostReceipt(services, reception, report)), 'ok');
  assert.equal(code(await reportLostReceipt(services, reception, report)), 'lost-receipt-open');
  assert.equal(await deliver(), 'lost-receipt-not-approved');
  const decision = { reference, decision: 'approved' as const };
  assert.equal(code(await decideLostReceipt(services, reception, decision)), 'not-permitted');
  const deputy = await center.actor('phogiamdoc');
  assert.equal(code(await decideLostReceipt(services, deputy, { reference, decision: 'declined' })), 'invalid-input');
  assert.equal(code(await decideLostReceipt(services, deputy, decision)), 'ok');
  assert.equal(code(await decideLostReceipt(services, deputy, decision)), 'lost-receipt-not-open');
  const scan = await kept(reception, aPdf());
  const other = {
    ...{ name: 'Lê Thị Ví Dụ', idNumber: '000000000009', capacity: 'authorised' },
    ...{ authorisationKind: 'power_of_attorney', authorisationNumber: '05/GUQ', authorisationUpload: scan },
  };
  assert.equal(await deliver({ receiver: other }), 'not-the-approved-person');
  assert.equal(await deliver(), 'ok');
  const row = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('dossier_id', '=', dossier.id)
    .executeTakeFirstOrThrow();
  assert.deepEqual([row.receipt_shown, row.lost_receipt_id !== null], [false, true]);
  const said = (await history(db, `dossier:${dossier.id}`)).map(({ action }) => action);
  assert.deepEqual(said.slice(-3), ['report-lost-receipt', 'approve-lost-receipt', 'deliver']);
});

test('an approval names somebody whose authorisation was seen, waits on the approver’s home, and goes with the result it was given for', async () => {
  const { dossier } = await handledUpToTheResult(standard);
  const reference = dossier.code!;
  const paper = { authorisationKind: 'power_of_attorney', authorisationNumber: '05/GUQ' } as const;
  const report = {
    ...{ reference, receiverName: 'Lê Thị Ví Dụ', receiverIdNumber: '000000000009', capacity: 'authorised' as const },
    ...{ ...paper, authorisationUpload: await kept(reception, aPdf()) },
    ...{ idPaper: 'Căn cước công dân', reason: 'Thất lạc khi chuyển nhà' },
  };
  const browser = await formClient(center, 'tiepnhan1');
  const lostPage = `/can-bo/tra-ket-qua/${reference}/mat-giay-tiep-nhan`;
  const { body: form } = await browser.get(lostPage);
  const _key = /name="_key" value="([^"]+)"/.exec(form)?.[1] ?? '';
  const { reference: _, authorisationUpload: __, ...typed } = report;
  const { status, body: told } = await browser.post(lostPage, {
    _key,
    expectedVersion: String(dossier.version),
    ...typed,
  });
  assert.equal(status, 422);
  assert.match(told, /href="#authorisationUpload">Bản quét giấy ủy quyền: cần nhập mục này/);
  assert.equal(code(await reportLostReceipt(services, reception, report)), 'ok');
  const page = async (username: string, url: string) =>
    (await center.app.inject({ url, headers: await center.cookie(username) })).body;
  assert.match(await page('phogiamdoc', '/can-bo'), /1 báo mất Giấy tiếp nhận chờ chấp thuận/);
  assert.doesNotMatch(await page('tiepnhan1', '/can-bo'), /báo mất Giấy tiếp nhận chờ chấp thuận/);
  assert.match(await page('phogiamdoc', '/can-bo/mat-giay-tiep-nhan'), /Giấy ủy quyền: 05\/GUQ/);
  const deputy = await center.actor('phogiamdoc');
  assert.equal(code(await decideLostReceipt(services, deputy, { reference, decision: 'approved' })), 'ok');
  const desk = `/can-bo/tra-ket-qua/${reference}`;
  const ticked = /<input[^>]*name="receiptLost"[^>]*checked/;
  assert.match(await page('tiepnhan1', desk), ticked);
  assert.doesNotMatch(await page('tiepnhan1', `${desk}?da-xuat-trinh=1`), ticked);

  assert.equal(code(await recallResult(services, approver, { ...wrong, reference })), 'ok');
  const { actor } = await actorOfStep(dossier.id);
  const same = { ...signed, documentNumber: '12 / gcn', reference };
  assert.equal(code(await registerResult(services, actor, same)), 'document-number-recalled');
  assert.equal(code(await registerResult(services, actor, { ...signed, documentNumber: '13/GCN', reference })), 'ok');
  const receiver = { name: 'Lê Thị Ví Dụ', idNumber: '000000000009', capacity: 'authorised' as const, ...paper };
  const collected = {
    ...{ reference, receiptLost: true, evidence: { kind: 'confirmation' as const } },
    receiver: { ...receiver, authorisationUpload: await kept(reception, aPdf()) },
  };
  assert.equal(code(await deliverResult(services, reception, collected)), 'lost-receipt-not-approved');
  assert.equal(code(await reportLostReceipt(services, reception, report)), 'ok');
  assert.equal(code(await decideLostReceipt(services, deputy, { reference, decision: 'approved' })), 'ok');
  assert.equal(code(await deliverResult(services, reception, collected)), 'ok');
});
