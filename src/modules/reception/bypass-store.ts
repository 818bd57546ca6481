import { sql } from 'kysely';
import { startOfDay, ZONE } from '../../kernel/time.ts';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { Bypass, KnownProcedure } from './domain/judge-bypass.ts';

export type BypassedDossier = {
  readonly id: number;
  readonly agencyKey: string;
  readonly agencyName: string;
  readonly number: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly receivedAt: Temporal.Instant;
  readonly source: string;
  readonly importedAt: Temporal.Instant;
  readonly importedBy: string;
};
/** First and last day, and one agency by its key or all. */
export type BypassPeriod = {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly agency?: string | undefined;
};

/** The procedures of these codes, with what each version says about where it is received. */
export async function proceduresNamed(db: Db, codes: readonly string[]): Promise<ReadonlyMap<string, KnownProcedure>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('procedure_versions as version')
    .innerJoin('procedures as procedure', 'procedure.id', 'version.procedure_id')
    .select(['procedure.id', 'procedure.code', 'version.effective_from as effectiveFrom'])
    .select(['version.effective_to as effectiveTo', 'version.received_at_center as receivedAtCenter'])
    .where('procedure.code', 'in', [...codes])
    .where('version.withdrawn_at', 'is', null)
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ code }) => code)].map(([code, versions]) => [code, { id: versions[0]!.id, versions }]),
  );
}

/** One at a time imports, so that their history is in order. */
export const lockBypassed = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('bypassed-dossiers'))`.execute(tx);

/** Keeps those that are not known yet; answers how many. */
export async function insertBypassed(
  tx: Tx,
  found: readonly Bypass[],
  { source, at, by }: { source: string; at: Temporal.Instant; by: number },
): Promise<number> {
  if (found.length === 0) return 0;
  const rows = found.map((one) => ({
    agency_id: one.agencyId,
    number: one.number,
    procedure_id: one.procedureId,
    received_at: one.receivedAt,
    source,
    imported_at: at,
    imported_by: by,
  }));
  const kept = await tx
    .insertInto('bypassed_dossiers')
    .values(rows)
    .onConflict((is) => is.columns(['agency_id', 'number']).doNothing())
    .returning('id')
    .execute();
  return kept.length;
}

const within = (db: Db, { from, to, agency }: BypassPeriod) => {
  const query = db
    .selectFrom('bypassed_dossiers as bypassed')
    .innerJoin('agencies as agency', 'agency.id', 'bypassed.agency_id')
    .where('bypassed.received_at', '>=', startOfDay(from))
    .where('bypassed.received_at', '<', startOfDay(to.add({ days: 1 })));
  return agency === undefined ? query : query.where('agency.key', '=', agency);
};

/** Those of a period, the latest first; `before` is the id where a page ended. */
export async function listBypassed(
  db: Db,
  wanted: BypassPeriod & { readonly limit: number; readonly before?: number | undefined },
): Promise<BypassedDossier[]> {
  let query = within(db, wanted)
    .innerJoin('procedures as procedure', 'procedure.id', 'bypassed.procedure_id')
    .innerJoin('accounts as importer', 'importer.id', 'bypassed.imported_by')
    .select([
      'bypassed.id',
      'agency.key as agencyKey',
      'agency.name as agencyName',
      'bypassed.number',
      'procedure.code as procedureCode',
      sql<string>`coalesce((select v.name from procedure_versions v where v.procedure_id = procedure.id
        and v.effective_from <= (bypassed.received_at at time zone ${ZONE})::date and v.withdrawn_at is null
        order by v.effective_from desc limit 1), '')`.as('procedureName'),
      'bypassed.received_at as receivedAt',
      'bypassed.source',
      'bypassed.imported_at as importedAt',
      'importer.display_name as importedBy',
    ])
    .orderBy('bypassed.received_at', 'desc')
    .orderBy('bypassed.id', 'desc')
    .limit(wanted.limit);
  if (wanted.before !== undefined)
    query = query.where(
      sql<boolean>`(bypassed.received_at, bypassed.id) <
        (select received_at, id from bypassed_dossiers where id = ${wanted.before})`,
    );
  return query.execute();
}

export type BypassCount = { readonly agencyKey: string; readonly agencyName: string; readonly count: number };

/** How many of a period each agency took in past the center, most first (QC Đ2.3b): what reports count. */
export async function countBypassed(db: Db, period: BypassPeriod): Promise<BypassCount[]> {
  return within(db, period)
    .select(({ fn }) => ['agency.key as agencyKey', 'agency.name as agencyName', fn.countAll<number>().as('count')])
    .groupBy(['agency.key', 'agency.name'])
    .orderBy('count', 'desc')
    .orderBy('agency.name')
    .execute();
}
