import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import { ruleValue } from '../../center/index.ts';
import {
  type Dossier,
  type DossierCapabilities,
  type DossierProblem,
  enter,
  saveStatus,
  stepDueAfter,
} from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { isThere, peopleAt } from '../../staff/index.ts';
import { goBack, saveAssignee, saveGoneBack } from '../../workflow/index.ts';
import { isFitFor } from '../domain/fit.ts';
import type { HandlingProblem } from '../domain/problems.ts';
import type { HandBackInput } from '../input.ts';
import { countHandBacks } from '../queries/hand-backs.ts';
import { type AboutStep, loadStep } from './load-step.ts';

/**
 * Gives a dossier back to a step before this one, with the reason; whoever did that step has it again, with a due date
 * of its own from now. Going back and forth more often than the rule set allows is told to procedure control
 * (QC Đ5.1g). Problems: those of `loadStep`, `hand-back-not-possible`.
 */
export async function handBackStep(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { to, ground, ...input }: AboutStep & HandBackInput,
): Promise<Result<Dossier, Problem<DossierProblem | HandlingProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadStep(tx, calendars, actor, { ...input, action: 'hand-back', now });
    if (!loaded.ok) return loaded;
    const { dossier, step, steps, calendar, rules } = loaded.value;
    const gone = goBack(steps, step.key, to);
    if (!gone.ok || gone.value.reopened.kind === 'receive')
      return fail('hand-back-not-possible', { errors: [{ pointer: '/to', code: 'hand-back-not-possible' }] });
    const { reopened } = gone.value;
    const dueAt = await stepDueAfter(tx, calendars, reopened, { from: now, calendar });
    const by = actor.accountId as number;
    await saveGoneBack(tx, gone.value, { at: now, by, dueAt, how: 'handed_back', note: ground });
    const who = (await peopleAt(tx, now)).find(({ id }) => id === reopened.completedBy);
    if (who && isThere(who, now) && isFitFor(who, reopened, dossier.agencyId))
      await saveAssignee(tx, reopened.id, who.id);
    const times = await countHandBacks(tx, dossier.id);
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'step_actor',
      action: 'hand-back',
      facts: {
        step: step.key,
        to: reopened.key,
        next: reopened.key,
        reason: ground,
        times,
        ...(times > ruleValue(rules, 'handBack.alertAbove') && { tooOften: true }),
      },
      ground: 'QC Đ5.1g',
    });
    return ok(await saveStatus(tx, dossier, { status: dossier.status }));
  });
}
