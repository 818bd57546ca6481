import type { Db, Tx } from '../../platform/database/database.ts';

/** A file that comes in pieces: `token` once it is whole and became an upload. */
export type ResumableUpload = {
  readonly id: string;
  readonly accountId: number;
  readonly name: string;
  readonly size: number;
  readonly startedAt: Temporal.Instant;
  readonly token: string | null;
};

const all = (db: Db) =>
  db
    .selectFrom('resumable_uploads')
    .select(['id', 'account_id as accountId', 'name', 'size', 'started_at as startedAt', 'token']);

export const resumableById = (db: Db, id: string): Promise<ResumableUpload | undefined> =>
  all(db).where('id', '=', id).executeTakeFirst();

/** Nobody else finishes it until the transaction ends. */
export const lockResumable = (tx: Tx, id: string): Promise<ResumableUpload | undefined> =>
  all(tx).where('id', '=', id).forUpdate().executeTakeFirst();

/** How many files of an account were begun and are not finished. */
export async function countUnfinished(db: Db, accountId: number): Promise<number> {
  const { count } = await db
    .selectFrom('resumable_uploads')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('token', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function insertResumable(db: Db, upload: Omit<ResumableUpload, 'token'>): Promise<void> {
  const { id, accountId, name, size, startedAt } = upload;
  const row = { id, account_id: accountId, name, size, started_at: startedAt };
  await db.insertInto('resumable_uploads').values(row).execute();
}

export async function saveFinished(tx: Tx, id: string, token: string): Promise<void> {
  await tx.updateTable('resumable_uploads').set({ token }).where('id', '=', id).execute();
}

export async function deleteResumable(db: Db, id: string): Promise<void> {
  await db.deleteFrom('resumable_uploads').where('id', '=', id).execute();
}

/** Those begun before an instant, oldest first. */
export const resumableBefore = (db: Db, before: Temporal.Instant, limit: number): Promise<ResumableUpload[]> =>
  all(db).where('started_at', '<=', before).orderBy('started_at').limit(limit).execute();
