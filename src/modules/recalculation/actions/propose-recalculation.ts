import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { currentEdition } from '../../calendar/index.ts';
import { type Center, findRuleSet } from '../../center/index.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import type { RecalculationProblem } from '../domain/problems.ts';
import { recalculationChain } from '../domain/recalculation.ts';
import type { Study } from '../domain/study.ts';
import { insertRecalculation } from '../recalculation-store.ts';
import { findStudy } from '../study-store.ts';

/**
 * Proposes to move the dossiers a study found to what was studied. Nothing moves before another person approves it.
 * Answers its number.
 *
 * Problems: `not-permitted`, `study-not-found`, `study-not-finished`, `subject-not-in-force`, `study-superseded`,
 * `nothing-to-recalculate`, `recalculation-exists`, `invalid-input` (no ground).
 */
export async function proposeRecalculation(
  { db, clock, center }: { db: Db; clock: Clock; center: Center },
  actor: Actor,
  input: { whatIfId: number; ground: string },
): Promise<Result<{ id: number }, Problem<RecalculationProblem | 'not-permitted' | 'invalid-input'>>> {
  const by = actor.accountId;
  if (by === null || !may(actor, 'propose-recalculation')) return fail('not-permitted');
  const ground = input.ground.trim();
  if (ground === '') return fail('invalid-input', { errors: [{ pointer: '/ground', code: 'ground-required' }] });
  const at = clock.now();
  return transaction(db, async (tx) => {
    const study = await findStudy(tx, input.whatIfId);
    if (!study) return fail('study-not-found');
    const fit = await mayMoveDossiers(tx, center, study);
    if (!fit.ok) return fit;
    const id = await insertRecalculation(tx, { whatIfId: study.id, ground, at, by });
    if (id === null) return fail('recalculation-exists');
    await record(tx, recalculationChain(id), [
      {
        at,
        actor: actingAs(actor, actor.roles[0] ?? 'staff'),
        action: 'propose-recalculation',
        facts: { study: study.id, later: study.later, earlier: study.earlier, stateOnly: study.stateOnly },
        ground,
      },
    ]);
    return ok({ id });
  });
}

async function mayMoveDossiers(
  db: Db,
  center: Center,
  { subject, finishedAt, later, earlier, stateOnly }: Study,
): Promise<Result<void, Problem<RecalculationProblem>>> {
  if (subject.kind === 'calendar_draft') return fail('subject-not-in-force');
  if (finishedAt === null) return fail('study-not-finished');
  if (subject.kind === 'calendar_edition' && subject.id !== (await currentEdition(db, center.profile.calendar)))
    return fail('study-superseded');
  if (subject.kind === 'rule_set') {
    const set = await findRuleSet(db, subject.id);
    if (set?.status === 'draft') return fail('subject-not-in-force');
    if (set?.status !== 'in_force') return fail('study-superseded');
  }
  return later + earlier + stateOnly > 0 ? ok(undefined) : fail('nothing-to-recalculate');
}
