import { type Selectable, sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { DB } from '../../platform/database/schema.generated.ts';
import type { CalendarYear } from './domain/calendar-year.ts';

/** One publication of an owner's calendar: who, when, on what ground. */
export type Edition = {
  readonly id: number;
  readonly publishedAt: Temporal.Instant;
  readonly publishedBy: string;
  readonly ground: string;
  /** None for what a center opened with. */
  readonly decisionNo: string | null;
};

/** A year with the edition that brought it. */
export type PublishedYear = { readonly content: CalendarYear; readonly edition: Edition };

export async function findEdition(db: Db, id: number): Promise<Edition | null> {
  const row = await db.selectFrom('calendar_editions').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toEdition(row) : null;
}

/** The latest edition of an owner's calendar; what is accepted now is pinned to it. */
export async function currentEdition(db: Db, owner: string): Promise<number | null> {
  const row = await db
    .selectFrom('calendar_editions')
    .select('id')
    .where('owner', '=', owner)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The years as they stood in an edition: of each year the newest version up to it. */
export async function yearsOf(db: Db, editionId: number): Promise<CalendarYear[]> {
  const rows = await newestYears(db)
    .select(['calendar_years.year', 'content'])
    .where('edition.id', '<=', editionId)
    .where('edition.owner', '=', (owner) =>
      owner.selectFrom('calendar_editions').select('owner').where('id', '=', editionId),
    )
    .execute();
  return rows.map((row) => row.content as CalendarYear);
}

/** An owner's years as they stand now, in order, each with the edition that brought it. */
export async function publishedYears(db: Db, owner: string): Promise<PublishedYear[]> {
  const rows = await newestYears(db)
    .select(['calendar_years.year', 'content', 'id', 'published_at', 'published_by', 'ground', 'decision_no'])
    .where('edition.owner', '=', owner)
    .execute();
  return rows.map((row) => ({
    content: row.content as CalendarYear,
    edition: toEdition(row),
  }));
}

const toEdition = (row: Omit<Selectable<DB['calendar_editions']>, 'owner'>): Edition => ({
  id: row.id,
  publishedAt: row.published_at,
  publishedBy: row.published_by,
  ground: row.ground,
  decisionNo: row.decision_no,
});

/** One of them; null where the owner has not published it. */
export const publishedYear = async (db: Db, owner: string, year: number): Promise<PublishedYear | null> =>
  (await publishedYears(db, owner)).find(({ content }) => content.year === year) ?? null;

const newestYears = (db: Db) =>
  db
    .selectFrom('calendar_years')
    .innerJoin('calendar_editions as edition', 'edition.id', 'calendar_years.edition_id')
    .distinctOn('calendar_years.year')
    .orderBy('calendar_years.year')
    .orderBy('edition.id', 'desc');

/** Everybody who has a calendar of their own, or begins one. */
export async function calendarOwners(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('calendar_editions')
    .select('owner')
    .union(db.selectFrom('calendar_drafts').select('owner'))
    .orderBy('owner')
    .execute();
  return rows.map(({ owner }) => owner);
}

export async function insertEdition(
  db: Db,
  edition: Omit<Edition, 'id' | 'decisionNo'> & { owner: string; decisionNo?: string },
  years: readonly CalendarYear[],
): Promise<number> {
  const { id } = await db
    .insertInto('calendar_editions')
    .values({
      owner: edition.owner,
      published_at: edition.publishedAt,
      published_by: edition.publishedBy,
      ground: edition.ground,
      decision_no: edition.decisionNo ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = years.map((year) => ({ edition_id: id, year: year.year, content: JSON.stringify(year) }));
  await db.insertInto('calendar_years').values(rows).execute();
  return id;
}

/**
 * Whoever changes an owner's calendar does so alone until the transaction ends: editions get their numbers in the order
 * in which they are seen, so that one that was read never changes, and the ledger's chain has one head.
 */
export async function holdCalendar(tx: Tx, owner: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar:${owner}`}, 0))`.execute(tx);
}
