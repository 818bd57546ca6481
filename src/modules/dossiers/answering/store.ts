import { sql } from 'kysely';
import { startOfDay } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { Channel } from '../domain/dossier.ts';

export type Level = 'near' | 'overdue';

/** A filing that waits for the center's answer. */
export type Unanswered = {
  readonly id: number;
  readonly reference: string;
  readonly procedureName: string;
  readonly agencyId: number;
  readonly channel: Channel;
  readonly submittedAt: Temporal.Instant;
  readonly checkDueAt: Temporal.Instant;
  /** When it was raised as near due and as overdue. */
  readonly nearAt: Temporal.Instant | null;
  readonly overdueAt: Temporal.Instant | null;
};

/** The most urgent filings that wait, of some agencies or of all; of those filed at the counter nobody waits. */
export async function unanswered(
  db: Db,
  { agencies, limit }: { readonly agencies?: readonly number[]; readonly limit: number },
): Promise<Unanswered[]> {
  const { rows } = await sql<Unanswered>`
    select d.id, d.provisional_number as reference, v.name as "procedureName", d.agency_id as "agencyId", d.channel,
      d.submitted_at as "submittedAt", d.check_due_at as "checkDueAt", n.at as "nearAt", o.at as "overdueAt"
    from dossiers d join procedure_versions v on v.id = d.procedure_version_id
    left join answer_escalations n on n.dossier_id = d.id and n.level = 'near'
    left join answer_escalations o on o.dossier_id = d.id and o.level = 'overdue'
    where d.status = 'submitted' and d.channel <> 'counter'
      and ${agencies ? sql`d.agency_id = any(${[...agencies]})` : sql`true`}
    order by d.check_due_at, d.id limit ${limit}`.execute(db);
  return rows;
}

/** Whether it is new: each filing is raised once for each level. */
export async function insertEscalation(
  tx: Tx,
  given: { dossierId: number; level: Level; dueAt: Temporal.Instant; at: Temporal.Instant },
): Promise<boolean> {
  const row = await tx
    .insertInto('answer_escalations')
    .values({ dossier_id: given.dossierId, level: given.level, due_at: given.dueAt, at: given.at })
    .onConflict((conflict) => conflict.columns(['dossier_id', 'level']).doNothing())
    .returning('level')
    .executeTakeFirst();
  return row !== undefined;
}

export type EscalationCount = Readonly<Record<Level, number>>;

/** How many filings were raised between two days, the last one included. */
export async function countEscalations(
  db: Db,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<EscalationCount> {
  const rows = await db
    .selectFrom('answer_escalations')
    .select(({ fn }) => ['level', fn.countAll<number>().as('n')])
    .where('at', '>=', startOfDay(from))
    .where('at', '<', startOfDay(to.add({ days: 1 })))
    .groupBy('level')
    .execute();
  const of = (level: Level) => Number(rows.find((row) => row.level === level)?.n ?? 0);
  return { near: of('near'), overdue: of('overdue') };
}

/** How many wait, how many are past their hours, and how many were raised as near due. */
export async function countUnanswered(db: Db, now: Temporal.Instant) {
  const { rows } = await sql<{ waiting: string; late: string; near: string }>`
    select count(*) as waiting, count(*) filter (where d.check_due_at < ${now.toString()}::timestamptz) as late,
      count(*) filter (where n.level is not null and d.check_due_at >= ${now.toString()}::timestamptz) as near
    from dossiers d left join answer_escalations n on n.dossier_id = d.id and n.level = 'near'
    where d.status = 'submitted' and d.channel <> 'counter'`.execute(db);
  const [row] = rows;
  return { waiting: Number(row?.waiting ?? 0), late: Number(row?.late ?? 0), near: Number(row?.near ?? 0) };
}

export type CounterOfAgency = { readonly agencyId: number; readonly counter: string; readonly officials: string };

/** Which counter serves an agency, and who sits there today. */
export async function countersOf(
  db: Db,
  agencies: readonly number[],
  day: Temporal.PlainDate,
): Promise<CounterOfAgency[]> {
  if (agencies.length === 0) return [];
  const { rows } = await sql<CounterOfAgency>`
    select ca.agency_id as "agencyId", c.name as counter,
      coalesce(string_agg(a.display_name, ', ' order by a.display_name), '') as officials
    from counter_agencies ca join counters c on c.id = ca.counter_id
    left join counter_assignments s on s.counter_id = c.id
      and daterange(s.valid_from, s.valid_to) @> ${day.toString()}::date
    left join accounts a on a.id = s.account_id
    where ca.agency_id = any(${[...agencies]})
    group by ca.agency_id, c.number, c.name order by c.number`.execute(db);
  return rows;
}
