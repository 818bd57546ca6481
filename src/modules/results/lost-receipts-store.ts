import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';

/** A receipt reported lost at the return desk, for one person who would collect without it (QC Đ6.2b). */
export type LostReceipt = {
  readonly id: number;
  readonly dossierId: number;
  readonly receiverName: string;
  readonly receiverIdNumber: string;
  /** Which paper the desk checked the person by. */
  readonly idPaper: string;
  readonly reason: string;
  readonly askedBy: number;
  readonly askedAt: Temporal.Instant;
  readonly decision: 'approved' | 'declined' | null;
  readonly decisionGround: string | null;
  /** When it opened its delivery, or lapsed because the result it was given for was recalled. */
  readonly usedAt: Temporal.Instant | null;
};

const COLUMNS = [
  'lost_receipts.id',
  'dossier_id as dossierId',
  'receiver_name as receiverName',
  'receiver_id_number as receiverIdNumber',
  'id_paper as idPaper',
  'reason',
  'asked_by as askedBy',
  'asked_at as askedAt',
  'decision',
  'decision_ground as decisionGround',
  'used_at as usedAt',
] as const;

export async function insertLostReceipt(
  tx: Db,
  asked: Pick<
    LostReceipt,
    'dossierId' | 'receiverName' | 'receiverIdNumber' | 'idPaper' | 'reason' | 'askedBy' | 'askedAt'
  >,
): Promise<number> {
  const { id } = await tx
    .insertInto('lost_receipts')
    .values({
      dossier_id: asked.dossierId,
      receiver_name: asked.receiverName,
      receiver_id_number: asked.receiverIdNumber,
      id_paper: asked.idPaper,
      reason: asked.reason,
      asked_by: asked.askedBy,
      asked_at: asked.askedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The latest report of a dossier, whatever came of it. */
export async function lostReceiptOf(db: Db, dossierId: number): Promise<LostReceipt | null> {
  const row = await db
    .selectFrom('lost_receipts')
    .select(COLUMNS)
    .where('dossier_id', '=', dossierId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row as LostReceipt | undefined) ?? null;
}

export async function saveLostReceiptDecision(
  tx: Db,
  id: number,
  given: { decision: 'approved' | 'declined'; by: number; at: Temporal.Instant; ground: string | null },
): Promise<void> {
  await tx
    .updateTable('lost_receipts')
    .set({ decision: given.decision, decided_by: given.by, decided_at: given.at, decision_ground: given.ground })
    .where('id', '=', id)
    .execute();
}

/** It opens one delivery. */
export async function useLostReceipt(tx: Db, id: number, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('lost_receipts').set({ used_at: at }).where('id', '=', id).execute();
}

/** What was approved for a result goes with it when it is recalled. */
export async function lapseLostReceipts(tx: Db, dossierId: number, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('lost_receipts')
    .set({ used_at: at })
    .where('dossier_id', '=', dossierId)
    .where('decision', '=', 'approved')
    .where('used_at', 'is', null)
    .execute();
}

/** How many reports wait for a decision this account may take: not those it made itself. */
export async function countWaitingLostReceipts(db: Db, accountId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from lost_receipts l
    join dossiers d on d.id = l.dossier_id and d.status = 'result_ready'
    where l.decision is null and l.asked_by <> ${accountId}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** A report that waits for its decision, as whoever decides sees it. */
export type WaitingLostReceipt = LostReceipt & {
  readonly dossierCode: string;
  readonly version: number;
  readonly procedureName: string;
  readonly applicantName: string;
  readonly askedByName: string;
};

/** What waits for a decision, oldest first. */
export async function waitingLostReceipts(db: Db, limit: number): Promise<WaitingLostReceipt[]> {
  const { rows } = await sql<WaitingLostReceipt>`
    select l.id, l.dossier_id as "dossierId", l.receiver_name as "receiverName", l.receiver_id_number as "receiverIdNumber",
      l.id_paper as "idPaper", l.reason, l.asked_by as "askedBy", l.asked_at as "askedAt", l.decision,
      l.decision_ground as "decisionGround", l.used_at as "usedAt", d.code as "dossierCode", d.version,
      v.name as "procedureName", d.applicant_name as "applicantName", a.display_name as "askedByName"
    from lost_receipts l
    join dossiers d on d.id = l.dossier_id and d.status = 'result_ready'
    join procedure_versions v on v.id = d.procedure_version_id
    join accounts a on a.id = l.asked_by
    where l.decision is null
    order by l.asked_at, l.id limit ${limit}`.execute(db);
  return rows;
}
