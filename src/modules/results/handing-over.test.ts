import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { aPdf } from '../../../test/support/a-pdf.ts';
import { openTestCenter } from '../../../test/support/center.ts';
import { applicantItself, code, handling, signed } from '../../../test/support/handling.ts';
import { aCheck, aFiling } from '../dossiers/dossier.builder.ts';
import { changeReturn, completeStep, fileDossier, takeIn } from '../dossiers/index.ts';
import { saveUpload } from '../files/index.ts';
import { history } from '../ledger/index.ts';
import { grantTask } from '../post/index.ts';
import { deliverResult, registerResult, settleAtOnce } from './index.ts';

const center = await openTestCenter();
const { services, data } = center;
const { db } = services;
const { find, standard, citizen, reception, accepted, actorOfStep, handledUpToTheResult, deskOf } =
  await handling(center);

test('[QC Đ6.2b][QC Đ5.2a] only the right person with the right paper gets the result', async () => {
  const { dossier } = await handledUpToTheResult(standard);
  const deliver = async (given: object) =>
    code(
      await deliverResult(services, reception, {
        ...applicantItself,
        reference: dossier.code!,
        receiptCode: dossier.code!,
        ...given,
      }),
    );
  assert.equal(await deliver({ receiver: { ...applicantItself.receiver, idNumber: '000000000002' } }), 'wrong-person');
  assert.equal(
    await deliver({ receiver: { ...applicantItself.receiver, capacity: 'authorised' } }),
    'authorisation-required',
  );
  assert.equal(await deliver({ receiptCode: undefined }), 'receipt-required');
  assert.equal(await deliver({ receiptCode: '000.00.34.H34-261123-9999' }), 'receipt-required');
  assert.equal(await deliver({ evidence: { kind: 'signature' } }), 'evidence-required');
  const scan = await saveUpload(services, reception.accountId, { name: 'Giấy ủy quyền.pdf', bytes: aPdf() });
  assert.ok(scan.ok);
  const other = { name: 'Lê Thị Ví Dụ', idNumber: '000000000009', capacity: 'authorised' };
  const paper = { authorisationKind: 'power_of_attorney', authorisationNumber: '05/GUQ ngày 20/11/2026' };
  const authorised = { ...other, ...paper, authorisationUpload: scan.value.token };
  assert.equal(await deliver({ receiver: { ...other, ...paper } }), 'authorisation-required');
  assert.equal(await deliver({ receiver: { ...authorised, authorisationKind: undefined } }), 'authorisation-required');
  assert.equal(await deliver({ receiver: authorised, receiptCode: undefined }), 'receipt-required');
  assert.equal(await deliver({ receiver: authorised }), 'ok');
  assert.equal(await deliver({}), 'action-not-allowed');
});

test('a result dated earlier is flagged; one dated tomorrow, or before the dossier was accepted, is refused', async () => {
  const dossier = await accepted(standard);
  center.clock.set('2026-11-24T09:05:00+07:00');
  for (let turn = 0; turn < 7; turn++) {
    const { step, actor } = await actorOfStep(dossier.id);
    if ((await completeStep(services, actor, { reference: dossier.code!, stepKey: step.key })).ok) continue;
    const early = { ...signed, reference: dossier.code! };
    assert.equal(
      code(await registerResult(services, actor, { ...early, documentDate: '2026-11-25' })),
      'document-date-invalid',
    );
    assert.equal(
      code(await registerResult(services, actor, { ...early, documentDate: '2026-02-31' })),
      'document-date-invalid',
    );
    assert.equal(
      code(await registerResult(services, actor, { ...early, documentDate: '2026-11-20' })),
      'document-before-acceptance',
    );
    assert.equal(
      code(await registerResult(services, actor, { ...early, validUntil: '2026-11-22' })),
      'validity-invalid',
    );
    assert.equal(code(await registerResult(services, actor, early)), 'ok');
    break;
  }
  const row = await db
    .selectFrom('results')
    .select('predates_finish')
    .where('dossier_id', '=', dossier.id)
    .executeTakeFirst();
  assert.equal(row?.predates_finish, true);
  center.clock.set('2026-11-23T09:05:00+07:00');
});

