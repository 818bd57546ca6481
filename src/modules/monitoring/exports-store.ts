import type { Db } from '../../platform/database/database.ts';

export type ExportStatus = 'waiting' | 'running' | 'ready' | 'failed' | 'gone';

/** A list taken out of the board as a file. */
export type BoardExport = {
  readonly id: number;
  readonly token: string;
  readonly askedBy: number;
  readonly askedAt: Temporal.Instant;
  /** Whose dossiers who asked could see; null for all. */
  readonly agencyId: number | null;
  readonly query: string;
  readonly format: 'xlsx' | 'csv';
  readonly status: ExportStatus;
  readonly total: number | null;
  readonly done: number;
  readonly sha256: string | null;
  readonly size: number | null;
};

const rows = (db: Db) =>
  db
    .selectFrom('board_exports')
    .select([
      'id',
      'token',
      'asked_by as askedBy',
      'asked_at as askedAt',
      'agency_id as agencyId',
      'query',
      'format',
      'status',
    ])
    .select(['total', 'done', 'sha256', 'size']);

export async function exportByToken(db: Db, token: string): Promise<BoardExport | null> {
  return ((await rows(db).where('token', '=', token).executeTakeFirst()) as BoardExport | undefined) ?? null;
}

export async function exportById(db: Db, id: number): Promise<BoardExport | null> {
  return ((await rows(db).where('id', '=', id).executeTakeFirst()) as BoardExport | undefined) ?? null;
}

/** Null where who asks has one under way. */
export async function insertExport(
  tx: Db,
  asked: Pick<BoardExport, 'token' | 'askedBy' | 'askedAt' | 'agencyId' | 'query' | 'format'>,
): Promise<number | null> {
  const row = await tx
    .insertInto('board_exports')
    .values({
      token: asked.token,
      asked_by: asked.askedBy,
      asked_at: asked.askedAt,
      agency_id: asked.agencyId,
      query: asked.query,
      format: asked.format,
    })
    .onConflict((conflict) => conflict.column('asked_by').where('status', 'in', ['waiting', 'running']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function saveProgress(
  db: Db,
  id: number,
  { done, total }: { done: number; total: number },
): Promise<void> {
  await db.updateTable('board_exports').set({ status: 'running', done, total }).where('id', '=', id).execute();
}

export async function saveReady(
  tx: Db,
  id: number,
  { at, done, ...file }: { at: Temporal.Instant; done: number; sha256: string; size: number },
): Promise<void> {
  const ready = { status: 'ready', done, total: done, ended_at: at, ...file };
  await tx.updateTable('board_exports').set(ready).where('id', '=', id).execute();
}

export async function saveFailed(db: Db, id: number, at: Temporal.Instant): Promise<void> {
  await db.updateTable('board_exports').set({ status: 'failed', ended_at: at }).where('id', '=', id).execute();
}

/** Lets files go that were ready before an instant; answers the hashes of their bytes. */
export async function letExportsGo(tx: Db, before: Temporal.Instant): Promise<string[]> {
  const old = await tx
    .selectFrom('board_exports')
    .select(['id', 'sha256'])
    .where('status', '=', 'ready')
    .where('ended_at', '<', before)
    .forUpdate()
    .execute();
  if (old.length === 0) return [];
  const ids = old.map(({ id }) => id);
  await tx
    .updateTable('board_exports')
    .set({ status: 'gone', sha256: null, size: null })
    .where('id', 'in', ids)
    .execute();
  return old.flatMap(({ sha256 }) => sha256 ?? []);
}
