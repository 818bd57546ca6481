import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf, CompiledCalendar } from '../../calendar/index.ts';
import { type Center, type Rules, rulesAt, ruleValue } from '../../center/index.ts';
import { classifyOpen, dueMode, type NearDueRule, nearDueFrom, type OpenClass } from '../../deadlines/index.ts';
import type { ProcedureContent } from '../../procedures/index.ts';
import { readPauses } from '../domain/clock-pauses.ts';
import { type DossierClock, dossierClocks } from './dossier-clock.ts';

type Row = {
  readonly id: number;
  readonly submittedAt: Temporal.Instant;
  readonly checkDueAt: Temporal.Instant;
  readonly acceptedAt: Temporal.Instant | null;
  readonly calendarEditionId: number | null;
  readonly ruleSetId: number | null;
  readonly nationalRuleSetId: number | null;
  readonly legalDueAt: Temporal.Instant | null;
  readonly pauses: unknown;
  readonly isPaused: boolean;
  readonly procedure: Pick<ProcedureContent, 'timeLimit' | 'rules'>;
};

export type UrgencyCapabilities = { db: Db; calendars: CalendarShelf; center: Center };

/**
 * How each open dossier stands now — in time, near due, overdue or paused — by the calendar and rules it was accepted
 * under (clock, rule 18), and whatever waits for the applicant is paused; a filing not yet accepted by the hours in which the center must answer (rule 20). Finished ones
 * are left out.
 */
export async function urgencies(
  capabilities: UrgencyCapabilities,
  ids: readonly number[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<number, OpenClass>> {
  const found = new Map<number, OpenClass>();
  const clockOf = dossierClocks(capabilities);
  let answer: Promise<AnswerRules> | undefined;
  for (const row of await openOnes(capabilities.db, ids)) {
    const { acceptedAt: at, calendarEditionId, ruleSetId, nationalRuleSetId: nationalId } = row;
    if (row.isPaused) {
      found.set(row.id, 'PAUSED');
      continue;
    }
    if (at === null || calendarEditionId === null || ruleSetId === null) {
      answer ??= answerRules(capabilities, now);
      found.set(row.id, answerUrgency(await answer, row, now));
      continue;
    }
    const pin = { rules: { id: ruleSetId, nationalId }, calendarEditionId };
    found.set(
      row.id,
      urgencyOf(await clockOf({ at, clock: pin, pauses: readPauses(row.pauses) }, row.procedure), row.legalDueAt, now),
    );
  }
  return found;
}

async function openOnes(db: Db, ids: readonly number[]): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select d.id, d.submitted_at as "submittedAt", d.check_due_at as "checkDueAt", d.accepted_at as "acceptedAt",
      d.clock_calendar_edition_id as "calendarEditionId", d.clock_rule_set_id as "ruleSetId",
      d.clock_national_rule_set_id as "nationalRuleSetId", d.legal_due_at as "legalDueAt",
      d.pauses, d.status = 'supplement_requested' as "isPaused",
      jsonb_strip_nulls(jsonb_build_object('timeLimit', v.content -> 'timeLimit', 'rules', v.content -> 'rules')) as "procedure"
    from dossiers d join procedure_versions v on v.id = d.procedure_version_id
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

const nearDueRule = (rules: Rules): NearDueRule => ({
  percent: ruleValue(rules, 'nearDue.percent'),
  workedMinutes: ruleValue(rules, 'nearDue.workedMinutes'),
});

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
