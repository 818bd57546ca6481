import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { code } from '../../../test/support/handling.ts';
import { toRfc3339 } from '../../kernel/time.ts';
import { askObligation, cancelObligation, openObligations, settleObligation } from '../dossiers/index.ts';
import { activeSteps, stepsOf } from '../workflow/index.ts';
import {
  answerConsultation,
  consult,
  consultationsOf,
  councilHeld,
  followDossier,
  goOnWithout,
  handBackStep,
  holdCouncil,
  isLate,
  pauseDossier,
  resumeDossier,
  stopFollowing,
  waitingConsultations,
} from './index.ts';
import { anOffice } from './office.builder.ts';

const center = await openTestCenter();
const office = await anOffice(center);
const {
  services,
  db,
  clock,
  accepted,
  at,
  actor,
  active,
  agencyId,
  read,
  dossierOf,
  complete,
  actionsOf,
  plain,
  sideBySide,
  withCouncil,
} = office;

test('[QC Đ7.2g1] an agency asked for its opinion has a due date of its own; the receipt’s date and the holder stay', async () => {
  at('09:05');
  const dossier = await accepted(plain);
  const reference = dossier.code!;
  const handler = await actor('chuyenvien.SKHDT');
  const asked = { reference, stepKey: 'tham-dinh', question: 'Có phù hợp quy hoạch?', ground: 'Luật Xây dựng Điều 94' };
  const limit = { value: 4, unit: 'working_hours' } as const;
  assert.equal(
    code(await consult(services, handler, { ...asked, agency: 'KHONGCO', limit })),
    'consulted-agency-unknown',
  );
  assert.equal(
    code(await consult(services, handler, { ...asked, agency: 'SKHDT', limit })),
    'consulted-agency-unknown',
  );
  assert.equal(code(await read('chuyenvien.SXD', reference)), 'dossier-not-found');
  assert.equal(code(await consult(services, handler, { ...asked, agency: 'SXD', limit })), 'ok');
  assert.equal(code(await read('chuyenvien.SXD', reference)), 'ok');
  const [one] = await consultationsOf(db, dossier.id);
  assert.equal(toRfc3339(one!.dueAt), '2026-11-23T15:05:00+07:00');
  assert.equal((await waitingConsultations(db, { asked: await agencyId('SXD'), limit: 9 }))[0]?.reference, reference);
  const after = await dossierOf(reference);
  assert.equal(String(after.dossier.accepted?.legalDueAt), String(dossier.accepted?.legalDueAt));
  assert.deepEqual(await active(dossier.id), ['tham-dinh']);
  assert.equal(await complete('chuyenvien.SXD', reference, 'tham-dinh'), 'action-not-allowed');

  const answer = { reference, consultation: one!.id, answer: 'Phù hợp.' };
  const goOn = { reference, consultation: one!.id, ground: 'Quá hạn cho ý kiến' };
  assert.equal(code(await goOnWithout(services, handler, goOn)), 'consultation-not-due');
  at('15:06');
  assert.equal((await waitingConsultations(db, { overdueAt: clock.now(), limit: 9 })).length, 1);
  assert.equal(code(await goOnWithout(services, handler, goOn)), 'ok');
  assert.equal(code(await answerConsultation(services, await actor('chuyenvien.STNMT'), answer)), 'dossier-not-found');
  assert.equal(code(await answerConsultation(services, await actor('chuyenvien.SXD'), answer)), 'ok');
  assert.equal(
    code(await answerConsultation(services, await actor('chuyenvien.SXD'), answer)),
    'consultation-not-open',
  );
  const [late] = await consultationsOf(db, dossier.id);
  assert.equal(isLate(late!, clock.now()), true);
});

test('[QC Đ7.2g1] an interlinked dossier: one receipt, one due date for the applicant, a date of its own for each agency', async () => {
  at('09:05');
  const dossier = await accepted(sideBySide);
  assert.equal(await complete('chuyenvien.SKHDT', dossier.code!, 'tham-dinh'), 'ok');
  const open = activeSteps(await stepsOf(db, dossier.id));
  assert.deepEqual(
    open.map(({ dueAt }) => toRfc3339(dueAt!).slice(11, 16)),
    ['10:05', '10:05'],
  );
  const receipts = await db.selectFrom('receipts').select('dossier_id').where('dossier_id', '=', dossier.id).execute();
  assert.equal(receipts.length, 1);
  assert.ok(dossier.accepted?.originalDueAt);
});

test('a council sits before its step may be completed; gone back to, it sits again', async () => {
  at('09:05');
  const dossier = await accepted(withCouncil);
  const reference = dossier.code!;
  const handler = await actor('chuyenvien.SKHDT');
  const [step] = activeSteps(await stepsOf(db, dossier.id));
  assert.equal(await councilHeld(db, step!.id), false);
  const session = {
    reference,
    stepKey: 'hop',
    members: ['Nguyễn Văn Mẫu', 'Trần Thị Mẫu'],
    conclusion: 'Thống nhất cấp giấy phép',
  };
  const hold = async (heldAt: string) => code(await holdCouncil(services, handler, { ...session, heldAt }));
  assert.equal(await hold('2026-11-23T14:00'), 'council-in-future');
  assert.equal(await hold('2026-13-45T14:00'), 'invalid-input');
  assert.equal(await hold('2026-11-23T08:30'), 'ok');
  assert.equal(await councilHeld(db, step!.id), true);
  assert.equal(await complete('chuyenvien.SKHDT', reference, 'hop'), 'ok');
  at('10:05');
  const back = { reference, stepKey: 'ky', to: 'hop', ground: 'Thiếu chữ ký thành viên' };
  assert.equal(code(await handBackStep(services, await actor('pheduyet.SKHDT'), back)), 'ok');
  assert.equal(await councilHeld(db, step!.id), false);
});

