import type { Clock } from '../../../platform/clock.ts';
import { transaction } from '../../../platform/database/database.ts';
import type { Mail } from '../../../platform/mail.ts';
import { enqueue } from '../../../platform/queue.ts';
import { type MoveClockInput, moveClock } from '../../dossiers/index.ts';
import { actingAs, SYSTEM } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { type Recalculation, recalculationChain } from '../domain/recalculation.ts';
import type { StudySubject } from '../domain/study.ts';
import { SendNewDue } from '../job-payloads.ts';
import { claimDossier, nextToMove, saveLeft, type ToMove } from '../moved-store.ts';
import { inPages } from '../queries/in-pages.ts';
import { findRecalculation, lockRecalculation, saveDone } from '../recalculation-store.ts';
import { findStudy } from '../study-store.ts';
import { rulePins, type SubjectCapabilities } from './subject-clocks.ts';

export type CarryOutCapabilities = SubjectCapabilities & { readonly clock: Clock; readonly mail: Mail | null };

const AT_A_TIME = 200;

/**
 * Moves every dossier of an approved recalculation, each in a transaction of its own with its ledger entry; one that has
 * changed since the study is left with the reason. A worker that was killed goes on where it was; nothing is moved twice.
 */
export async function carryOutRecalculation(capabilities: CarryOutCapabilities, id: number): Promise<void> {
  const { db, clock } = capabilities;
  const recalculation = await findRecalculation(db, id);
  if (recalculation?.status !== 'approved') return;
  const study = await findStudy(db, recalculation.whatIfId);
  if (!study) return;
  const to = await destination(capabilities, study.subject);
  for await (const batch of inPages((after) => nextToMove(db, id, { after, limit: AT_A_TIME })))
    for (const dossier of batch) await moveOne(capabilities, recalculation, dossier, to);
  await transaction(db, async (tx) => {
    if ((await lockRecalculation(tx, id))?.status !== 'approved') return;
    await saveDone(tx, id);
    const done = await findRecalculation(tx, id);
    await record(tx, recalculationChain(id), [
      {
        at: clock.now(),
        actor: actingAs(SYSTEM, 'system'),
        action: 'carry-out-recalculation',
        facts: { moved: done?.moved, left: done?.left },
        ground: recalculation.decisionNo,
      },
    ]);
  });
}

/** What the clocks are to go by. */
async function destination({ db, clock }: CarryOutCapabilities, subject: StudySubject): Promise<MoveClockInput['to']> {
  if (subject.kind === 'calendar_edition') return { calendarEditionId: subject.id };
  const rules = subject.kind === 'rule_set' ? await rulePins(db, subject.id, clock.now()) : null;
  if (!rules) throw new Error('Only a published calendar or an approved rule set moves dossiers');
  return { rules };
}

async function moveOne(
  capabilities: CarryOutCapabilities,
  { id, ground, decisionNo }: Recalculation,
  dossier: ToMove,
  to: MoveClockInput['to'],
): Promise<void> {
  const { dossierId, dueFrom, dueTo } = dossier;
  await transaction(capabilities.db, async (tx) => {
    if (!(await claimDossier(tx, id, { ...dossier, at: capabilities.clock.now() }))) return;
    const moved = await moveClock({ ...capabilities, db: tx }, SYSTEM, {
      dossierId,
      to,
      expected: { dueFrom, dueTo },
      recalculation: { id, ground, decisionNo: decisionNo ?? '' },
    });
    if (!moved.ok) return saveLeft(tx, id, dossierId, moved.problem.code);
    const mayWrite = capabilities.mail !== null && moved.value.applicant.email !== null;
    if (mayWrite && !dueFrom.equals(dueTo))
      await enqueue(tx, SendNewDue, { recalculationId: id, dossierId }, `send-new-due-date:${id}:${dossierId}`);
  });
}
