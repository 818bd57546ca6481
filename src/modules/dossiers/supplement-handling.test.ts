import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { code } from '../../../test/support/handling.ts';
import { supplementing } from '../../../test/support/supplementing.ts';
import { findTampering } from '../ledger/index.ts';
import { stationOf } from '../staff/index.ts';
import {
  answerExplanation,
  askExplanation,
  confirmSupplement,
  declineProposal,
  explainDueDate,
  findSupplementIncomplete,
  handInSupplement,
  issueProposedSupplement,
  lapseSupplements,
  proposeSupplement,
  requestSupplement,
  signSupplementException,
  supplementsOf,
  worklist,
} from './index.ts';
import { dossierShares } from './queries/dossier-shares.ts';
import { questionsOf } from './questions-store.ts';

const center = await openTestCenter();
const { clock } = center;
const director = await center.actor('giamdoc');
const { services, issued, standard, citizen, reception, accepted, actorOfStep, first, second, ...office } =
  await supplementing(center);
const { asked, brought, filedWithout, again, viewed, waiting } = office;
const { db } = services;
const handled = () => accepted(standard);

test('[QC Đ5.1e] the agency proposes, the center alone issues; the clock pauses at once', async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const dossier = await handled();
  const reference = dossier.code as string;
  const { actor: handler } = await actorOfStep(dossier.id);
  const items = [asked(first.key, 'correction')];
  assert.equal(code(await requestSupplement(services, handler, { reference, items })), 'action-not-allowed');
  assert.equal(code(await requestSupplement(services, reception, { reference, items })), 'supplement-not-proposed');
  assert.equal(code(await issueProposedSupplement(services, reception, { reference })), 'supplement-not-proposed');

  assert.ok((await proposeSupplement(services, handler, { reference, items })).ok);
  assert.equal((await again(dossier)).status, 'handling');
  assert.equal(code(await issueProposedSupplement(services, handler, { reference })), 'action-not-allowed');
  assert.equal(code(await proposeSupplement(services, handler, { reference, items })), 'supplement-open');
  const declined = await declineProposal(services, reception, { reference, ground: 'Giấy tờ đã có trong hồ sơ' });
  assert.ok(declined.ok, JSON.stringify(declined));

  assert.ok((await proposeSupplement(services, handler, { reference, items })).ok);
  const requested = await issueProposedSupplement(services, reception, { reference });
  assert.ok(requested.ok, JSON.stringify(requested));
  assert.equal(requested.value.status, 'supplement_requested');
  assert.equal(requested.value.accepted?.legalDueAt, null);
  assert.ok(requested.value.accepted?.originalDueAt.equals(dossier.accepted!.originalDueAt));
});

