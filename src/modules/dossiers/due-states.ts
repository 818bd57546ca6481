import { localDate, startOfDay } from '../../kernel/time.ts';
import type { Db } from '../../platform/database/database.ts';
import { calendarShelf } from '../calendar/index.ts';
import { type DueMode, dueMode, nearDueFrom } from '../deadlines/index.ts';
import { procedureVersion } from '../procedures/index.ts';
import { readExtensions, readPauses } from './domain/clock-pauses.ts';
import type { Dossier } from './domain/dossier.ts';
import { nearDueRule } from './domain/near-due-rule.ts';
import { type DossierClock, dossierClocks } from './queries/dossier-clock.ts';

/** From when an open dossier is near due and overdue: written beside every legal due date, so that its state needs no calendar. */
export type DueStates = {
  readonly near_due_from: Temporal.Instant | null;
  readonly overdue_from: Temporal.Instant | null;
};

const STANDING: DueStates = { near_due_from: null, overdue_from: null };

/** Both moments of a clock whose due date is `dueAt` (clock, rule 18); a limit nobody can count back from warns with the due date. */
export function dueStates({ calendar, rules, terms }: DossierClock, dueAt: Temporal.Instant): DueStates {
  const near = nearDueFrom(calendar, terms, nearDueRule(rules));
  const mode = dueMode(terms.limit);
  return {
    near_due_from: near.ok && near.value ? near.value : dueAt,
    overdue_from: overdueFrom(dueAt, mode.ok ? mode.value : 'date'),
  };
}

/** The same for a dossier that was accepted before, by what its clock goes by and its pauses and extensions as they stand now. */
export async function dueStatesOf(tx: Db, dossier: Dossier, legalDueAt: Temporal.Instant | null): Promise<DueStates> {
  if (legalDueAt === null || !dossier.accepted) return STANDING;
  const waits = await tx
    .selectFrom('dossiers')
    .select(['pauses', 'extensions'])
    .where('id', '=', dossier.id)
    .executeTakeFirstOrThrow();
  const { content } = await procedureVersion(tx, dossier);
  const accepted = {
    ...dossier.accepted,
    pauses: readPauses(waits.pauses),
    extensions: readExtensions(waits.extensions),
  };
  return dueStates(await dossierClocks({ db: tx, calendars: calendarShelf() })(accepted, content), legalDueAt);
}

/** `date`: from 00:00 after the due date. `hour`: just after the instant; PostgreSQL counts in microseconds. */
export const overdueFrom = (dueAt: Temporal.Instant, mode: DueMode): Temporal.Instant =>
  mode === 'date' ? startOfDay(localDate(dueAt).add({ days: 1 })) : dueAt.add({ microseconds: 1 });
