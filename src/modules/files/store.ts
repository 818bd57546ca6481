import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { FileFacts } from '../../platform/files/index.ts';
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

/** `not-asked`: no scanner was configured when it came. `unscanned`: there is one, and it has not answered yet. */
export type Scan =
  | { readonly scan: 'not-asked' | 'unscanned' }
  | { readonly scan: 'clean'; readonly scannedAt: Temporal.Instant }
  | { readonly scan: 'infected'; readonly scannedAt: Temporal.Instant; readonly malware: string };

const uploads = (db: Db) =>
  db.selectFrom('uploads').select(['uploads.id', 'token', 'sha256', 'name', 'media_type as mediaType', 'size']);

/**
 * The uploads of one person among these tokens, and those entrusted to them (an intake taken over from a colleague);
 * others' are as if they were not there. Within a transaction they stay
 * until its end, so that it can attach them.
 */
export async function ownUploads(db: Db, accountId: number, tokens: readonly string[]): Promise<Upload[]> {
  if (tokens.length === 0) return [];
  if (db.isTransaction) await holdForAttaching(db);
  return uploads(db)
    .where((where) => {
      const entrusted = where.selectFrom('entrusted_uploads').select('upload_id').where('account_id', '=', accountId);
      return where.or([where('uploaded_by', '=', accountId), where('uploads.id', 'in', entrusted)]);
    })
    .where('token', 'in', [...tokens])
    .execute();
}

/** With what the scanner said of it; undefined when it was removed. */
export async function scannedUpload(db: Db, id: number) {
  return uploads(db).select(['scan', 'malware']).where('uploads.id', '=', id).executeTakeFirst();
}

export async function insertUpload(
  db: Db,
  upload: Omit<Upload, 'id'> & {
    uploadedBy: number;
    uploadedAt: Temporal.Instant;
    facts: FileFacts;
    scan: Scan;
  },
): Promise<Upload> {
  const { uploadedBy, uploadedAt, facts, scan, mediaType, ...rest } = upload;
  const { id } = await db
    .insertInto('uploads')
    .values({
      ...rest,
      media_type: mediaType,
      uploaded_by: uploadedBy,
      uploaded_at: uploadedAt,
      page_count: facts.pageCount ?? null,
      width: facts.width ?? null,
      height: facts.height ?? null,
      checked_at: uploadedAt,
      ...scanColumns(scan),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, token: upload.token, sha256: upload.sha256, name: upload.name, mediaType, size: upload.size };
}

/** Writes the scanner's word; one that was given before stays. */
export async function saveScan(db: Db, id: number, scan: Scan): Promise<void> {
  await db
    .updateTable('uploads')
    .set(scanColumns(scan))
    .where('id', '=', id)
    .where('scan', 'in', ['not-asked', 'unscanned'])
    .execute();
}

const scanColumns = (scan: Scan) => ({
  scan: scan.scan,
  scanned_at: 'scannedAt' in scan ? scan.scannedAt : null,
  malware: 'malware' in scan ? scan.malware : null,
});

/** Uploads after this one that the scanner has not spoken of, in order. */
export async function notScanned(db: Db, after: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('uploads')
    .select('id')
    .where('scan', 'in', ['not-asked', 'unscanned'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
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