test('[QC Đ6.2c] what is due on return is paid before the result leaves, and nothing else is charged', async () => {
  const charged = find(
    ({ charges, agency, settlement, effectiveTo, receivedAtCenter }) =>
      charges.some(({ when, amountDong }) => when === 'ON_RETURN' && amountDong > 0) &&
      settlement === 'STANDARD' &&
      effectiveTo === null &&
      receivedAtCenter &&
      data.counters.some(({ number, agencies }) => number <= 4 && agencies.includes(agency)),
  );
  const { dossier } = await handledUpToTheResult(charged);
  const given = { ...applicantItself, reference: dossier.code!, receiptCode: dossier.code! };
  assert.equal(code(await deliverResult(services, reception, given)), 'payment-outstanding');
  assert.equal(code(await deliverResult(services, reception, { ...given, paymentReceipt: 'BL-0042' })), 'ok');

  const { dossier: free } = await handledUpToTheResult(standard);
  const wrong = { ...applicantItself, reference: free.code!, receiptCode: free.code!, paymentReceipt: 'BL-0043' };
  assert.equal(code(await deliverResult(services, reception, wrong)), 'payment-not-due');
});

test('[N3.4] the postal official hands over what goes by post where that is granted, and knows of nothing else', async () => {
  const { dossier } = await handledUpToTheResult(standard);
  const deliver = async (reference: string) =>
    deliverResult(services, await center.actor('buudien'), {
      ...applicantItself,
      reference,
      receiptCode: reference,
    });
  const by = { decisionNo: '15/QĐ-UBND', decidedOn: '2026-11-02', validFrom: '2026-11-10' };
  const { accountId } = await center.actor('buudien');
  await sql`update center_profiles set profile = profile || '{"postalStaffAllowed": true, "postalTasks": ["RETURN"]}'`.execute(
    center.database.owner,
  );
  assert.ok((await grantTask(services, await center.actor('giamdoc'), { accountId, task: 'RETURN', ...by })).ok);
  assert.equal(code(await deliver(dossier.code!)), 'dossier-not-found');
  const consent = { how: 'by_phone' as const, note: 'gọi lúc 9 giờ' };
  const change = { reference: dossier.code!, returnMethod: 'post' as const, returnAddress: 'số 1', consent };
  assert.equal(code(await changeReturn(services, reception, change)), 'ok');
  assert.equal(code(await deliver(dossier.code!)), 'ok');
  const last = (await history(db, `dossier:${dossier.id}`)).at(-1);
  assert.equal(last?.actor.capacity, 'postal');
});

test('what is settled at once is not accepted for later, and not handed to somebody else', async () => {
  const immediate = find(({ settlement, effectiveTo }) => settlement === 'IMMEDIATE' && effectiveTo === null);
  const desk = await deskOf(immediate.agency);
  const filing = aFiling(immediate, { channel: 'counter' });
  assert.equal(code(await takeIn(services, desk, { filing, acceptance: aCheck(immediate) })), 'settled-at-once-only');
  assert.equal(code(await fileDossier(services, citizen, aFiling(immediate))), 'online-not-offered');
  const result = { documentNumber: '1/BS', signer: 'Người ký mẫu' };
  const byOther = { filing: { ...filing, submitterName: 'Lê Thị Ví Dụ' }, acceptance: aCheck(immediate), result };
  assert.equal(code(await settleAtOnce(services, desk, byOther)), 'applicant-must-come');
});

test('what is settled at once has a code and a register line, but no receipt', async () => {
  const immediate = find(({ settlement, effectiveTo }) => settlement === 'IMMEDIATE' && effectiveTo === null);
  const desk = await deskOf(immediate.agency);
  const given = {
    filing: aFiling(immediate, { channel: 'counter' }),
    acceptance: aCheck(immediate),
    result: { documentNumber: '1/BS', signer: 'Người ký mẫu' },
  };
  const settled = await settleAtOnce(services, desk, given);
  assert.ok(settled.ok, JSON.stringify(settled));
  assert.equal(settled.value.status, 'delivered');
  assert.ok(settled.value.code);
  assert.equal(
    await db.selectFrom('receipts').select('pin').where('dossier_id', '=', settled.value.id).executeTakeFirst(),
    undefined,
  );
  const wrong = { ...given, filing: aFiling(standard, { channel: 'counter' }), acceptance: aCheck(standard) };
  assert.equal(code(await settleAtOnce(services, reception, wrong)), 'not-settled-at-once');
});
