import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';

type Whose = 'all' | readonly number[];
/** By the deadline: from the first instant up to, not with, the second. */
export type Period = { readonly from: Temporal.Instant; readonly to: Temporal.Instant };

export type LateItem = {
  readonly dossierId: number;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly agencyId: number;
  readonly agencyName: string;
  readonly agencyNameEn: string;
  readonly acceptedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  /** Null while the papers are still at the center. */
  readonly handedOverAt: Temporal.Instant | null;
  /** Worked minutes; of what is still here, until it was found. */
  readonly minutesLate: number;
};

const columns = sql`d.id as "dossierId", d.code, p.code as "procedureCode", v.name as "procedureName",
  a.id as "agencyId", a.name as "agencyName", a.name_en as "agencyNameEn", t.accepted_at as "acceptedAt"`;
const joins = sql`join dossiers d on d.id = t.dossier_id join agencies a on a.id = t.agency_id
  join procedure_versions v on v.id = d.procedure_version_id join procedures p on p.id = v.procedure_id`;

/** Papers past their deadline that are still here, whether the job has marked them yet or not. */
export async function overduePapers(db: Db, whose: Whose, now: Temporal.Instant, limit: number): Promise<LateItem[]> {
  const { rows } = await sql<LateItem>`
    select ${columns}, t.due_at as "dueAt", t.handed_over_at as "handedOverAt", 0 as "minutesLate"
    from transfers t ${joins}
    where ${overdue(whose, now)} order by t.due_at, t.dossier_id limit ${limit}`.execute(db);
  return rows;
}

export async function countOverdue(db: Db, whose: Whose, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from transfers t join dossiers d on d.id = t.dossier_id where ${overdue(whose, now)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

const overdue = (whose: Whose, now: Temporal.Instant) => sql`t.kind = 'paper' and t.handed_over_at is null
  and t.due_at < date_trunc('minute', ${now.toString()}::timestamptz)
  and d.status not in ('stopped', 'withdrawal_requested') and ${among(sql`t.agency_id`, whose)}`;

const among = (column: ReturnType<typeof sql>, whose: Whose) =>
  whose === 'all' ? sql`true` : sql`${column} = any(${[...whose]}::bigint[])`;

export type LateSearch = Period & {
  readonly whose: Whose;
  readonly limit: number;
  /** Where the page before ended. */
  readonly after?: { readonly dueAt: Temporal.Instant; readonly id: number } | undefined;
};

/** What was marked late in a period, in the order of the deadlines. */
export async function lateTransfers(db: Db, { from, to, whose, limit, after }: LateSearch): Promise<LateItem[]> {
  const { rows } = await sql<LateItem>`
    select ${columns}, l.due_at as "dueAt", l.handed_over_at as "handedOverAt", l.minutes_late as "minutesLate"
    from late_transfers l join transfers t on t.dossier_id = l.dossier_id ${joins}
    where l.due_at >= ${from.toString()} and l.due_at < ${to.toString()} and ${among(sql`l.agency_id`, whose)}
      ${after ? sql`and (l.due_at, l.dossier_id) > (${after.dueAt.toString()}::timestamptz, ${after.id})` : sql``}
    order by l.due_at, l.dossier_id limit ${limit}`.execute(db);
  return rows;
}

/** The indicator “chuyển chậm” of an agency in a period. */
export type LateFigures = {
  readonly agencyId: number;
  readonly agencyName: string;
  readonly agencyNameEn: string;
  /** Every dossier that was due to be handed over. */
  readonly due: number;
  readonly papers: number;
  readonly late: number;
  /** Late and still at the center. */
  readonly open: number;
};

export async function lateFigures(db: Db, { from, to, whose }: Period & { whose: Whose }): Promise<LateFigures[]> {
  const { rows } = await sql<LateFigures>`
    select a.id as "agencyId", a.name as "agencyName", a.name_en as "agencyNameEn", count(*) as due,
      count(*) filter (where t.kind = 'paper') as papers, count(l.dossier_id) as late,
      count(l.dossier_id) filter (where l.handed_over_at is null) as open
    from transfers t join agencies a on a.id = t.agency_id left join late_transfers l on l.dossier_id = t.dossier_id
    where t.due_at >= ${from.toString()} and t.due_at < ${to.toString()} and ${among(sql`t.agency_id`, whose)}
    group by a.id order by count(l.dossier_id) desc, a.id`.execute(db);
  return rows;
}
