import type { Db } from '../../platform/database/database.ts';
import type { SignatureReport } from '../../platform/document-signatures.ts';

/** What the signatures in a result's file proved; none for a file without one, where the paper is the result. */
export type ResultSignatures = {
  readonly resultId: number;
  /** `brought`: signed before it was handed in; `center`: signed here. */
  readonly source: 'brought' | 'center';
  /** The file signed here, beside the one that was handed in. */
  readonly uploadId: number | null;
  /** Why it could not be signed here. */
  readonly fault: string | null;
  readonly report: readonly SignatureReport[];
  readonly checkedAt: Temporal.Instant;
};

/** Written once; whoever comes second gets false. */
export async function insertSignatures(tx: Db, signatures: ResultSignatures): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('result_signatures')
    .values({
      result_id: signatures.resultId,
      source: signatures.source,
      upload_id: signatures.uploadId,
      fault: signatures.fault,
      report: JSON.stringify(signatures.report),
      checked_at: signatures.checkedAt,
    })
    .onConflict((conflict) => conflict.column('result_id').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function signaturesOf(db: Db, resultId: number): Promise<ResultSignatures | null> {
  const row = await db.selectFrom('result_signatures').selectAll().where('result_id', '=', resultId).executeTakeFirst();
  if (!row) return null;
  return {
    resultId: row.result_id,
    source: row.source as ResultSignatures['source'],
    uploadId: row.upload_id,
    fault: row.fault,
    report: row.report as unknown as readonly SignatureReport[],
    checkedAt: row.checked_at,
  };
}
