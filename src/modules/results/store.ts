import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';

/** A result as it stands in the registry (sổ kết quả); what became of it is its ending. */
export type RegisteredResult = {
  readonly id: number;
  readonly dossierId: number;
  /** From 1; a further one after a recall or a replacement. */
  readonly edition: number;
  /** Who issued it. */
  readonly agencyId: number;
  readonly kind: 'positive' | 'negative';
  readonly documentNumber: string;
  /** `YYYY-MM-DD`. */
  readonly documentDate: string;
  readonly signer: string;
  readonly uploadId: number | null;
  readonly registeredBy: number;
  /** The moment it was ready: here the handling clock stopped. */
  readonly registeredAt: Temporal.Instant;
  /** The document is dated before the day it reached the center (clock, rule 17). */
  readonly predatesFinish: boolean;
  readonly validFrom: string;
  /** Last day on which it holds; null without term. */
  readonly validUntil: string | null;
  /** What its QR code says; none for results registered before there were such codes. */
  readonly token: string | null;
  readonly endedAt: Temporal.Instant | null;
};

const COLUMNS = [
  'id',
  'dossier_id as dossierId',
  'edition',
  'agency_id as agencyId',
  'kind',
  'document_number as documentNumber',
  'document_date as documentDate',
  'signer',
  'upload_id as uploadId',
  'registered_by as registeredBy',
  'registered_at as registeredAt',
  'predates_finish as predatesFinish',
  'valid_from as validFrom',
  'valid_until as validUntil',
  'token',
  'ended_at as endedAt',
] as const;

/** Enters a result as the next edition of its dossier. */
export async function insertResult(
  tx: Db,
  result: Omit<RegisteredResult, 'id' | 'endedAt'>,
): Promise<RegisteredResult> {
  const row = await tx
    .insertInto('results')
    .values({
      dossier_id: result.dossierId,
      edition: result.edition,
      agency_id: result.agencyId,
      kind: result.kind,
      document_number: result.documentNumber,
      document_date: result.documentDate,
      signer: result.signer,
      upload_id: result.uploadId,
      registered_by: result.registeredBy,
      registered_at: result.registeredAt,
      predates_finish: result.predatesFinish,
      valid_from: result.validFrom,
      valid_until: result.validUntil,
      token: result.token,
    })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
  return row as RegisteredResult;
}

/** The result of a dossier that is in force; null where there is none, or it was taken back. */
export async function resultOf(db: Db, dossierId: number): Promise<RegisteredResult | null> {
  const row = await db
    .selectFrom('results')
    .select(COLUMNS)
    .where('dossier_id', '=', dossierId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return (row as RegisteredResult | undefined) ?? null;
}

/** Every result of a dossier, the latest first. */
export async function editionsOf(db: Db, dossierId: number): Promise<RegisteredResult[]> {
  const rows = await db
    .selectFrom('results')
    .select(COLUMNS)
    .where('dossier_id', '=', dossierId)
    .orderBy('edition', 'desc')
    .execute();
  return rows as RegisteredResult[];
}

export async function resultById(db: Db, id: number): Promise<RegisteredResult | null> {
  const row = await db.selectFrom('results').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return (row as RegisteredResult | undefined) ?? null;
}

export async function resultWithToken(db: Db, token: string): Promise<RegisteredResult | null> {
  const row = await db.selectFrom('results').select(COLUMNS).where('token', '=', token).executeTakeFirst();
  return (row as RegisteredResult | undefined) ?? null;
}

/** The number the next result of a dossier has among its results; its dossier is locked. */
export async function nextEdition(tx: Db, dossierId: number): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(edition), 0)::int + 1 as next from results where dossier_id = ${dossierId}`.execute(tx);
  return rows[0]?.next ?? 1;
}
