import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';
import type { ProcedureContent, ProcedureDifference, Process } from '../procedures/index.ts';
import type { ImportItem } from './domain/catalogue-import.ts';
import type { PlannedItem } from './domain/plan-import.ts';

/** An item with what is to be published. */
export type StoredItem = Pick<
  PlannedItem,
  'code' | 'kind' | 'basedOnVersion' | 'basedOnProcess' | 'content' | 'process' | 'statedFrom'
> & { readonly agency: { readonly id: number; readonly name: string } };

/** Forgets what a worker that was killed had found. */
export async function clearItems(db: Db, importId: number): Promise<void> {
  await db.deleteFrom('catalogue_import_items').where('import_id', '=', importId).execute();
}

export async function insertItems(
  tx: Db,
  importId: number,
  items: readonly PlannedItem[],
  agencies: ReadonlyMap<string, number>,
): Promise<void> {
  if (items.length === 0) return;
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await tx
    .insertInto('catalogue_import_items')
    .values(
      items.map((item) => ({
        import_id: importId,
        code: item.code,
        name: item.name,
        agency_id: agencies.get(item.agency) as number,
        kind: item.kind,
        differences: JSON.stringify(item.differences),
        based_on_version: item.basedOnVersion,
        based_on_process: item.basedOnProcess,
        content: json(item.content),
        process: json(item.process),
        stated_from: item.statedFrom,
      })),
    )
    .execute();
}

const page = (db: Db, importId: number, { after, limit }: { after: string; limit: number }) =>
  db
    .selectFrom('catalogue_import_items as item')
    .innerJoin('agencies as agency', 'agency.id', 'item.agency_id')
    .select(['item.code', 'item.kind', 'item.stated_from as statedFrom', 'agency.name as agencyName'])
    .where('item.import_id', '=', importId)
    .where('item.code', '>', after)
    .orderBy('item.code')
    .limit(limit);

/** Items to be read, by code. */
export async function itemsOf(
  db: Db,
  importId: number,
  { kind, ...place }: { after: string; limit: number; kind?: ImportItem['kind'] | undefined },
): Promise<ImportItem[]> {
  let query = page(db, importId, place).select(['item.name', 'item.differences']);
  if (kind) query = query.where('item.kind', '=', kind);
  return (await query.execute()).map((row) => ({
    ...row,
    kind: row.kind as ImportItem['kind'],
    differences: row.differences as ProcedureDifference[],
  }));
}

/** Items to be published, by code. */
export async function itemsToPublish(
  db: Db,
  importId: number,
  place: { after: string; limit: number },
): Promise<StoredItem[]> {
  const rows = await page(db, importId, place)
    .select([
      'item.agency_id as agencyId',
      'item.based_on_version as basedOnVersion',
      'item.based_on_process as basedOnProcess',
      'item.content',
      'item.process',
    ])
    .execute();
  return rows.map(({ agencyId, agencyName, ...row }) => ({
    ...row,
    kind: row.kind as StoredItem['kind'],
    content: row.content as ProcedureContent | null,
    process: row.process as Process | null,
    agency: { id: agencyId, name: agencyName },
  }));
}

/** The codes of everything an import would publish. */
export async function codesOf(db: Db, importId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('catalogue_import_items')
    .select('code')
    .where('import_id', '=', importId)
    .orderBy('code')
    .execute();
  return rows.map(({ code }) => code);
}

/** What was published needs no second copy; what was given up is not needed at all. */
export async function dropContents(tx: Db, importId: number): Promise<void> {
  await tx
    .updateTable('catalogue_import_items')
    .set({ content: null, process: null })
    .where('import_id', '=', importId)
    .execute();
}

/**
 * Codes of those that are not what they were when the file was looked through: another newest version of the procedure or
 * of its process.
 */
export async function movedOn(tx: Db, importId: number, limit: number): Promise<string[]> {
  const newest = (table: string) => sql`(select id from ${sql.table(table)} v where v.procedure_id = p.id
    and withdrawn_at is null order by effective_from desc limit 1)`;
  const { rows } = await sql<{ code: string }>`
    select item.code from catalogue_import_items item left join procedures p on p.code = item.code
    where item.import_id = ${importId} and (
      item.based_on_version is distinct from ${newest('procedure_versions')}
      or item.based_on_process is distinct from ${newest('process_versions')})
    order by item.code limit ${limit}`.execute(tx);
  return rows.map(({ code }) => code);
}
