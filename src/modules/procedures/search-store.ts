import { sql } from 'kysely';
import { fold } from '../../kernel/vietnamese.ts';
import type { Db } from '../../platform/database/database.ts';
import type { ProcedureContent } from './domain/procedure-content.ts';

export type ProcedureSummary = {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly agencyId: number;
  readonly agencyKey: string;
  readonly agencyName: string;
  readonly receivedAtCenter: boolean;
  readonly content: ProcedureContent;
};

export type ProcedureSearch = {
  /** As somebody typed them; none for the whole list. */
  readonly words: string;
  readonly day: Temporal.PlainDate;
  readonly agencyKey?: string;
  readonly limit: number;
  /** Code of the last procedure of the page before. */
  readonly after?: string;
};

/**
 * Procedures in force on a day that match what somebody typed, best first; all of them by field for no words. A hit has
 * every word, the last one perhaps only begun ("GPLX", "giấy phép l"); only where there is none come those that look
 * alike ("giay fep lai xe").
 */
export async function findProcedures(db: Db, wanted: ProcedureSearch): Promise<ProcedureSummary[]> {
  const words = plainWords(wanted.words);
  const match = matching(words);
  let hits = inForce(db, wanted.day)
    .select(['procedure.code', 'version.name', 'version.field', 'version.content'])
    .select(['procedure.agency_id as agencyId', 'agency.key as agencyKey', 'agency.name as agencyName'])
    .select([
      'procedure.received_at_center as receivedAtCenter',
      match.whole.as('whole'),
      match.distance.as('distance'),
    ])
    .where(sql<boolean>`(${match.whole} or ${words} <% folded)`);
  if (wanted.agencyKey) hits = hits.where('agency.key', '=', wanted.agencyKey);
  let page = db
    .with('hit', () => hits)
    .selectFrom('hit')
    .select(['code', 'name', 'field', 'content', 'agencyId', 'agencyKey', 'agencyName', 'receivedAtCenter'])
    .where(sql<boolean>`(whole or not exists (select from hit where whole))`)
    .orderBy('distance')
    .orderBy('field')
    .orderBy('code')
    .limit(wanted.limit);
  if (wanted.after !== undefined)
    page = page.where(
      sql<boolean>`(distance, field, code) > (select distance, field, code from hit where code = ${wanted.after})`,
    );
  const rows = await page.execute();
  return rows.map((row) => ({ ...row, content: row.content as ProcedureContent }));
}

/** Where procedures are to be found: their agencies or their fields, those with the most procedures first. */
export type Shelf = { readonly key: string; readonly name: string; readonly count: number };

/** How many procedures in force on a day each agency decides. */
export async function countByAgency(db: Db, day: Temporal.PlainDate): Promise<Shelf[]> {
  return inForce(db, day)
    .select(({ fn }) => ['agency.key', 'agency.name', fn.countAll<number>().as('count')])
    .groupBy(['agency.key', 'agency.name'])
    .orderBy('count', 'desc')
    .orderBy('agency.name')
    .execute();
}

/** How many procedures in force on a day each field holds. */
export async function countByField(db: Db, day: Temporal.PlainDate): Promise<Shelf[]> {
  return inForce(db, day)
    .select(({ fn }) => ['version.field as key', 'version.field as name', fn.countAll<number>().as('count')])
    .groupBy('version.field')
    .orderBy('count', 'desc')
    .orderBy('version.field')
    .execute();
}

const inForce = (db: Db, day: Temporal.PlainDate) =>
  db
    .selectFrom('procedure_versions as version')
    .innerJoin('procedures as procedure', 'procedure.id', 'version.procedure_id')
    .innerJoin('agencies as agency', 'agency.id', 'procedure.agency_id')
    .where('version.withdrawn_at', 'is', null)
    .where('version.effective_from', '<=', day.toString())
    .where((where) =>
      where.or([where('version.effective_to', 'is', null), where('version.effective_to', '>', day.toString())]),
    );

/** Letters and figures without marks; the dot belongs to codes. */
const plainWords = (typed: string): string =>
  fold(typed)
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim();

/** Whether every word is there, and how far a procedure is from what was typed: the less, the better. */
function matching(words: string) {
  if (words === '') return { whole: sql<boolean>`true`, distance: sql<number>`0::real` };
  const tsquery = sql`to_tsquery('simple', ${`${words
    .split(' ')
    .map((word) => `'${word}'`)
    .join(' & ')}:*`})`;
  return {
    whole: sql<boolean>`search @@ ${tsquery}`,
    distance: sql<number>`-(ts_rank(search, ${tsquery}) + word_similarity(${words}, folded))::real`,
  };
}
