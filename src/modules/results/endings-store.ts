import type { Db } from '../../platform/database/database.ts';

/** How a result ended before its term: taken back before it was handed over, or replaced or revoked after it. */
export type Ending = {
  readonly resultId: number;
  readonly kind: 'recalled' | 'replaced' | 'revoked';
  readonly ground: string;
  readonly legalBasis: string;
  /** Of the decision that says so, in the agency's own register. */
  readonly decisionNumber: string;
  /** The result that stands in its place. */
  readonly replacedBy: number | null;
  readonly endedBy: number;
  readonly endedAt: Temporal.Instant;
};

/** From now on it is no longer the one in force; its QR code says so at once. */
export async function closeResult(tx: Db, resultId: number, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('results').set({ ended_at: at }).where('id', '=', resultId).execute();
}

export async function insertEnding(tx: Db, ending: Ending): Promise<void> {
  await tx
    .insertInto('result_endings')
    .values({
      result_id: ending.resultId,
      kind: ending.kind,
      ground: ending.ground,
      legal_basis: ending.legalBasis,
      decision_number: ending.decisionNumber,
      replaced_by: ending.replacedBy,
      ended_by: ending.endedBy,
      ended_at: ending.endedAt,
    })
    .execute();
}

export async function endingsOf(db: Db, resultIds: readonly number[]): Promise<ReadonlyMap<number, Ending>> {
  if (resultIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('result_endings')
    .selectAll()
    .where('result_id', 'in', [...resultIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.result_id,
      {
        resultId: row.result_id,
        kind: row.kind as Ending['kind'],
        ground: row.ground,
        legalBasis: row.legal_basis,
        decisionNumber: row.decision_number,
        replacedBy: row.replaced_by,
        endedBy: row.ended_by,
        endedAt: row.ended_at,
      },
    ]),
  );
}
