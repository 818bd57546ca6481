import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf, CompiledCalendar } from '../../calendar/index.ts';
import { type Center, type Rules, rulesAt, ruleValue } from '../../center/index.ts';
import { classifyOpen, dueMode, nearDueFrom, type OpenClass } from '../../deadlines/index.ts';
import { nearDueRule } from '../domain/near-due-rule.ts';
import type { DossierClock } from './dossier-clock.ts';

type Row = {
  readonly id: number;
  readonly submittedAt: Temporal.Instant;
  readonly checkDueAt: Temporal.Instant;
  /** Null where it was not accepted yet. */
  readonly state: OpenClass | null;
};

export type UrgencyCapabilities = { db: Db; calendars: CalendarShelf; center: Center };

/**
 * How each open dossier stands now — in time, near due, overdue or paused — by the moments that were written with its due date
 * (clock, rule 18), and whatever waits for the applicant is paused; a filing not yet accepted by the hours in which the center
 * must answer (rule 20). Finished ones are left out.
 */
export async function urgencies(
  capabilities: UrgencyCapabilities,
  ids: readonly number[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<number, OpenClass>> {
  const found = new Map<number, OpenClass>();
  let answer: Promise<AnswerRules> | undefined;
  for (const row of await openOnes(capabilities.db, ids, now)) {
    if (row.state === null) answer ??= answerRules(capabilities, now);
    found.set(row.id, row.state ?? answerUrgency((await answer) ?? null, row, now));
  }
  return found;
}

async function openOnes(db: Db, ids: readonly number[], now: Temporal.Instant): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  const at = sql`${now.toString()}::timestamptz`;
  const { rows } = await sql<Row>`
    select d.id, d.submitted_at as "submittedAt", d.check_due_at as "checkDueAt", case
        when d.status = 'supplement_requested' or (d.accepted_at is not null and d.legal_due_at is null) then 'PAUSED'
        when d.accepted_at is null then null
        when d.overdue_from <= ${at} then 'OVERDUE' when d.near_due_from <= ${at} then 'NEAR_DUE' else 'IN_TIME' end as state
    from dossiers d
    where d.id = any(${ids}) and d.finished_at is null and d.status not in ('refused', 'stopped')`.execute(db);
  return rows;
}

/** How an accepted dossier stands whose legal due date is `legalDueAt` (clock, rule 18). */
export function urgencyOf(
  { calendar, terms, rules }: DossierClock,
  legalDueAt: Temporal.Instant | null,
  now: Temporal.Instant,
): OpenClass {
  const near = nearDueFrom(calendar, terms, nearDueRule(rules));
  const mode = dueMode(terms.limit);
  return classifyOpen(
    now,
    { dueAt: legalDueAt, mode: mode.ok ? mode.value : 'date' },
    near.ok ? near.value : legalDueAt,
  );
}

/** What the hours follow from in which the center answers: the same for every filing that waits now. */
type AnswerRules = { readonly rules: Rules; readonly calendar: CompiledCalendar } | null;

async function answerRules(
  { db, calendars, center }: UrgencyCapabilities,
  now: Temporal.Instant,
): Promise<AnswerRules> {
  const [pinned, edition] = [await rulesAt(db, now), await calendars.current(db, center.profile.calendar)];
  return pinned && edition && { rules: pinned.rules, calendar: edition.calendar };
}

/** The answer to a filing is due within hours, so that “a day left” would always be near: the share alone counts. */
function answerUrgency(by: AnswerRules, { submittedAt, checkDueAt }: Row, now: Temporal.Instant): OpenClass {
  const near =
    by &&
    nearDueFrom(
      by.calendar,
      {
        acceptedAt: submittedAt,
        limit: { value: ruleValue(by.rules, 'onlineCheck.workingHours'), unit: 'working_hours' },
      },
      { ...nearDueRule(by.rules), workedMinutes: 0 },
    );
  return classifyOpen(now, { dueAt: checkDueAt, mode: 'hour' }, near?.ok ? near.value : checkDueAt);
}
