import { type SqlBool, sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';

/** Something of the catalogue that becomes another on a day. */
export type CatalogueChange = {
  /** `process`: only how it is handled inside. */
  readonly kind: 'new' | 'changed' | 'process' | 'retired';
  /** The first day it holds. */
  readonly day: string;
  readonly code: string;
  readonly name: string;
  readonly agencyName: string;
  /** The version that comes; of a retired procedure its last one; of a process the process version. */
  readonly version: number;
  /** The version of the procedure before it; none where it is new. */
  readonly previous: number | null;
  /** None for an end: that decision is in the history of the procedure. */
  readonly decisionNo: string | null;
  /** None for what the center opened with, and for the end of a version. */
  readonly publishedAt: Temporal.Instant | null;
  readonly publishedLate: boolean;
};

export type ChangesWanted = {
  readonly today: Temporal.PlainDate;
  /** What has happened by today, the latest first; what is to come, the next first; or what was published last. */
  readonly which: 'past' | 'toCome' | 'published';
  readonly limit: number;
  /** Where the page before ended. */
  readonly after?: ChangesCursor;
};
export type ChangesCursor = Pick<CatalogueChange, 'day' | 'code' | 'kind'>;

/** What changed in the catalogue (QC Đ7.2b, QC Đ13.6). */
export async function catalogueChanges(db: Db, wanted: ChangesWanted): Promise<CatalogueChange[]> {
  const { today, which, limit, after } = wanted;
  const toCome = which === 'toCome';
  let changes = db
    .selectFrom(allChanges().as('change'))
    .selectAll()
    .where('day', toCome ? '>' : '<=', which === 'published' ? FAR : today.toString())
    .limit(limit);
  if (which === 'published')
    return changes
      .where(sql<SqlBool>`kind <> 'retired' or day <= ${today.toString()}`)
      .orderBy(sql`coalesce("publishedAt", day::timestamp at time zone 'Asia/Ho_Chi_Minh') desc`)
      .orderBy('code')
      .execute();
  if (after)
    changes = changes.where(
      toCome
        ? sql<SqlBool>`(day, code, kind) > (${after.day}::date, ${after.code}, ${after.kind})`
        : sql<SqlBool>`(-(day - date '2000-01-01'), code, kind) > (-(${after.day}::date - date '2000-01-01'), ${after.code}, ${after.kind})`,
    );
  return changes
    .orderBy('day', toCome ? 'asc' : 'desc')
    .orderBy('code')
    .orderBy('kind')
    .execute();
}

const FAR = '9999-12-31';

/** Versions that begin, versions that end without another, and processes that change while the version stays. */
const allChanges = () => sql<CatalogueChange>`(
  with version as (
    select v.*, a.name as agency_name,
      lag(v.version) over (partition by v.procedure_id order by v.effective_from) as previous,
      lead(v.effective_from) over (partition by v.procedure_id order by v.effective_from) as next_from
    from procedure_versions v
    join agencies a on a.id = v.agency_id
    where v.withdrawn_at is null)
  select case when previous is null then 'new' else 'changed' end as kind, effective_from as day, code, name,
    agency_name as "agencyName", version, previous, decision_no as "decisionNo", published_at as "publishedAt",
    published_late as "publishedLate"
  from version
  union all
  select 'retired', effective_to, code, name, agency_name, version, previous, null, null, false
  from version where effective_to is not null and next_from is distinct from effective_to
  union all
  select 'process', process.effective_from, version.code, version.name, version.agency_name, process.version, null,
    process.decision_no, process.published_at, false
  from process_versions process
  join version on version.procedure_id = process.procedure_id and version.effective_from < process.effective_from
    and (version.effective_to is null or version.effective_to > process.effective_from)
  where process.withdrawn_at is null
)`;