test('what the applicant owes: the clock stands still only where the law says so; the cashier’s receipt lets it go on', async () => {
  at('09:05');
  const dossier = await accepted(plain);
  const reference = dossier.code!;
  const handler = await actor('chuyenvien.SKHDT');
  const cashier = await actor('thungan');
  const owed = {
    amountDong: 1_500_000,
    ground: 'Lệ phí trước bạ',
    legalBasis: 'Nghị định số 10/2022/NĐ-CP',
    payWhere: 'Kho bạc Nhà nước (số liệu trình diễn)',
  };
  assert.equal(
    code(await settleObligation(services, cashier, { reference, receiptNumber: '0001' })),
    'dossier-not-found',
  );
  const approver = await actor('pheduyet.SKHDT');
  const stopping = { reference, ...owed, stopsClock: true };
  assert.equal(code(await askObligation(services, handler, stopping)), 'wait-needs-approver');
  assert.equal(code(await askObligation(services, approver, stopping)), 'ok');
  assert.equal((await openObligations(db, dossier.id))[0]?.amountDong, 1_500_000);
  let { dossier: now } = await dossierOf(reference);
  assert.deepEqual([now.status, now.accepted?.legalDueAt], ['awaiting_obligation', null]);
  assert.equal(await complete('chuyenvien.SKHDT', reference, 'tham-dinh'), 'action-not-allowed');
  at('09:05', '2026-11-25');
  assert.equal(code(await settleObligation(services, cashier, { reference, receiptNumber: 'BL 0001' })), 'ok');
  ({ dossier: now } = await dossierOf(reference));
  assert.equal(now.status, 'handling');
  const moved = now.accepted!.legalDueAt!.since(dossier.accepted!.legalDueAt!).total('hours');
  assert.ok(moved >= 48, String(moved));
  assert.deepEqual(await openObligations(db, dossier.id), []);

  assert.equal(code(await askObligation(services, handler, { reference, ...owed })), 'ok');
  ({ dossier: now } = await dossierOf(reference));
  assert.notEqual(now.accepted?.legalDueAt, null);
  assert.equal(
    code(await cancelObligation(services, handler, { reference, ground: 'Được miễn' })),
    'action-not-allowed',
  );
  assert.equal(code(await cancelObligation(services, approver, { reference, ground: 'Được miễn' })), 'ok');
  assert.deepEqual((await actionsOf(dossier.id)).slice(-4), [
    'ask-obligation',
    'settle-obligation',
    'ask-obligation',
    'cancel-obligation',
  ]);
});

test('a lawful wait of the approver’s stops the clock, once, and never after the due date', async () => {
  at('09:05');
  const dossier = await accepted(plain);
  const reference = dossier.code!;
  const approver = await actor('pheduyet.SKHDT');
  const wait = { reference, ground: 'Chờ kết quả giám định', legalBasis: 'Luật Giám định tư pháp Điều 26' };
  assert.equal(code(await pauseDossier(services, await actor('chuyenvien.SKHDT'), wait)), 'action-not-allowed');
  assert.equal(code(await resumeDossier(services, approver, { reference })), 'clock-runs');
  assert.equal(code(await pauseDossier(services, approver, wait)), 'ok');
  assert.equal(code(await pauseDossier(services, approver, wait)), 'clock-stands-still');
  at('09:05', '2026-11-24');
  assert.equal(code(await resumeDossier(services, approver, { reference })), 'ok');
  at('09:05', '2027-01-20');
  assert.equal(code(await pauseDossier(services, approver, wait)), 'wait-after-due');
});

test('who follows a dossier reads it and does nothing to it', async () => {
  at('09:05');
  const dossier = await accepted(plain);
  const reference = dossier.code!;
  const control = await actor('kiemsoat');
  const follow = { reference, agency: 'STP', ground: 'Theo dõi việc thực hiện' };
  assert.equal(code(await followDossier(services, await actor('chuyenvien.SKHDT'), follow)), 'following-not-allowed');
  assert.equal(code(await followDossier(services, control, { ...follow, agency: 'KHONGCO' })), 'party-agency-unknown');
  assert.equal(code(await stopFollowing(services, control, follow)), 'not-followed');
  assert.equal(code(await followDossier(services, control, follow)), 'ok');
  assert.equal(code(await read('chuyenvien.STP', reference)), 'ok');
  assert.equal(await complete('chuyenvien.STP', reference, 'tham-dinh'), 'action-not-allowed');
  assert.equal(code(await stopFollowing(services, await actor('lanhdao.STP'), { reference, ground: 'Đã xong' })), 'ok');
  assert.equal(code(await read('chuyenvien.STP', reference)), 'dossier-not-found');
});
