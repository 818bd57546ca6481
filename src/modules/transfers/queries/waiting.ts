import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { Between } from '../domain/manifest.ts';
import { waitingPapers, waitingResults } from '../transfer-store.ts';

/** An open batch: what waits to be handed over between the center and an agency. */
export type OpenBatch = Between & {
  readonly agencyKey: string;
  readonly agencyName: string;
  readonly agencyNameEn: string;
  /** Its number among the batches of this direction and agency. */
  readonly batch: number;
  readonly count: number;
  /** How many of them were accepted before the batch that is over. */
  readonly beforePassed: number;
  /** How many papers are past their deadline. */
  readonly late: number;
  readonly oldestAt: Temporal.Instant;
  readonly firstDueAt: Temporal.Instant | null;
};

type Whose = 'all' | readonly number[];

/** The open batches of some agencies, in one query: of dossiers to the first, of results from the second. */
export async function openBatches(
  db: Db,
  {
    toAgencies,
    fromAgencies,
    now,
    passed,
  }: { toAgencies: Whose; fromAgencies: Whose; now: Temporal.Instant; passed: Temporal.Instant | null },
): Promise<OpenBatch[]> {
  const before = passed?.toString() ?? null;
  const { rows } = await sql<OpenBatch>`
    with waiting as (
      select 'dossiers' as direction, t.agency_id, count(*) as count, min(t.accepted_at) as oldest_at,
        min(t.due_at) as first_due_at, count(*) filter (where t.accepted_at <= ${before}::timestamptz) as before_passed,
        count(*) filter (where t.due_at < date_trunc('minute', ${now.toString()}::timestamptz)) as late
      from ${waitingPapers} and ${among(sql`t.agency_id`, toAgencies)} group by t.agency_id
      union all
      select 'results', d.agency_id, count(*), min(d.finished_at), null, 0, 0
      from ${waitingResults} and ${among(sql`d.agency_id`, fromAgencies)} group by d.agency_id
    )
    select w.direction, a.id as "agencyId", a.key as "agencyKey", a.name as "agencyName", a.name_en as "agencyNameEn",
      coalesce(b.last, 0) + 1 as batch, w.count, w.before_passed as "beforePassed", w.late, w.oldest_at as "oldestAt",
      w.first_due_at as "firstDueAt"
    from waiting w join agencies a on a.id = w.agency_id
    left join hand_over_batches b on b.direction = w.direction and b.agency_id = w.agency_id
    order by w.direction, w.late = 0, a.id`.execute(db);
  return rows;
}

const among = (column: ReturnType<typeof sql>, whose: Whose) =>
  whose === 'all' ? sql`true` : sql`${column} = any(${[...whose]}::bigint[])`;

/** A dossier or result that waits. */
export type WaitingItem = {
  readonly dossierId: number;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly ownerName: string;
  readonly since: Temporal.Instant;
  readonly dueAt: Temporal.Instant | null;
};

/** What is in an open batch, oldest first; `after` is where the page before ended. */
export async function waitingItems(
  db: Db,
  { direction, agencyId }: Between,
  { limit, after }: { limit: number; after?: { since: Temporal.Instant; id: number } | undefined },
): Promise<WaitingItem[]> {
  const since = direction === 'dossiers' ? sql`t.accepted_at` : sql`d.finished_at`;
  const agency = direction === 'dossiers' ? sql`t.agency_id` : sql`d.agency_id`;
  const behind = after ? sql`and (${since}, d.id) > (${after.since.toString()}::timestamptz, ${after.id})` : sql``;
  const { rows } = await sql<WaitingItem>`
    select d.id as "dossierId", d.code, p.code as "procedureCode", v.name as "procedureName",
      d.applicant_name as "ownerName", ${since} as since, ${direction === 'dossiers' ? sql`t.due_at` : sql`null::timestamptz`} as "dueAt"
    from procedures p, procedure_versions v, ${direction === 'dossiers' ? waitingPapers : waitingResults}
      and ${agency} = ${agencyId} and v.id = d.procedure_version_id and p.id = v.procedure_id ${behind}
    order by ${since}, d.id limit ${limit}`.execute(db);
  return rows;
}

/** Dossiers without papers that were accepted since an instant, and so handed over in the same breath. */
export async function countElectronic(db: Db, whose: Whose, since: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from transfers
    where due_at >= ${since.toString()} and accepted_at >= ${since.toString()} and kind = 'electronic'
      and ${among(sql`agency_id`, whose)}`.execute(db);
  return rows[0]?.count ?? 0;
}
