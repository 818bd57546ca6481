import type { Db } from '../../../platform/database/database.ts';

export type Owing = {
  readonly reference: string;
  readonly applicantName: string;
  readonly amountDong: number;
  readonly payWhere: string;
};

/** Dossiers that wait for a payment, the longest waiting first. */
export async function owingDossiers(db: Db, limit: number): Promise<Owing[]> {
  const rows = await db
    .selectFrom('obligations as owed')
    .innerJoin('dossiers as dossier', 'dossier.id', 'owed.dossier_id')
    .select((one) => one.fn.coalesce('dossier.code', 'dossier.provisional_number').as('reference'))
    .select(['applicant_name as applicantName', 'amount_dong as amountDong', 'pay_where as payWhere'])
    .where('settled_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('dossier.status', '=', 'awaiting_obligation')
    .orderBy('owed.asked_at')
    .limit(limit)
    .execute();
  return rows as Owing[];
}
