import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openTestCenter } from '../../../test/support/center.ts';
import { aNotice, code, handling } from '../../../test/support/handling.ts';
import { completeStep, type Dossier, findDossier, readDossier } from '../dossiers/index.ts';
import { formAbout } from '../forms/index.ts';
import { history } from '../ledger/index.ts';
import { activeSteps, stepsOf } from '../workflow/index.ts';
import { causes, readCauses } from './domain/causes.ts';
import {
  beginVerification,
  endVerification,
  explainLateness,
  hasLatenessCause,
  latestCause,
  noticesOf,
  openVerifications,
  sendBack,
} from './index.ts';

const center = await openTestCenter();
const { services, clock } = center;
const { db } = services;
const { find, standard, citizen, reception, accepted, actorOfStep, deskOf } = await handling(center);
const withVerification = find(
  ({ agency, process }) =>
    agency === 'SXD' && process.steps[2]?.role === 'handler' && process.steps[2].kind === 'verify',
);
const desk = await deskOf('SXD');
const notice = aNotice(clock.now());
const legalBasis = 'Điều 91 Luật Xây dựng';
const papersReturned = 'Toàn bộ giấy tờ trong thành phần hồ sơ';

const again = async ({ provisionalNumber }: Dossier) => (await findDossier(db, provisionalNumber)) as Dossier;
const inTurn = async ({ id }: Dossier) => activeSteps(await stepsOf(db, id)).map(({ kind }) => kind);
const approverOf = async (agency: string) => {
  const account = center.data.accounts.find(({ agency: key, roles }) => key === agency && roles.includes('approver'));
  return center.actor(account!.username);
};
/** What is wrong with which field. */
const faults = (result: { ok: boolean; problem?: { errors?: readonly { pointer: string; code: string }[] } }) =>
  (result.problem?.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

test('[QC Đ13.5] a step of verification begins with its notice, in the same transaction, or not at all', async () => {
  const dossier = await accepted(withVerification, desk);
  const { step, actor } = await actorOfStep(dossier.id);
  const done = { reference: dossier.code!, stepKey: step.key };
  const without = await completeStep(services, actor, done);
  assert.deepEqual(
    [code(without), faults(without)],
    ['verification-notice-required', ['/verification verification-notice-required']],
  );
  const wrong = await completeStep(services, actor, {
    ...done,
    verification: { ...notice, cause: 'nobody-knows', newExpectedOn: '2026-11-22' },
  });
  assert.deepEqual(faults(wrong), [
    '/verification/cause cause-unknown',
    '/verification/newExpectedOn expected-not-after-now',
  ]);
  assert.deepEqual([await inTurn(dossier), (await noticesOf(db, [dossier.id])).length], [['appraise'], 0]);

  const handedOn = await completeStep(services, actor, { ...done, verification: notice });
  assert.ok(handedOn.ok, JSON.stringify(handedOn));
  assert.deepEqual(await inTurn(dossier), ['verify']);
  const [issued] = await noticesOf(db, [dossier.id]);
  assert.deepEqual(
    [issued?.kind, issued?.numberText, issued?.newExpectedAt.toString(), issued?.causeCode],
    ['verification', '01/TBXM-SXD', '2026-11-30T10:00:00Z', 'site-inspection'],
  );
  assert.equal(openVerifications([issued!]).length, 1);
  const paper = await formAbout(db, 'verification-notice', `notice:${issued!.id}`);
  assert.equal(paper?.paper.head.number, '01/TBXM-SXD');
  const told = (await history(db, `dossier:${dossier.id}`)).findLast(({ action }) => action === 'begin-verification');
  assert.equal(told?.facts.number, '01/TBXM-SXD');

  const verifier = await actorOfStep(dossier.id);
  const silent = await completeStep(services, verifier.actor, { ...done, stepKey: verifier.step.key });
  assert.deepEqual(
    [code(silent), faults(silent)],
    ['verification-finding-required', ['/note verification-finding-required']],
  );
  const verified = await completeStep(services, verifier.actor, { ...done, stepKey: verifier.step.key, note: 'Đúng' });
  assert.ok(verified.ok, JSON.stringify(verified));
  const [closed] = await noticesOf(db, [dossier.id]);
  assert.deepEqual([closed?.ended?.finding, openVerifications([closed!])], ['Đúng', []], 'it ended with its step');
});

test('[QC Đ13.5] the database keeps it: no verification without a notice, none sent back without one, none changed', async () => {
  const dossier = await accepted(withVerification, desk);
  const step = (await stepsOf(db, dossier.id)).find(({ kind }) => kind === 'verify');
  await assert.rejects(
    db.transaction().execute(async (tx) => {
      await tx
        .updateTable('workflow_steps')
        .set({ status: 'active', started_at: clock.now() })
        .where('id', '=', step!.id)
        .execute();
    }),
    /verification without a notice/,
  );
  await assert.rejects(
    db.transaction().execute(async (tx) => {
      await tx.updateTable('dossiers').set({ outcome: 'sent_back' }).where('id', '=', dossier.id).execute();
    }),
    /sent back without a notice/,
  );
  await assert.rejects(db.updateTable('notices').set({ reason: 'khác' }).execute(), /permission denied/);
  await assert.rejects(sql`delete from notices`.execute(db), /permission denied/);
  await assert.rejects(sql`update notices set reason = 'khác'`.execute(center.database.owner), /never changes/);
});

test('[QC Đ13.5] within a step the agency begins a verification and says what it found; nobody else may', async () => {
  const dossier = await accepted(standard);
  const { actor } = await actorOfStep(dossier.id);
  const reference = dossier.code!;
  assert.equal(code(await beginVerification(services, reception, { reference, ...notice })), 'action-not-allowed');
  assert.equal(
    code(await beginVerification(services, actor, { reference, ...notice, stepKey: 'khac' })),
    'action-not-allowed',
  );
  const weekend = { ...notice, cause: 'overload', newExpectedOn: '2026-11-29' };
  assert.deepEqual(faults(await beginVerification(services, actor, { reference, ...weekend })), [
    '/cause cause-unknown',
    '/newExpectedOn expected-not-working-day',
  ]);
  const begun = await beginVerification(services, actor, { reference, ...notice, cause: 'complaint-pending' });
  assert.ok(begun.ok, JSON.stringify(begun));
  assert.equal(begun.value.version, dossier.version + 1);
  assert.equal(code(await beginVerification(services, actor, { reference, ...notice })), 'verification-open');

  const [issued] = await noticesOf(db, [dossier.id]);
  assert.equal(issued?.numberText, '01/TBXM-SKHDT', 'each agency has a register of its own');
  assert.doesNotMatch(issued!.answer, /khiếu nại|Kiểm tra thực tế tại nơi/, 'what is not told is put otherwise');
  assert.match(issued!.answer, /phải làm rõ thêm thông tin.*trước 17 giờ 00 phút|trước 17:00 ngày 30\/11\/2026/);

  const { step } = await actorOfStep(dossier.id);
  const outcome = step.outcomes?.[0] && { outcome: step.outcomes[0].key };
  const completion = { reference, stepKey: step.key, note: 'Xong', ...outcome };
  assert.equal(code(await completeStep(services, actor, completion)), 'verification-open', 'none ends in silence');

  const noticeId = issued!.id;
  const finding = 'Thông tin đúng';
  const stranger = await approverOf('SXD');
  assert.equal(code(await endVerification(services, stranger, { reference, noticeId, finding })), 'dossier-not-found');
  assert.ok((await endVerification(services, actor, { reference, noticeId, finding })).ok);
  assert.equal(code(await endVerification(services, actor, { reference, noticeId, finding })), 'verification-not-open');
  const [ended] = await noticesOf(db, [dossier.id]);
  assert.equal(ended?.ended?.finding, finding);
});

test('[QC Đ8.5 (3)] a delay is explained when it is near, with a later date; lateness stays', async () => {
  const dossier = await accepted(standard);
  const { actor } = await actorOfStep(dossier.id);
  const reference = dossier.code!;
  const late = { reference, ...notice, cause: 'waiting-for-opinion' };
  assert.equal(code(await explainLateness(services, actor, late)), 'not-late-yet');
  const legalDueAt = dossier.accepted!.legalDueAt!;
  clock.set(legalDueAt.add({ hours: 40 }).toString());
  const due = legalDueAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString();
  assert.deepEqual(faults(await explainLateness(services, actor, { ...late, newExpectedOn: due })), [
    '/newExpectedOn expected-not-after-now',
  ]);
  assert.equal(await hasLatenessCause(db, dossier.id), false);
  const { newExpectedOn } = aNotice(clock.now());
  const explained = await explainLateness(services, actor, { ...late, newExpectedOn });
  assert.ok(explained.ok, JSON.stringify(explained));
  assert.ok(explained.value.accepted?.legalDueAt?.equals(legalDueAt), 'no notice moves the legal due date');
  assert.equal(await hasLatenessCause(db, dossier.id), true);
  const latest = (await latestCause(db, [dossier.id])).get(dossier.id);
  assert.deepEqual([latest?.kind, latest?.numberText], ['lateness', '01/TBCT-SKHDT']);
  clock.set('2026-11-23T09:05:00+07:00');
});

test('[QC Đ8.5 (3)] about to be late, it names a date later than the legal due date', async () => {
  const dossier = await accepted(standard);
  const { actor } = await actorOfStep(dossier.id);
  const legalDueAt = dossier.accepted!.legalDueAt!;
  clock.set(legalDueAt.subtract({ hours: 3 }).toString());
  const due = legalDueAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
  const late = { reference: dossier.code!, ...notice, cause: 'overload' };
  const sameDay = await explainLateness(services, actor, { ...late, newExpectedOn: due.toString() });
  assert.deepEqual(faults(sameDay), ['/newExpectedOn expected-not-after-due']);
  assert.ok((await explainLateness(services, actor, { ...late, ...aNotice(clock.now(), 'overload') })).ok);
  clock.set('2026-11-23T09:05:00+07:00');
});

test('[QC Đ13.5] who approves sends a dossier back in writing, and it ends; the answer says why and on what basis', async () => {
  const dossier = await accepted(standard);
  const reference = dossier.code!;
  const { actor: handler } = await actorOfStep(dossier.id);
  const approver = await approverOf('SKHDT');
  const back = { reference, ...notice, cause: 'conditions-not-met', legalBasis, papersReturned };
  assert.equal(code(await sendBack(services, handler, back)), 'action-not-allowed');
  assert.equal(code(await sendBack(services, reception, back)), 'action-not-allowed');
  assert.deepEqual(faults(await sendBack(services, approver, { ...back, cause: 'overload' })), [
    '/cause cause-unknown',
  ]);
  assert.equal(code(await sendBack(services, approver, { ...back, expectedVersion: 1 })), 'stale-version');
  const sent = await sendBack(services, approver, back);
  assert.ok(sent.ok, JSON.stringify(sent));
  const { status, outcome } = await again(dossier);
  assert.deepEqual([status, outcome, await inTurn(dossier)], ['stopped', 'sent_back', []]);
  const [issued] = await noticesOf(db, [dossier.id]);
  assert.match(issued!.answer, /Sở Kế hoạch và Đầu tư.* trả lại hồ sơ vì không đủ điều kiện.*Điều 91 Luật Xây dựng/);
  const paper = await formAbout(db, 'return-notice', `notice:${issued!.id}`);
  assert.equal(paper?.paper.head.number, '01/TBTL-SKHDT');
  const own = await readDossier(db, citizen, { reference, now: clock.now(), purpose: 'test' });
  assert.ok(own.ok && !own.value.permitted.has('send-back'));
  assert.equal(code(await sendBack(services, approver, back)), 'action-not-allowed');
});

test('every cause has words in both languages; what is not told as it is says what is told instead', () => {
  assert.deepEqual(new Set(causes().map(({ kind }) => kind)), new Set(['verification', 'return', 'lateness']));
  for (const { told, toldAs } of causes()) assert.equal(told, toldAs === undefined);
  assert.throws(() => readCauses('/nowhere/causes.yaml'));
});
