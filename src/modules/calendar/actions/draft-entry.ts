import { type Failed, fail, ok, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database, Db, Tx } from '../../../platform/database/database.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import type { CalendarDraft } from '../domain/calendar-draft.ts';
import { findDraft } from '../draft-store.ts';
import { holdCalendar } from '../store.ts';

/** What the verbs of the calendar need; `db` may be a transaction that is already open. */
export type CalendarCapabilities = { readonly db: Database | Tx; readonly clock: Clock };

/** A draft somebody means to do something with, as they read it. */
export type DraftReference = {
  readonly owner: string;
  readonly year: number;
  /** The version that was read; a stale one is refused. */
  readonly expectedVersion?: number | undefined;
};

type DraftProblem = Failed<{ readonly code: 'calendar-draft-not-found' | 'calendar-draft-changed' }>;

/** The draft, its owner's calendar held until the end; refused where it is not what was read. */
export async function holdDraft(
  tx: Tx,
  { owner, year, expectedVersion }: DraftReference,
): Promise<Result<CalendarDraft, DraftProblem['problem']>> {
  await holdCalendar(tx, owner);
  const draft = await findDraft(tx, owner, year);
  if (!draft) return fail('calendar-draft-not-found');
  if (expectedVersion !== undefined && expectedVersion !== draft.version) return fail('calendar-draft-changed');
  return ok(draft);
}

/** One entry in the history of an owner's calendar (QC Đ4.1). */
export async function recordCalendar(
  tx: Db,
  actor: Actor,
  entry: {
    owner: string;
    at: Temporal.Instant;
    action: 'begin-calendar-draft' | 'change-calendar-draft' | 'give-up-calendar-draft' | 'publish-calendar';
    facts: Readonly<Record<string, string | number>>;
    ground?: string;
  },
): Promise<void> {
  await record(tx, `calendar:${entry.owner}`, [
    {
      at: entry.at,
      actor: actingAs(actor),
      action: entry.action,
      facts: entry.facts,
      ground: entry.ground ?? null,
    },
  ]);
}
