import { ok, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { type DeadlineProblem, type Share, shares } from '../../deadlines/index.ts';
import type { ProcedureVersion } from '../../procedures/index.ts';
import { handOversOf, turnsOf, type WorkflowStep } from '../../workflow/index.ts';
import type { Dossier } from '../domain/dossier.ts';
import { dossierClocks } from './dossier-clock.ts';

/** Who held the dossier; the center where no agency did. */
export const holderOf = ({ agencyId }: Pick<WorkflowStep, 'agencyId'>): string => String(agencyId ?? 'center');

/**
 * How many worked minutes the dossier spent with whom, up to its finish, its end or `now` (clock, rule 22); they add up to the elapsed
 * time, whatever ran side by side (`handOversOf`). None before acceptance. Problems: those of `shares`.
 */
export async function dossierShares(
  capabilities: { db: Db; calendars: CalendarShelf },
  { id, accepted, finishedAt, stoppedAt }: Dossier,
  { content }: ProcedureVersion,
  steps: readonly WorkflowStep[],
  now: Temporal.Instant,
): Promise<Result<Share[], DeadlineProblem>> {
  if (!accepted) return ok([]);
  const { calendar } = await dossierClocks(capabilities)(accepted, content);
  // Whose days they were is asked of the whole time, also of what a restart dropped from the limit.
  const terms = { acceptedAt: accepted.at, pauses: accepted.pauses };
  const turns = await turnsOf(capabilities.db, id, steps);
  const handOvers = handOversOf(turns).map(({ at, ...held }) => ({ holder: holderOf(held), at }));
  return shares(calendar, terms, handOvers, finishedAt ?? stoppedAt ?? now);
}
