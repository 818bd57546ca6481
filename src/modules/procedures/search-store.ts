import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';
import type { Audience, LifeEvent, ProcedureContent } from './domain/procedure-content.ts';
import { abbreviations, wordsOf } from './search/abbreviations.ts';
import { inForce } from './search/in-force.ts';
import { type Term, type Understood, understand } from './search/understanding.ts';
import { vocabularyFor } from './search/vocabulary.ts';

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

/** What narrows a search; all of it has to hold. */
export type ProcedureFilter = {
  readonly agencyKey?: string;
  /** The field as its address has it: `ho-tich`. */
  readonly fieldSlug?: string;
  readonly audience?: Audience;
  readonly lifeEvent?: LifeEvent;
  readonly onlineLevel?: ProcedureContent['onlineLevel'];
};

export type ProcedureSearch = ProcedureFilter & {
  /** As somebody typed them; none for the whole list. */
  readonly words: string;
  readonly day: Temporal.PlainDate;
  readonly limit: number;
  /** Code of the last procedure of the page before. */
  readonly after?: string;
};

export type Found = {
  readonly items: readonly ProcedureSummary[];
  /** `asTyped`; `corrected`: a word was taken for another; `alike`: nothing has every word, these look like them. */
  readonly match: 'asTyped' | 'corrected' | 'alike';
  /** What was looked for, without marks: "giay phep". */
  readonly words: string;
};

/** The procedures of `searchProcedures` alone. */
export const findProcedures = async (db: Db, wanted: ProcedureSearch): Promise<readonly ProcedureSummary[]> =>
  (await searchProcedures(db, wanted)).items;

/**
 * Procedures in force on a day that match what somebody typed, best first; all of them by field for no words. A hit has
 * every word, the last one perhaps only begun ("GPLX", "giấy phép l"); a word nobody uses is taken for what it was meant
 * to be ("giaays"). Only where no procedure has them all come those that have most of what tells something.
 */
export async function searchProcedures(db: Db, wanted: ProcedureSearch): Promise<Found> {
  const understood = understand(wanted.words, await vocabularyFor(db, wordsOf(wanted.words)), abbreviations());
  const words = understood.words.join(' ');
  const exact = matching(understood);
  const items = await page(db, wanted, exact);
  if (items.length > 0 || words === '' || (wanted.after !== undefined && (await hasHits(db, wanted, exact))))
    return { items, match: understood.corrected ? 'corrected' : 'asTyped', words };
  const telling = understood.terms.filter(({ weight }) => weight > 0);
  return { items: telling.length === 0 ? [] : await page(db, wanted, alike(telling)), match: 'alike', words };
}

/** Whether a version is a hit, and how far it is from what was typed: the less, the better. */
type Match = {
  readonly isHit: RawBuilder<SqlBool>;
  readonly distance: RawBuilder<number>;
  readonly cut?: RawBuilder<SqlBool>;
};

function matching({ terms }: Understood): Match {
  if (terms.length === 0) return { isHit: sql`true`, distance: sql`0::real` };
  const tsquery = toQuery(terms.map(({ query }) => query).join(' & '));
  // Short names come first among equals: 1 divides the rank by the length of what is told.
  return { isHit: sql`search @@ ${tsquery}`, distance: sql`-ts_rank(search, ${tsquery}, 1)::real` };
}

/** What has some of the words, those first that have more of the telling ones; what has much less than the best is left out. */
function alike(terms: readonly Term[]): Match {
  const shares = terms.map(({ query, weight }) => sql`(search @@ ${toQuery(query)})::int * ${weight}::real`);
  return {
    isHit: sql`search @@ ${toQuery(terms.map(({ query }) => query).join(' | '))}`,
    distance: sql`-(${sql.join(shares, sql` + `)})::real`,
    cut: sql`distance <= 0.7 * (select min(distance) from hit)`,
  };
}

const toQuery = (query: string) => sql`to_tsquery('simple', ${query})`;

async function page(db: Db, wanted: ProcedureSearch, match: Match): Promise<ProcedureSummary[]> {
  let hits = db
    .with('hit', () => hitsOf(db, wanted, match))
    .selectFrom('hit')
    .innerJoin('procedure_versions as version', 'version.id', 'hit.id')
    .innerJoin('agencies as agency', 'agency.id', 'version.agency_id')
    .select(['version.code', 'version.field', 'version.name', 'version.content', 'version.agency_id as agencyId'])
    .select(['agency.key as agencyKey', 'agency.name as agencyName', 'version.received_at_center as receivedAtCenter'])
    .orderBy('distance')
    .orderBy('hit.field')
    .orderBy('hit.code')
    .limit(wanted.limit);
  if (wanted.after !== undefined)
    hits = hits.where(
      sql<SqlBool>`(distance, hit.field, hit.code) > (select distance, field, code from hit where code = ${wanted.after})`,
    );
  if (match.cut) hits = hits.where(match.cut);
  const rows = await hits.execute();
  return rows.map((row) => ({ ...row, content: row.content as ProcedureContent }));
}

async function hasHits(db: Db, wanted: ProcedureSearch, match: Match): Promise<boolean> {
  return (await hitsOf(db, wanted, match).limit(1).execute()).length > 0;
}

const hitsOf = (db: Db, wanted: ProcedureSearch, match: Match) =>
  inForce(db, wanted.day, wanted)
    .select(['version.id', 'version.code', 'version.field', match.distance.as('distance')])
    .where(match.isHit);
