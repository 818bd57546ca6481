import type { Db } from '../../platform/database/database.ts';
import type { CalendarDraft } from './domain/calendar-draft.ts';
import type { CalendarYear } from './domain/calendar-year.ts';

/** The drafts of an owner, in order of their years. */
export async function draftsOf(db: Db, owner: string): Promise<CalendarDraft[]> {
  const rows = await db.selectFrom('calendar_drafts').selectAll().where('owner', '=', owner).orderBy('year').execute();
  return rows.map((row) => ({
    owner: row.owner,
    year: row.year,
    content: row.content as CalendarYear,
    basedOn: row.based_on,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  }));
}

export async function findDraft(db: Db, owner: string, year: number): Promise<CalendarDraft | null> {
  return (await draftsOf(db, owner)).find((draft) => draft.year === year) ?? null;
}

export async function insertDraft(db: Db, draft: CalendarDraft): Promise<void> {
  await db
    .insertInto('calendar_drafts')
    .values({
      owner: draft.owner,
      year: draft.year,
      content: JSON.stringify(draft.content),
      based_on: draft.basedOn,
      version: draft.version,
      updated_at: draft.updatedAt,
      updated_by: draft.updatedBy,
    })
    .execute();
}

export async function updateDraft(db: Db, draft: CalendarDraft): Promise<void> {
  await db
    .updateTable('calendar_drafts')
    .set({
      content: JSON.stringify(draft.content),
      version: draft.version,
      updated_at: draft.updatedAt,
      updated_by: draft.updatedBy,
    })
    .where('owner', '=', draft.owner)
    .where('year', '=', draft.year)
    .execute();
}

export async function deleteDraft(db: Db, { owner, year }: Pick<CalendarDraft, 'owner' | 'year'>): Promise<void> {
  await db.deleteFrom('calendar_drafts').where('owner', '=', owner).where('year', '=', year).execute();
}
