import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import {
  type Dossier,
  type DossierCapabilities,
  type DossierProblem,
  enter,
  saveStatus,
} from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { saveAssignee } from '../../workflow/index.ts';
import type { HandlingProblem } from '../domain/problems.ts';
import { type AboutStep, loadStep } from './load-step.ts';

/**
 * Takes a step up that nobody has: from now on it is this person's (QC Đ13.4). Problems: those of `loadStep`,
 * `step-taken`.
 */
export async function claimStep(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  input: AboutStep,
): Promise<Result<Dossier, Problem<DossierProblem | HandlingProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadStep(tx, calendars, actor, { ...input, action: 'assign', now });
    if (!loaded.ok) return loaded;
    const { dossier, step } = loaded.value;
    if (step.assigneeId !== null) return fail('step-taken');
    await saveAssignee(tx, step.id, actor.accountId);
    const facts = { step: step.key, assignee: actor.name };
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'step_actor',
      action: 'assign',
      facts,
      ground: 'QC Đ13.4',
    });
    return ok(await saveStatus(tx, dossier, { status: dossier.status }));
  });
}
