import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { code, handling } from '../../../test/support/handling.ts';
import { closure, studying } from '../../../test/support/studying.ts';
import type { Letter } from '../../platform/mail.ts';
import { currentEdition } from '../calendar/index.ts';
import { calculateDeadline } from '../deadlines/index.ts';
import { dossierClocks, findDossier, timeline } from '../dossiers/index.ts';
import { findTampering, history } from '../ledger/index.ts';
import { procedureVersion } from '../procedures/index.ts';
import { carryOutRecalculation } from './actions/carry-out-recalculation.ts';
import { approveRecalculation, declineRecalculation } from './actions/decide-recalculation.ts';
import { markPhoned } from './actions/mark-phoned.ts';
import { proposeRecalculation } from './actions/propose-recalculation.ts';
import { sendNewDue } from './actions/send-new-due.ts';
import { movedDossiers } from './moved-store.ts';
import { findRecalculation } from './recalculation-store.ts';

const center = await openTestCenter();
const { services, clock } = center;
const { db } = services;
const { accepted, standard } = await handling(center);
const { owner, control, publishedAndStudied } = await studying(center);
const director = await center.actor('giamdoc');

test('proposed by one, approved by another: dossiers move with a record each, and the rest is left with its reason', async () => {
  const dossier = await accepted(standard);
  const closed = await accepted(standard);
  const study = await publishedAndStudied(closure('2026-11-25'));
  await db
    .updateTable('dossiers')
    .set({ status: 'stopped', outcome: 'withdrawn', stopped_at: clock.now() })
    .where('id', '=', closed.id)
    .execute();
  const id = await proposed(study.id);
  assert.equal(
    code(await proposeRecalculation(services, control, { whatIfId: study.id, ground: 'x' })),
    'recalculation-exists',
  );

  const deputy = await center.actor('phogiamdoc');
  assert.equal(code(await approveRecalculation(services, control, { id, decisionNo: '15/QĐ' })), 'not-permitted');
  assert.equal(code(await approveRecalculation(services, deputy, { id, decisionNo: ' ' })), 'invalid-input');
  await carryOutRecalculation({ ...services, mail: null }, id);
  assert.equal((await findRecalculation(db, id))?.moved, 0, 'nothing moves before it is approved');
  assert.equal(code(await approveRecalculation(services, deputy, { id, decisionNo: '15/QĐ' })), 'ok');
  assert.equal(code(await declineRecalculation(services, director, { id, reason: 'x' })), 'recalculation-decided');

  await carryOutRecalculation({ ...services, mail: null }, id);
  const done = await findRecalculation(db, id);
  assert.equal(done?.status, 'done');
  assert.equal(done?.left, 1);
  assert.equal(done?.toInform, done?.moved);
  const [left] = await movedDossiers(db, id, { which: 'left', after: 0, limit: 9 });
  assert.equal(`${left?.code} ${left?.leftBecause}`, `${closed.code} clock-ended`);

  const moved = (await findDossier(db, dossier.code!))!;
  assert.equal(moved.version, dossier.version + 1);
  assert.equal(`${moved.accepted?.legalDueAt}`, `${dossier.accepted?.legalDueAt?.add({ hours: 24 })}`);
  assert.equal(`${moved.accepted?.originalDueAt}`, `${dossier.accepted?.originalDueAt}`);
  assert.equal(moved.accepted?.calendarEditionId, dossier.accepted?.calendarEditionId);
  assert.equal(moved.accepted?.clock.calendarEditionId, await currentEdition(db, owner));
  await calculatedAnew(moved.code!);
  const steps = await db.selectFrom('workflow_steps').selectAll().where('dossier_id', '=', dossier.id).execute();
  for (const step of steps) {
    const due: Temporal.Instant | null | undefined =
      step.status === 'done' ? dossier.accepted?.legalDueAt : moved.accepted?.legalDueAt;
    assert.equal(`${step.finish_by}`, `${due}`, step.key);
  }
  const events = await timeline(db, moved);
  assert.equal(events.at(-1)?.action, 'recalculate');
  assert.equal(`${events.at(-1)?.moved?.to}`, `${moved.accepted?.legalDueAt}`);
  assert.equal(await findTampering(db, `dossier:${dossier.id}`), null);
  assert.equal(await findTampering(db, `recalculation:${id}`), null);
});

test('killed in the middle it goes on where it was; run again it moves nothing twice', async () => {
  const dossiers = [await accepted(standard), await accepted(standard), await accepted(standard)];
  const study = await publishedAndStudied(closure('2026-11-26'));
  const id = await approved(await proposed(study.id));
  let told = 0;
  const killed = {
    now: () => {
      told += 1;
      if (told > 3) throw new Error('killed');
      return clock.now();
    },
  };
  await assert.rejects(carryOutRecalculation({ ...services, mail: null, clock: killed }, id), /killed/);
  const half = await findRecalculation(db, id);
  assert.ok(half?.status === 'approved' && half.moved > 0 && half.moved < half.total);
  await carryOutRecalculation({ ...services, mail: null }, id);
  await carryOutRecalculation({ ...services, mail: null }, id);
  const done = await findRecalculation(db, id);
  assert.equal(done?.status, 'done');
  assert.equal(done?.moved, done?.total);
  for (const dossier of dossiers) {
    const entries = await history(db, `dossier:${dossier.id}`);
    assert.equal(entries.filter(({ action }) => action === 'recalculate').length, 1);
  }
});

