import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { Status } from '../../dossiers/index.ts';
import { latestCause } from '../../notices/index.ts';
import type { Whose } from '../domain/standing.ts';

/** Which of them: still open, open without a cause, a broken promise, finished since, or all there ever were. */
export const LATE_FILTERS = ['open', 'no-cause', 'missed-promise', 'ended', 'all'] as const;
export type LateFilter = (typeof LATE_FILTERS)[number];

/** A due date that passed, as the director's list shows it (clock, rule 19). */
export type LateDossier = {
  readonly violationId: number;
  readonly dossierId: number;
  readonly reference: string;
  readonly status: Status;
  readonly procedureName: string;
  /** Who decides. */
  readonly agencyName: string;
  readonly agencyNameEn: string;
  /** Who held it when the date passed; null for the center itself. */
  readonly holderName: string | null;
  readonly holderNameEn: string | null;
  readonly stepName: string | null;
  readonly legalDueAt: Temporal.Instant;
  readonly passedAt: Temporal.Instant;
  /** An apology was issued before the date passed. */
  readonly apologised: boolean;
  readonly promisedDueAt: Temporal.Instant | null;
  readonly finishedAt: Temporal.Instant | null;
  readonly noCause: boolean;
  readonly missedPromise: boolean;
};

export type LateSearch = {
  readonly whose: Exclude<Whose, null>;
  readonly filter: LateFilter;
  readonly agencyKey?: string | undefined;
  readonly limit: number;
  /** Where the page before ended. */
  readonly after?: { readonly at: Temporal.Instant; readonly id: number } | undefined;
};

/** Late dossiers, what has been late longest first. */
export async function lateDossiers(
  db: Db,
  { whose, filter, agencyKey, limit, after }: LateSearch,
): Promise<LateDossier[]> {
  const where = sql.join(
    [
      sql`v.kind = 'overdue'`,
      among(whose),
      CONDITIONS[filter],
      ...(agencyKey ? [sql`(a.key = ${agencyKey} or h.key = ${agencyKey})`] : []),
      ...(after ? [sql`(v.passed_at, v.id) > (${after.at.toString()}::timestamptz, ${after.id})`] : []),
    ],
    sql` and `,
  );
  const { rows } = await sql<LateDossier>`
    select v.id as "violationId", d.id as "dossierId", coalesce(d.code, d.provisional_number) as reference, d.status,
      pv.name as "procedureName", a.name as "agencyName", a.name_en as "agencyNameEn", h.name as "holderName",
      h.name_en as "holderNameEn", s.name as "stepName", v.legal_due_at as "legalDueAt", v.passed_at as "passedAt",
      v.apologised, d.promised_due_at as "promisedDueAt", coalesce(d.finished_at, d.stopped_at) as "finishedAt",
      ${uncaused} as "noCause", ${has('missed-promise')} as "missedPromise"
    from lateness_violations v join dossiers d on d.id = v.dossier_id
      join procedure_versions pv on pv.id = d.procedure_version_id join agencies a on a.id = d.agency_id
      left join agencies h on h.id = v.agency_id left join workflow_steps s on s.id = v.step_id
    where ${where} order by v.passed_at, v.id limit ${limit}`.execute(db);
  return rows;
}

const open = sql`d.finished_at is null and d.stopped_at is null`;
const has = (kind: string) => sql<boolean>`exists (select from lateness_violations o
  where o.dossier_id = v.dossier_id and o.legal_due_at = v.legal_due_at and o.kind = ${kind})`;
/** Escalated; an apology issued since says the cause too. A notice that says it is asked of the module that keeps them. */
const uncaused = sql<boolean>`(${has('no-cause')} and not exists (
  select from apologies x where x.dossier_id = v.dossier_id and x.legal_due_at = v.legal_due_at and x.issued_at is not null))`;

const CONDITIONS: Readonly<Record<LateFilter, RawBuilder<unknown>>> = {
  open,
  'no-cause': sql`${open} and ${uncaused}`,
  'missed-promise': has('missed-promise'),
  ended: sql`not (${open})`,
  all: sql`true`,
};

const among = (whose: Exclude<Whose, null>): RawBuilder<unknown> =>
  whose === 'all' ? sql`true` : sql`(v.agency_id = ${whose.agencyId} or d.agency_id = ${whose.agencyId})`;

const ESCALATED_AT_MOST = 200;

/** Overdue, and the time to say why is over: they stand on top of every list until somebody says it (QC Đ8.5 (3)). */
export async function withoutCause(db: Db, whose: Exclude<Whose, null>): Promise<LateDossier[]> {
  const found = await lateDossiers(db, { whose, filter: 'no-cause', limit: ESCALATED_AT_MOST });
  const told = await latestCause(
    db,
    found.map(({ dossierId }) => dossierId),
    'lateness',
  );
  return found.filter(({ dossierId, legalDueAt }) => told.get(dossierId)?.legalDueAt?.equals(legalDueAt) !== true);
}

/** Broken promises of dossiers still open: each is to be reported to the Chairman (QC Đ7.2đ). */
export async function brokenPromises(db: Db, whose: Exclude<Whose, null>, limit = 50): Promise<LateDossier[]> {
  const found = await lateDossiers(db, { whose, filter: 'missed-promise', limit });
  return found.filter(({ finishedAt }) => finishedAt === null);
}