test('[QC Đ4.2] handed in and found complete, the dossier goes on with a full new limit from that moment; both figures are kept', async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const { dossier } = await waiting();
  const reference = dossier.code as string;
  assert.equal(code(await confirmSupplement(services, reception, { reference })), 'supplement-not-sent');
  clock.set('2026-11-26T14:00:00+07:00');
  const documents = [brought(first.key)];
  const handedIn = await handInSupplement(services, citizen, { reference, documents });
  assert.ok(handedIn.ok, JSON.stringify(handedIn));
  assert.equal(handedIn.value.status, 'supplement_requested');
  assert.equal(code(await confirmSupplement(services, citizen, { reference })), 'action-not-allowed');

  clock.set('2026-11-27T08:00:00+07:00');
  const told = await findSupplementIncomplete(services, reception, { reference, missing: 'Trang 2 chưa ký' });
  assert.ok(told.ok, JSON.stringify(told));
  clock.set('2026-11-27T10:00:00+07:00');
  assert.ok((await handInSupplement(services, citizen, { reference, documents })).ok);
  clock.set('2026-11-30T08:00:00+07:00');
  const confirmed = await confirmSupplement(services, reception, { reference });
  assert.ok(confirmed.ok, JSON.stringify(confirmed));
  assert.equal(confirmed.value.status, 'handling');

  const { procedure } = await viewed(dossier);
  const why = await explainDueDate(services, confirmed.value, procedure);
  assert.ok(why?.ok);
  // From what was handed in on Friday, not from the look at it on Monday.
  assert.equal(why.value.deadline.effectiveStart.toString(), '2026-11-27T03:00:00Z');
  assert.ok(why.value.deadline.dueAt?.equals(confirmed.value.accepted!.legalDueAt!));
  const [request] = await supplementsOf(db, dossier.id);
  assert.ok(request?.dueIfRestarted?.equals(confirmed.value.accepted!.legalDueAt!));
  assert.ok(request?.dueIfResumed && Temporal.Instant.compare(request.dueIfResumed, request.dueIfRestarted!) <= 0);
  assert.equal(request.stillMissing, 'Trang 2 chưa ký');
  // It lay with the center from Thu 14:00 to Fri 08:00: 18 hours that the applicant has again.
  assert.equal(request.issued?.windowUntil.toString(), '2026-12-24T04:00:00Z');

  clock.set('2026-11-30T09:00:00+07:00');
  const { steps } = await viewed(dossier);
  const shared = await dossierShares(services, confirmed.value, procedure, steps, clock.now());
  assert.ok(shared.ok);
  // Nothing of the wait is anybody's: Fri 10:00–11:00, 13:00–17:00 and Mon 07:00–09:00.
  assert.equal(
    shared.value.reduce((sum, { workedMinutes }) => sum + workedMinutes, 0),
    60 + 240 + 120,
  );
  const open = steps.filter(({ status }) => status === 'active' || status === 'waiting');
  assert.ok(open.every(({ dueAt }) => dueAt === null || Temporal.Instant.compare(dueAt, clock.now()) > 0));
});

test('[QC Đ12.1c] beyond once only by an exception that a leader signed, who is not its proposer; it is issued like the first', async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const { dossier, handler } = await waiting();
  const reference = dossier.code as string;
  clock.set('2026-11-24T09:00:00+07:00');
  assert.ok((await handInSupplement(services, citizen, { reference, documents: [brought(first.key)] })).ok);
  assert.ok((await confirmSupplement(services, reception, { reference })).ok);

  const items = [asked(second.key, 'correction')];
  const plain = await proposeSupplement(services, handler, { reference, items });
  assert.equal(code(plain), 'supplement-already-requested');
  const exception = { ground: 'Pháp luật mới thay đổi giữa chừng', legalBasis: 'Nghị định giả định 01/2026' };
  assert.ok((await proposeSupplement(services, handler, { reference, items, exception })).ok);
  assert.equal(
    code(await issueProposedSupplement(services, reception, { reference })),
    'supplement-exception-unsigned',
  );
  assert.equal(code(await signSupplementException(services, reception, { reference })), 'action-not-allowed');
  const signed = await signSupplementException(services, director, { reference });
  assert.ok(signed.ok, JSON.stringify(signed));
  const second2 = await issueProposedSupplement(services, reception, { reference });
  assert.ok(second2.ok, JSON.stringify(second2));
  const requests = await supplementsOf(db, dossier.id);
  assert.deepEqual(
    requests.map(({ exception: beyond, status }) => [beyond?.signedBy ?? null, status]),
    [
      [null, 'supplied'],
      [director.accountId, 'issued'],
    ],
  );
});

