import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import { holdForAttaching } from './locks.ts';

/** Something uploaded: its bytes are in the file store under `sha256`, `size` in bytes. */
export type Upload = {
  readonly id: number;
  readonly token: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
};

const uploads = (db: Db) =>
  db.selectFrom('uploads').select(['uploads.id', 'token', 'sha256', 'name', 'media_type as mediaType', 'size']);

/**
 * The uploads of one person among these tokens; others' are as if they were not there. Within a transaction they stay
 * until its end, so that it can attach them.
 */
export async function ownUploads(db: Db, accountId: number, tokens: readonly string[]): Promise<Upload[]> {
  if (tokens.length === 0) return [];
  if (db.isTransaction) await holdForAttaching(db);
  return uploads(db)
    .where('uploaded_by', '=', accountId)
    .where('token', 'in', [...tokens])
    .execute();
}

export async function uploadById(db: Db, id: number): Promise<Upload> {
  return uploads(db).where('uploads.id', '=', id).executeTakeFirstOrThrow();
}

export async function insertUpload(
  db: Db,
  upload: Omit<Upload, 'id'> & { uploadedBy: number; uploadedAt: Temporal.Instant },
): Promise<Upload> {
  const { mediaType, uploadedBy, uploadedAt, ...rest } = upload;
  const { id } = await db
    .insertInto('uploads')
    .values({ ...rest, media_type: mediaType, uploaded_by: uploadedBy, uploaded_at: uploadedAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, token: upload.token, sha256: upload.sha256, name: upload.name, mediaType, size: upload.size };
}

/** Deletes some uploads sent before an instant that nothing holds, oldest first; answers the hashes of their bytes. */
export async function deleteUnattached(tx: Tx, before: Temporal.Instant, limit: number): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    delete from uploads where id in (
      select id from uploads where uploaded_at <= ${before.toString()}::timestamptz
        and not exists (select from attached_uploads where upload_id = uploads.id)
      order by uploaded_at, id limit ${limit})
    returning sha256`.execute(tx);
  return rows.map(({ sha256 }) => sha256);
}

/** Whether some row, an upload's or a receipt's, names these bytes. */
export async function isKept(tx: Tx, sha256: string): Promise<boolean> {
  const { rows } = await sql`select from kept_bytes where sha256 = ${sha256} limit 1`.execute(tx);
  return rows.length > 0;
}
