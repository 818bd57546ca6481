import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { type RuleSet, rulesAt, rulesById, ruleValue } from '../../center/index.ts';
import { classifyOpen, dueMode, nearDueFrom, type OpenClass } from '../../deadlines/index.ts';
import type { TimeLimit } from '../../procedures/index.ts';

type Row = {
  readonly id: number;
  readonly submittedAt: Temporal.Instant;
  readonly checkDueAt: Temporal.Instant;
  readonly acceptedAt: Temporal.Instant | null;
  readonly calendarEditionId: number | null;
  readonly ruleSetId: number | null;
  readonly legalDueAt: Temporal.Instant | null;
  readonly limit: TimeLimit;
};

export type UrgencyCapabilities = { db: Db; calendars: CalendarShelf; center: { key: string } };

/**
 * How each open dossier stands now — in time, near due, overdue or paused — by the calendar and rules it was accepted
 * under (clock, rule 18); a filing not yet accepted by the hours in which the center must answer (rule 20). Finished ones
 * are left out.
 */
export async function urgencies(
  capabilities: UrgencyCapabilities,
  ids: readonly number[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<number, OpenClass>> {
  const found = new Map<number, OpenClass>();
  const pinned = new Map<number, RuleSet>();
  for (const row of await openOnes(capabilities.db, ids))
    found.set(row.id, await urgencyOf(capabilities, pinned, row, now));
  return found;
}

async function openOnes(db: Db, ids: readonly number[]): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select d.id, d.submitted_at as "submittedAt", d.check_due_at as "checkDueAt", d.accepted_at as "acceptedAt",
      d.calendar_edition_id as "calendarEditionId", d.rule_set_id as "ruleSetId", d.legal_due_at as "legalDueAt",
      v.content -> 'timeLimit' as "limit"
    from dossiers d join procedure_versions v on v.id = d.procedure_version_id
    where d.id = any(${ids}) and d.finished_at is null and d.status not in ('refused', 'stopped')`.execute(db);
  return rows;
}

async function urgencyOf(
  capabilities: UrgencyCapabilities,
  pinned: Map<number, RuleSet>,
  row: Row,
  now: Temporal.Instant,
): Promise<OpenClass> {
  const { db, calendars } = capabilities;
  if (row.acceptedAt === null || row.calendarEditionId === null || row.ruleSetId === null)
    return answerUrgency(capabilities, row, now);
  const rules = pinned.get(row.ruleSetId) ?? (await rulesById(db, row.ruleSetId));
  pinned.set(row.ruleSetId, rules);
  const { value, unit, mode } = row.limit;
  const limit = mode ? { value, unit, mode } : { value, unit };
  const near = nearDueFrom(
    await calendars.edition(db, row.calendarEditionId),
    { acceptedAt: row.acceptedAt, limit },
    { percent: ruleValue(rules, 'nearDue.percent'), workedMinutes: ruleValue(rules, 'nearDue.workedMinutes') },
  );
  const due = dueMode(limit);
  return classifyOpen(
    now,
    { dueAt: row.legalDueAt, mode: due.ok ? due.value : 'date' },
    near.ok ? near.value : row.legalDueAt,
  );
}

/** The answer to a filing is due within hours, so that “a day left” would always be near: the share alone counts. */
async function answerUrgency(
  { db, calendars, center }: UrgencyCapabilities,
  { submittedAt, checkDueAt }: Row,
  now: Temporal.Instant,
): Promise<OpenClass> {
  const [rules, edition] = [await rulesAt(db, now), await calendars.current(db, center.key)];
  const near =
    rules && edition
      ? nearDueFrom(
          edition.calendar,
          {
            acceptedAt: submittedAt,
            limit: { value: ruleValue(rules.rules, 'onlineCheck.workingHours'), unit: 'working_hours' },
          },
          { percent: ruleValue(rules.rules, 'nearDue.percent'), workedMinutes: 0 },
        )
      : null;
  return classifyOpen(now, { dueAt: checkDueAt, mode: 'hour' }, near?.ok ? near.value : checkDueAt);
}
