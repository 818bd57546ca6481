import type { Db } from '../../platform/database/database.ts';

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

/** The uploads of one person among these tokens; others' are as if they were not there. */
export async function ownUploads(db: Db, accountId: number, tokens: readonly string[]): Promise<Upload[]> {
  if (tokens.length === 0) return [];
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