test('what has moved meanwhile, or would be overdue at once, is left and named', async () => {
  const [one, other] = [await accepted(standard), await accepted(standard)];
  const due: Temporal.Instant = one.accepted!.legalDueAt!;
  const worked = { date: '2026-11-28', kind: 'SWAP_WORK' as const, label: 'làm bù', pairDate: '2026-12-04' };
  const off = { date: '2026-12-04', kind: 'SWAP_OFF' as const, label: 'nghỉ hoán đổi', pairDate: '2026-11-28' };
  const study = await publishedAndStudied(worked, off);
  assert.ok(study.earlier > 0);
  const id = await approved(await proposed(study.id));
  const later = due.add({ hours: 24 });
  await db.updateTable('dossiers').set({ legal_due_at: later }).where('id', '=', other.id).execute();
  clock.set(due.subtract({ hours: 8 }).toString());
  await carryOutRecalculation({ ...services, mail: null }, id);
  const left = await movedDossiers(db, id, { which: 'left', after: 0, limit: 50 });
  const reasonOf = (dossierId: number) => left.find((row) => row.dossierId === dossierId)?.leftBecause;
  assert.equal(reasonOf(one.id), 'overdue-at-once');
  assert.equal(reasonOf(other.id), 'clock-changed');
});

test('applicants are told by mail, twins when sent twice; the others are phoned, and it is known who called', async () => {
  const [dossier, silent] = [await accepted(standard), await accepted(standard)];
  await db.updateTable('dossiers').set({ applicant_email: null }).where('id', '=', silent.id).execute();
  const letters: Letter[] = [];
  const mail = { send: async (letter: Letter) => void letters.push(letter) };
  const study = await publishedAndStudied(closure('2026-12-02'), closure('2026-12-03'));
  const id = await approved(await proposed(study.id));
  await carryOutRecalculation({ ...services, mail }, id);
  const which = { recalculationId: id, dossierId: dossier.id };
  const crashing = { ...services, mail, clock: { now: () => assert.fail('crashed after sending') } };
  await assert.rejects(sendNewDue(crashing, which), /crashed/);
  assert.equal(await sendNewDue({ ...services, mail }, which), true);
  assert.equal(await sendNewDue({ ...services, mail }, which), false);
  assert.equal(letters.length, 2);
  assert.equal(letters[0]?.messageId, letters[1]?.messageId);
  assert.match(
    letters[0]!.text,
    new RegExp(`${dossier.code}[\\s\\S]*Ngày hẹn trước đây[\\s\\S]*Ngày hẹn mới[\\s\\S]*Quyết định số 15/QĐ`),
  );
  assert.doesNotMatch(letters[0]!.text, /Ví Dụ|0900000001|000000000001/);
  assert.equal(code(await markPhoned(services, control, which)), 'nobody-to-inform');

  const waiting = await movedDossiers(db, id, { which: 'to-inform', after: 0, limit: 50 });
  assert.ok(waiting.some(({ dossierId, hasEmail }) => dossierId === silent.id && !hasEmail));
  const phoned = { recalculationId: id, dossierId: silent.id };
  assert.equal(code(await markPhoned(services, await center.actor('chuyenvien.SKHDT'), phoned)), 'not-permitted');
  assert.equal(code(await markPhoned(services, control, { ...phoned, dossierId: 999_999 })), 'dossier-not-listed');
  assert.equal(code(await markPhoned(services, control, phoned)), 'ok');
  assert.equal(code(await markPhoned(services, control, phoned)), 'nobody-to-inform');
  const [entry] = await history(db, `recalculation:${id}/${silent.id}`);
  assert.equal(entry?.actor.accountId, control.accountId);
});

test('whoever proposes does not decide, whatever their authority', async () => {
  const study = await publishedAndStudied(closure('2026-12-07'));
  const made = await proposeRecalculation(services, director, { whatIfId: study.id, ground: 'Bão số 9' });
  assert.ok(made.ok, JSON.stringify(made));
  const { id } = made.value;
  assert.equal(code(await approveRecalculation(services, director, { id, decisionNo: '16/QĐ' })), 'four-eyes');
  assert.equal(code(await declineRecalculation(services, director, { id, reason: 'Thôi' })), 'four-eyes');
  const deputy = await center.actor('phogiamdoc');
  assert.equal(code(await declineRecalculation(services, deputy, { id, reason: 'Không cần' })), 'ok');
  await carryOutRecalculation({ ...services, mail: null }, id);
  assert.equal((await findRecalculation(db, id))?.moved, 0);
});

async function proposed(whatIfId: number): Promise<number> {
  const made = await proposeRecalculation(services, control, { whatIfId, ground: 'Quyết định nghỉ do bão' });
  assert.ok(made.ok, JSON.stringify(made));
  return made.value.id;
}

async function approved(id: number): Promise<number> {
  const done = await approveRecalculation(services, director, { id, decisionNo: '15/QĐ' });
  assert.ok(done.ok, JSON.stringify(done));
  return id;
}

/** The stored due date is the calculator's, by what the clock goes by now. */
async function calculatedAnew(reference: string) {
  const dossier = (await findDossier(db, reference))!;
  const { content } = await procedureVersion(db, dossier);
  const { calendar, terms } = await dossierClocks(services)(dossier.accepted!, content);
  const deadline = calculateDeadline(calendar, terms);
  assert.equal(`${deadline.ok && deadline.value.dueAt}`, `${dossier.accepted?.legalDueAt}`);
}
