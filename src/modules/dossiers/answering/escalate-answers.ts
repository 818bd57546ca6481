import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { actingAs, SYSTEM } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { chainOf } from '../domain/dossier.ts';
import { type UrgencyCapabilities, urgencies } from '../queries/urgency.ts';
import { insertEscalation, type Level, unanswered } from './store.ts';

export type EscalateCapabilities = UrgencyCapabilities & { readonly db: Db; readonly clock: Clock };

/** So many filings are looked at in one go; the rest a few minutes later. */
const AT_ONCE = 2000;

/**
 * Raises the filings whose answer is near due (the share of `nearDue.percent` of the hours is used) or overdue to those
 * who watch over reception: each once for each, with an entry by the system. Running it again changes nothing. Answers how
 * many were raised.
 */
export async function escalateAnswers(capabilities: EscalateCapabilities): Promise<number> {
  const { db, clock } = capabilities;
  const now = clock.now();
  const waiting = await unanswered(db, { limit: AT_ONCE });
  const urgency = await urgencies(
    capabilities,
    waiting.map(({ id }) => id),
    now,
  );
  let raised = 0;
  for (const { id, checkDueAt } of waiting) {
    const level = levelOf(urgency.get(id));
    if (level && (await raise(db, { dossierId: id, level, dueAt: checkDueAt, at: now }))) raised += 1;
  }
  return raised;
}

const levelOf = (urgency: string | undefined): Level | null =>
  urgency === 'OVERDUE' ? 'overdue' : urgency === 'NEAR_DUE' ? 'near' : null;

/** Each filing in a transaction of its own: one that is answered this very moment holds up nothing. */
const raise = (
  db: Db,
  given: { dossierId: number; level: Level; dueAt: Temporal.Instant; at: Temporal.Instant },
): Promise<boolean> =>
  transaction(db, async (tx) => {
    if (!(await insertEscalation(tx, given))) return false;
    await record(tx, chainOf(given.dossierId), [
      {
        at: given.at,
        actor: actingAs(SYSTEM, 'system'),
        action: 'escalate-answer',
        facts: { level: given.level, dueAt: given.dueAt.toString() },
        ground: 'QC Đ7.2a',
      },
    ]);
    return true;
  });
