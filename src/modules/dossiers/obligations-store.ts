import type { Db, Tx } from '../../platform/database/database.ts';

/** Nghĩa vụ tài chính: what an applicant must fulfil before their dossier goes on. */
export type Obligation = {
  readonly id: number;
  /** Whole đồng. */
  readonly amountDong: number;
  readonly ground: string;
  readonly legalBasis: string;
  readonly payWhere: string;
  /** The time until it is settled does not count, because the legal basis says so. */
  readonly stopsClock: boolean;
  readonly askedBy: number;
  readonly askedAt: Temporal.Instant;
  readonly settledAt: Temporal.Instant | null;
  readonly receiptNumber: string | null;
  readonly cancelledAt: Temporal.Instant | null;
  readonly cancelGround: string | null;
};

const obligations = (db: Db, dossierId: number) =>
  db
    .selectFrom('obligations')
    .select(['id', 'amount_dong as amountDong', 'ground', 'legal_basis as legalBasis', 'pay_where as payWhere'])
    .select(['stops_clock as stopsClock', 'asked_by as askedBy', 'asked_at as askedAt'])
    .select(['settled_at as settledAt', 'receipt_number as receiptNumber'])
    .select(['cancelled_at as cancelledAt', 'cancel_ground as cancelGround'])
    .where('dossier_id', '=', dossierId)
    .orderBy('id');

/** Every obligation a dossier ever had, the oldest first. */
export const obligationsOf = (db: Db, dossierId: number): Promise<Obligation[]> => obligations(db, dossierId).execute();

/** Those neither settled nor cancelled: while there is one, nothing is handed over. */
export const openObligations = (db: Db, dossierId: number): Promise<Obligation[]> =>
  obligations(db, dossierId).where('settled_at', 'is', null).where('cancelled_at', 'is', null).execute();

export type NewObligation = Pick<Obligation, 'amountDong' | 'ground' | 'legalBasis' | 'payWhere' | 'stopsClock'> & {
  readonly dossierId: number;
  readonly askedBy: number;
  readonly askedAt: Temporal.Instant;
};

export async function insertObligation(tx: Tx, given: NewObligation): Promise<number> {
  const { id } = await tx
    .insertInto('obligations')
    .values({
      dossier_id: given.dossierId,
      amount_dong: given.amountDong,
      ground: given.ground,
      legal_basis: given.legalBasis,
      pay_where: given.payWhere,
      stops_clock: given.stopsClock,
      asked_by: given.askedBy,
      asked_at: given.askedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveSettled(
  tx: Tx,
  id: number,
  { at, by, receiptNumber }: { readonly at: Temporal.Instant; readonly by: number; readonly receiptNumber: string },
): Promise<void> {
  const values = { settled_at: at, settled_by: by, receipt_number: receiptNumber };
  await tx.updateTable('obligations').set(values).where('id', '=', id).execute();
}

/** Cancels whatever a dossier still owes; `by` is nobody where the dossier itself ended. */
export async function cancelObligations(
  tx: Tx,
  dossierId: number,
  { at, by, ground }: { readonly at: Temporal.Instant; readonly by: number | null; readonly ground: string },
): Promise<void> {
  await tx
    .updateTable('obligations')
    .set({ cancelled_at: at, cancelled_by: by, cancel_ground: ground })
    .where('dossier_id', '=', dossierId)
    .where('settled_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute();
}
