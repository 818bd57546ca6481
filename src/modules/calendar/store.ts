import type { Db } from '../../platform/database/database.ts';
import type { CalendarYear } from './domain/calendar-year.ts';

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
  const rows = await db
    .selectFrom('calendar_years')
    .innerJoin('calendar_editions as edition', 'edition.id', 'calendar_years.edition_id')
    .select(['calendar_years.year', 'content'])
    .distinctOn('calendar_years.year')
    .where('edition.id', '<=', editionId)
    .where('edition.owner', '=', (owner) =>
      owner.selectFrom('calendar_editions').select('owner').where('id', '=', editionId),
    )
    .orderBy('calendar_years.year')
    .orderBy('edition.id', 'desc')
    .execute();
  return rows.map((row) => row.content as CalendarYear);
}

export async function insertEdition(
  db: Db,
  edition: { owner: string; publishedAt: Temporal.Instant; publishedBy: string; ground: string },
  years: readonly CalendarYear[],
): Promise<number> {
  const { id } = await db
    .insertInto('calendar_editions')
    .values({
      owner: edition.owner,
      published_at: edition.publishedAt,
      published_by: edition.publishedBy,
      ground: edition.ground,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = years.map((year) => ({ edition_id: id, year: year.year, content: JSON.stringify(year) }));
  await db.insertInto('calendar_years').values(rows).execute();
  return id;
}
