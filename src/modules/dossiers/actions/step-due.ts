import type { Tx } from '../../../platform/database/database.ts';
import type { CalendarShelf, CompiledCalendar } from '../../calendar/index.ts';
import { listAgencies } from '../../center/index.ts';
import { legDeadline, type Pause } from '../../deadlines/index.ts';
import type { WorkflowStep } from '../../workflow/index.ts';

/** A step as its turn begins. */
export type BeginningStep = {
  readonly agencyKey: string | null;
  readonly quotaMinutes: number;
  readonly from: Temporal.Instant;
  /** Time since then that does not count. */
  readonly pauses?: readonly Pause[];
  /** The center's, which the dossier's clock goes by. */
  readonly calendar: CompiledCalendar;
};

/**
 * When a step is due within the agency that does it: by the agency's own calendar where it has one that reaches far enough,
 * else by the center's. It moves nothing but this: the applicant's date follows the center's calendar alone. Null for a
 * step without a quota, and where no calendar reaches far enough.
 */
export async function stepDue(
  tx: Tx,
  calendars: CalendarShelf,
  { agencyKey, quotaMinutes, from, pauses = [], calendar }: BeginningStep,
): Promise<Temporal.Instant | null> {
  if (quotaMinutes === 0) return null;
  const own = agencyKey === null ? null : await calendars.current(tx, agencyKey);
  const byOwn = own && legDeadline(own.calendar, from, quotaMinutes, pauses);
  const due = byOwn?.ok ? byOwn : legDeadline(calendar, from, quotaMinutes, pauses);
  return due.ok ? due.value.dueAt : null;
}

/** The same for a step that is known by its agency's number. */
export async function stepDueAfter(
  tx: Tx,
  calendars: CalendarShelf,
  { agencyId, quotaMinutes }: Pick<WorkflowStep, 'agencyId' | 'quotaMinutes'>,
  turn: Omit<BeginningStep, 'agencyKey' | 'quotaMinutes'>,
): Promise<Temporal.Instant | null> {
  const agencyKey = (await listAgencies(tx)).find(({ id }) => id === agencyId)?.key ?? null;
  return stepDue(tx, calendars, { agencyKey, quotaMinutes, ...turn });
}
