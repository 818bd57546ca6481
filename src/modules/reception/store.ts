import { sql } from 'kysely';
import { startOfDay } from '../../kernel/time.ts';
import type { Db } from '../../platform/database/database.ts';

export type Visit = {
  readonly id: number;
  readonly kind: 'guided' | 'redirected';
  readonly procedureCode: string | null;
  readonly procedureName: string | null;
  readonly agencyKey: string | null;
  readonly agencyName: string | null;
  readonly note: string | null;
  readonly officialName: string;
  readonly at: Temporal.Instant;
};

export async function insertVisit(
  db: Db,
  visit: {
    kind: Visit['kind'];
    procedureCode: string | null;
    agencyId: number | null;
    note: string | null;
    officialId: number;
    at: Temporal.Instant;
  },
): Promise<number> {
  const { id } = await db
    .insertInto('visits')
    .values({
      kind: visit.kind,
      procedure_id: (eb) =>
        eb
          .selectFrom('procedures')
          .select('id')
          .where('code', '=', visit.procedureCode ?? ''),
      agency_id: visit.agencyId,
      note: visit.note,
      official_id: visit.officialId,
      at: visit.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const visits = (db: Db) =>
  db
    .selectFrom('visits as visit')
    .innerJoin('accounts as official', 'official.id', 'visit.official_id')
    .leftJoin('procedures as procedure', 'procedure.id', 'visit.procedure_id')
    .leftJoin('agencies as agency', 'agency.id', 'visit.agency_id')
    .select([
      'visit.id',
      'visit.kind',
      'procedure.code as procedureCode',
      sql<string | null>`(select v.name from procedure_versions v where v.procedure_id = procedure.id
        order by v.version desc limit 1)`.as('procedureName'),
      'agency.key as agencyKey',
      'agency.name as agencyName',
      'visit.note',
      'official.display_name as officialName',
      'visit.at',
    ]);

export async function visitById(db: Db, id: number): Promise<Visit | null> {
  const row = await visits(db).where('visit.id', '=', id).executeTakeFirst();
  return row ? { ...row, kind: row.kind as Visit['kind'] } : null;
}

/** Visits of one local day, newest first; of one official or of everybody. `before` is the id where a page ended. */
export async function visitsOn(
  db: Db,
  wanted: { day: Temporal.PlainDate; officialId?: number; limit: number; before?: number },
): Promise<Visit[]> {
  let query = visits(db)
    .where('visit.at', '>=', startOfDay(wanted.day))
    .where('visit.at', '<', startOfDay(wanted.day.add({ days: 1 })))
    .orderBy('visit.id', 'desc')
    .limit(wanted.limit);
  if (wanted.officialId !== undefined) query = query.where('visit.official_id', '=', wanted.officialId);
  if (wanted.before !== undefined) query = query.where('visit.id', '<', wanted.before);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, kind: row.kind as Visit['kind'] }));
}

export type VisitCounts = { readonly guided: number; readonly redirected: number };

/** How many visits ended without a dossier between two days, the last one included (QC Đ7.2a). */
export async function countVisits(
  db: Db,
  period: { from: Temporal.PlainDate; to: Temporal.PlainDate; officialId?: number },
): Promise<VisitCounts> {
  let query = db
    .selectFrom('visits')
    .select((eb) => ['kind', eb.fn.countAll<string>().as('count')])
    .where('at', '>=', startOfDay(period.from))
    .where('at', '<', startOfDay(period.to.add({ days: 1 })))
    .groupBy('kind');
  if (period.officialId !== undefined) query = query.where('official_id', '=', period.officialId);
  const rows = await query.execute();
  const of = (kind: string) => Number(rows.find((row) => row.kind === kind)?.count ?? 0);
  return { guided: of('guided'), redirected: of('redirected') };
}
