import { type UrgencyCapabilities, urgencies } from '../../dossiers/index.ts';
import type { WaitingDossier } from '../domain/decide-urging.ts';
import { isUnderWay } from '../domain/urging-state.ts';
import { type LastUrging, waitingAt } from '../waiting-store.ts';

/** What waits at an agency, how each stands now, and whether a letter about it is still at work. */
export async function waitingDossiers(
  capabilities: UrgencyCapabilities,
  agencyId: number,
  now: Temporal.Instant,
  wanted: Parameters<typeof waitingAt>[2],
): Promise<WaitingDossier[]> {
  const rows = await waitingAt(capabilities.db, agencyId, wanted);
  const judged = await urgencies(
    capabilities,
    rows.map(({ id }) => id),
    now,
  );
  return rows.map(({ last, ...row }) => ({
    ...row,
    urgency: judged.get(row.id) ?? 'IN_TIME',
    underWay: last !== null && isUnderWay(asJudged(last), now),
    lastUrging: last && { id: last.id, number: last.number, level: last.level },
  }));
}

/** As much of a letter as says whether it is still at work. */
function asJudged({ level, answerDueAt, answeredAt, promisedOn, isSufficient }: LastUrging) {
  const at = answeredAt === null ? null : Temporal.Instant.from(answeredAt);
  return {
    level,
    answerDueAt: Temporal.Instant.from(answerDueAt),
    answer: at && { text: '', cause: null, promisedOn, at, by: '' },
    judgement: at && isSufficient !== null ? { isSufficient, reason: null, at, by: '' } : null,
  };
}
