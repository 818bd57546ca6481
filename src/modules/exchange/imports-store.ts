import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { CatalogueImport, ImportFormat } from './domain/catalogue-import.ts';
import type { ImportFault } from './domain/fault.ts';

const imports = (db: Db) =>
  db
    .selectFrom('catalogue_imports')
    .select([
      'id',
      'file_sha256 as fileSha256',
      'file_name as fileName',
      'file_size as fileSize',
      'format',
      'status',
      'asked_at as askedAt',
      'asked_by as askedBy',
      'asked_by_name as askedByName',
      'total',
      'progress',
      'new_count as newCount',
      'changed_count as changedCount',
      'unchanged_count as unchangedCount',
      'fault_count as faultCount',
      'decided_at as decidedAt',
      'decided_by as decidedBy',
      'decided_by_name as decidedByName',
      'finished_at as finishedAt',
      'failed',
      'failed_facts as failedFacts',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof imports>['executeTakeFirstOrThrow']>>;
const toImport = (row: Row, faults: unknown): CatalogueImport => ({
  ...row,
  format: row.format as ImportFormat,
  status: row.status as CatalogueImport['status'],
  faults: faults as readonly ImportFault[],
  failedFacts: row.failedFacts as CatalogueImport['failedFacts'],
});

/** An import with what is wrong in its file; null when there is none of that number. */
export async function findImport(db: Db, id: number): Promise<CatalogueImport | null> {
  const row = await imports(db).select('faults').where('id', '=', id).executeTakeFirst();
  return row ? toImport(row, row.faults) : null;
}

/** The same, locked until the end of the transaction. */
export async function lockImport(tx: Tx, id: number): Promise<CatalogueImport | null> {
  const row = await imports(tx).select('faults').where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? toImport(row, row.faults) : null;
}

/** How many checked files without faults wait for a decision of somebody who did not send them. */
export async function countChecked(db: Db, accountId: number): Promise<number> {
  const { count } = await db
    .selectFrom('catalogue_imports')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('status', '=', 'checked')
    .where('fault_count', '=', 0)
    .where('asked_by', '!=', accountId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Imports, the newest first; their faults are counted, not listed. */
export async function listImports(
  db: Db,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<CatalogueImport[]> {
  let query = imports(db).orderBy('id', 'desc').limit(limit);
  if (before !== undefined) query = query.where('id', '<', before);
  return (await query.execute()).map((row) => toImport(row, []));
}

export async function insertImport(
  tx: Db,
  given: {
    readonly file: { readonly sha256: string; readonly size: number; readonly name: string };
    readonly format: ImportFormat;
    readonly at: Temporal.Instant;
    readonly by: number | null;
    readonly byName: string;
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('catalogue_imports')
    .values({
      file_sha256: given.file.sha256,
      file_name: given.file.name,
      file_size: given.file.size,
      format: given.format,
      asked_at: given.at,
      asked_by: given.by,
      asked_by_name: given.byName,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** How far it is; `total` once the file has been read. */
export async function saveImportProgress(db: Db, id: number, progress: number, total?: number): Promise<void> {
  await db
    .updateTable('catalogue_imports')
    .set({ progress, ...(total !== undefined && { total }) })
    .where('id', '=', id)
    .execute();
}

/** What looking through the file came to. */
export async function saveImportChecked(
  tx: Db,
  id: number,
  found: {
    readonly at: Temporal.Instant;
    readonly total: number;
    readonly newCount: number;
    readonly changedCount: number;
    readonly unchangedCount: number;
    readonly faultCount: number;
    readonly faults: readonly ImportFault[];
  },
): Promise<void> {
  await tx
    .updateTable('catalogue_imports')
    .set({
      status: 'checked',
      checked_at: found.at,
      total: found.total,
      progress: found.total,
      new_count: found.newCount,
      changed_count: found.changedCount,
      unchanged_count: found.unchangedCount,
      fault_count: found.faultCount,
      faults: JSON.stringify(found.faults),
    })
    .where('id', '=', id)
    .execute();
}

export async function saveImportDecision(
  tx: Db,
  id: number,
  decided: {
    readonly status: 'approved' | 'given_up';
    readonly at: Temporal.Instant;
    readonly by: number;
    readonly byName: string;
  },
): Promise<void> {
  await tx
    .updateTable('catalogue_imports')
    .set({
      status: decided.status,
      decided_at: decided.at,
      decided_by: decided.by,
      decided_by_name: decided.byName,
      progress: 0,
    })
    .where('id', '=', id)
    .execute();
}

/** The worker begins, perhaps anew, to carry an import out. */
export async function saveImporting(db: Db, id: number, total: number): Promise<void> {
  await db
    .updateTable('catalogue_imports')
    .set({ status: 'importing', progress: 0, total, ...NOT_FAILED })
    .where('id', '=', id)
    .execute();
}

/** The worker begins, perhaps anew, to look through a file. */
export async function saveChecking(db: Db, id: number): Promise<void> {
  await db
    .updateTable('catalogue_imports')
    .set({ status: 'checking', progress: 0, total: null, ...NOT_FAILED })
    .where('id', '=', id)
    .execute();
}

const NOT_FAILED = { failed: null, failed_facts: null, finished_at: null };

export async function saveImportDone(tx: Db, id: number, at: Temporal.Instant, total: number): Promise<void> {
  await tx
    .updateTable('catalogue_imports')
    .set({ status: 'done', finished_at: at, progress: total, total })
    .where('id', '=', id)
    .execute();
}

/** Nothing was imported, and why. */
export async function saveImportFailed(
  db: Db,
  id: number,
  { at, code, facts }: { at: Temporal.Instant; code: string; facts?: Readonly<Record<string, unknown>> | undefined },
): Promise<void> {
  await db
    .updateTable('catalogue_imports')
    .set({
      status: 'failed',
      finished_at: at,
      failed: code,
      failed_facts: facts === undefined ? null : JSON.stringify(facts),
    })
    .where('id', '=', id)
    .execute();
}

/** One import is carried out at a time; ends with the transaction. */
export async function holdImporting(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('catalogue-import', 0))`.execute(tx);
}
