import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import {
  type Dossier,
  type DossierCapabilities,
  type DossierProblem,
  enter,
  loadTerms,
  saveStatus,
} from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { consultationsOf, isLate, saveWentOn } from '../consultations-store.ts';
import type { HandlingProblem } from '../domain/problems.ts';

export type GoOnWithoutInput = {
  readonly reference: string;
  readonly consultation: number;
  readonly ground: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * Whoever's turn it is goes on without an opinion that did not come within its limit, as the law lets them, and says so.
 * Problems: those of `lockFor`, `consultation-not-open`, `consultation-not-due`.
 */
export async function goOnWithout(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { consultation: id, ground, ...input }: GoOnWithoutInput,
): Promise<Result<Dossier, Problem<DossierProblem | HandlingProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'consult', now });
    if (!loaded.ok) return loaded;
    const { dossier } = loaded.value;
    const asked = (await consultationsOf(tx, dossier.id)).find((one) => one.id === id);
    if (!asked || asked.answeredAt || asked.wentOnAt) return fail('consultation-not-open');
    if (!isLate(asked, now)) return fail('consultation-not-due');
    await saveWentOn(tx, id, { at: now, by: actor.accountId as number, ground });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'step_actor',
      action: 'consult',
      facts: { consultation: id, wentOn: true, reason: ground },
      ground: asked.ground,
    });
    return ok(await saveStatus(tx, dossier, { status: dossier.status }));
  });
}