test('[QC Đ6.1đ] the applicant asks for an explanation and gets it in the thread within a working day', async () => {
  clock.set('2026-11-27T15:00:00+07:00');
  const { dossier } = await waiting();
  const reference = dossier.code as string;
  const askedFor = await askExplanation(services, citizen, { reference, question: 'Ký ở trang nào ạ?' });
  assert.ok(askedFor.ok, JSON.stringify(askedFor));
  const [request] = await supplementsOf(db, dossier.id);
  const [question] = await questionsOf(db, [request!.id]);
  // Friday afternoon: by the close of Monday.
  assert.equal(question?.dueAt.toString(), '2026-11-30T10:00:00Z');
  const answer = { reference, question: question!.id, answer: 'Ký ở cuối trang 2.' };
  assert.equal(code(await answerExplanation(services, citizen, answer)), 'action-not-allowed');
  assert.ok((await answerExplanation(services, reception, answer)).ok);
  assert.equal(code(await answerExplanation(services, reception, answer)), 'question-not-open');
  assert.equal((await questionsOf(db, [request!.id]))[0]?.answer, 'Ký ở cuối trang 2.');
});

test('when the window passes, a filing is refused and an accepted dossier stops as incomplete, by rule and once', async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const filed = await filedWithout(second.key);
  const request = { reference: filed.provisionalNumber, items: [asked(second.key, 'missing')] };
  assert.ok((await requestSupplement(services, reception, request)).ok);
  const { dossier } = await waiting();
  const { dossier: sent } = await waiting();
  const handedIn = { reference: sent.code as string, documents: [brought(first.key)] };
  assert.ok((await handInSupplement(services, citizen, handedIn)).ok);

  clock.set('2026-12-23T17:00:01+07:00');
  const late = await handInSupplement(services, citizen, {
    reference: filed.provisionalNumber,
    documents: [brought(second.key)],
  });
  assert.equal(code(late), 'supplement-window-passed');
  assert.ok((await lapseSupplements(services)) >= 2);
  assert.equal(await lapseSupplements(services), 0);
  const [refused, stopped] = [await again(filed), await again(dossier)];
  assert.deepEqual([refused.status, stopped.status, stopped.outcome], ['refused', 'stopped', 'incomplete']);
  assert.equal((await again(sent)).status, 'supplement_requested', 'what was handed in in time waits for the center');
  assert.equal(await findTampering(db, `dossier:${filed.id}`), null);
});

test('the work list of reception names what waits for a reply, that of the director what waits for a signature', async () => {
  clock.set('2026-11-23T09:05:00+07:00');
  const { dossier } = await waiting();
  const reference = dossier.code as string;
  const station = (await stationOf(db, reception.accountId as number, Temporal.PlainDate.from('2026-11-23')))!;
  const mine = async (kind: 'reply' | 'sign' | 'step', actor = reception, of = station) =>
    (await worklist(db, actor, of, { kind, limit: 100 })).filter(({ id }) => id === dossier.id);
  assert.deepEqual(await mine('reply'), []);
  assert.ok((await askExplanation(services, citizen, { reference, question: 'Vì sao ạ?' })).ok);
  assert.ok((await handInSupplement(services, citizen, { reference, documents: [brought(first.key)] })).ok);
  assert.deepEqual((await mine('reply')).map(({ stepKey }) => stepKey).sort(), ['question', 'sent']);
  assert.ok((await confirmSupplement(services, reception, { reference })).ok);
  const { actor: handler } = await actorOfStep(dossier.id);
  const exception = { ground: 'Pháp luật mới thay đổi', legalBasis: 'Nghị định giả định 01/2026' };
  const items = [asked(second.key, 'correction')];
  assert.ok((await proposeSupplement(services, handler, { reference, items, exception })).ok);
  const desk = (await stationOf(db, director.accountId as number, Temporal.PlainDate.from('2026-11-23')))!;
  assert.equal((await mine('sign', director, desk)).length, 1);
  assert.deepEqual(await mine('reply'), [], 'nothing to issue before it is signed');
  assert.ok((await signSupplementException(services, director, { reference })).ok);
  assert.deepEqual(
    (await mine('reply')).map(({ stepKey }) => stepKey),
    ['proposal'],
  );
  assert.deepEqual(await mine('sign', director, desk), []);
});
