import type { Insertable, Updateable } from 'kysely';
import type { Db, Tables, Tx } from '../../platform/database/database.ts';
import type { Status } from './domain/lifecycle.ts';

/** Why a filing was not accepted; `redirected` is no refusal (QC Đ7.2d (4)). */
export type Refusal = {
  readonly kind: 'refused' | 'redirected' | 'lapsed';
  readonly reasonCode: string;
  readonly reason: string;
  readonly legalBasis: string;
  readonly guidance: string;
  readonly redirectAgencyId: number | null;
  readonly numberText: string;
  readonly refusedAt: Temporal.Instant;
};

export async function insertRefusal(tx: Tx, refusal: Insertable<Tables['refusals']>): Promise<void> {
  await tx.insertInto('refusals').values(refusal).execute();
}

export async function refusalOf(db: Db, dossierId: number): Promise<Refusal | null> {
  const row = await db
    .selectFrom('refusals')
    .select(['kind', 'reason_code as reasonCode', 'reason', 'legal_basis as legalBasis', 'guidance'])
    .select(['redirect_agency_id as redirectAgencyId', 'number_text as numberText', 'refused_at as refusedAt'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return row ? { ...row, kind: row.kind as Refusal['kind'] } : null;
}

/** That the applicant asked to have the dossier back, and what came of it. */
export type Withdrawal = {
  readonly id: number;
  /** Where the dossier goes back to when it is declined. */
  readonly fromStatus: Status;
  readonly reason: string;
  readonly askedByName: string;
  readonly askedAt: Temporal.Instant;
  /** By when the center confirms or declines. */
  readonly answerBy: Temporal.Instant;
  readonly decision: 'confirmed' | 'declined' | null;
  readonly decidedAt: Temporal.Instant | null;
  /** What the center gives back, as the official wrote it. */
  readonly papersReturned: string | null;
  /** The signed result that stands against it. */
  readonly signed: { readonly number: string; readonly on: string; readonly signer: string } | null;
};

export async function insertWithdrawal(tx: Tx, withdrawal: Insertable<Tables['withdrawals']>): Promise<number> {
  const { id } = await tx.insertInto('withdrawals').values(withdrawal).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateWithdrawal(tx: Tx, id: number, values: Updateable<Tables['withdrawals']>): Promise<void> {
  await tx.updateTable('withdrawals').set(values).where('id', '=', id).execute();
}

/** The last one asked for; null where none ever was. */
export async function withdrawalOf(db: Db, dossierId: number): Promise<Withdrawal | null> {
  const row = await db
    .selectFrom('withdrawals')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    fromStatus: row.from_status as Status,
    reason: row.reason,
    askedByName: row.asked_by_name,
    askedAt: row.asked_at,
    answerBy: row.answer_by,
    decision: row.decision as Withdrawal['decision'],
    decidedAt: row.decided_at,
    papersReturned: row.papers_returned,
    signed:
      row.signed_number === null
        ? null
        : { number: row.signed_number, on: String(row.signed_on), signer: row.signer as string },
  };
}

export async function insertReturnChange(tx: Tx, change: Insertable<Tables['return_changes']>): Promise<void> {
  await tx.insertInto('return_changes').values(change).execute();
}
