import { type RawBuilder, sql } from 'kysely';
import { startOfDay } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import { recordReading } from '../../ledger/index.ts';
import type { Station } from '../../staff/index.ts';
import type { Ending } from '../endings-store.ts';

/** A line of the registry of results (sổ kết quả). */
export type ResultLine = {
  readonly id: number;
  readonly dossierCode: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly agencyId: number;
  readonly agencyName: string;
  readonly edition: number;
  readonly kind: 'positive' | 'negative';
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly signer: string;
  readonly predatesFinish: boolean;
  readonly registeredAt: Temporal.Instant;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly ending: Ending['kind'] | null;
};

export type ResultSearch = {
  /** How a document's number begins, or a dossier's code; nothing for all. */
  readonly words?: string | undefined;
  /** Mã thủ tục. */
  readonly procedureCode?: string | undefined;
  readonly agencyId?: number | undefined;
  /** Days on which it was registered, both included. */
  readonly from?: Temporal.PlainDate | undefined;
  readonly to?: Temporal.PlainDate | undefined;
  /** When it is asked: who looked for what is logged (QC Đ5.1d). */
  readonly at: Temporal.Instant;
  readonly limit: number;
  /** The id where the page before ended; newest first. */
  readonly after?: number | undefined;
};

/** Results this person needs to know, newest first: of their agency, or of those served at their counter (QC Đ5.1d). */
export async function findResults(
  db: Db,
  actor: Actor,
  station: Station | null,
  search: ResultSearch,
): Promise<ResultLine[]> {
  const { words = '', procedureCode, agencyId, from, to, at, limit, after } = search;
  const mine = resultAgencies(actor, station);
  if (mine !== 'every' && mine.length === 0) return [];
  const purpose = `results: ${[words.trim(), procedureCode ?? '', agencyId ?? ''].join(' ').trim()}`;
  await recordReading(db, { at, accountId: actor.accountId, subject: 'results', purpose, address: null });
  const conditions = [
    mine === 'every' ? sql`true` : sql`r.agency_id = any(${[...mine]})`,
    matching(words.trim()),
    procedureCode ? sql`p.code = ${procedureCode}` : sql`true`,
    agencyId ? sql`r.agency_id = ${agencyId}` : sql`true`,
    from ? sql`r.registered_at >= ${startOfDay(from).toString()}::timestamptz` : sql`true`,
    to ? sql`r.registered_at < ${startOfDay(to.add({ days: 1 })).toString()}::timestamptz` : sql`true`,
    after ? sql`r.id < ${after}` : sql`true`,
  ];
  const { rows } = await sql<ResultLine>`
    select r.id, d.code as "dossierCode", p.code as "procedureCode", v.name as "procedureName", r.agency_id as "agencyId",
      a.name as "agencyName", r.edition, r.kind, r.document_number as "documentNumber", r.document_date as "documentDate",
      r.signer, r.predates_finish as "predatesFinish", r.registered_at as "registeredAt", r.valid_from as "validFrom",
      r.valid_until as "validUntil", e.kind as ending
    from results r
    join dossiers d on d.id = r.dossier_id
    join procedure_versions v on v.id = d.procedure_version_id
    join procedures p on p.id = v.procedure_id
    join agencies a on a.id = r.agency_id
    left join result_endings e on e.result_id = r.id
    where ${sql.join(conditions, sql` and `)}
    order by r.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Of which agencies somebody may read the registry: of every one who supervises the center, else of their own. */
export function resultAgencies(actor: Actor, station: Station | null): 'every' | readonly number[] {
  if (may(actor, 'read-every-dossier')) return 'every';
  if (!station || !may(actor, 'read-dossier')) return [];
  const own = station.agencyId === null ? [] : [station.agencyId];
  return [...own, ...station.counterAgencyIds];
}

/** A document's number by how it begins, or a dossier by its whole code; each by its own index. */
function matching(words: string): RawBuilder<unknown> {
  if (words === '') return sql`true`;
  const text = words.toUpperCase().replace(/\s+/g, '');
  return sql`r.id in (
    select id from results where upper(document_number) like ${`${text.replace(/[%_\\]/g, '\\$&')}%`}
    union all select o.id from results o join dossiers c on c.id = o.dossier_id where c.code = ${text})`;
}
