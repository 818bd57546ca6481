import type { Db } from '../../platform/database/database.ts';

export const AUTHORISATIONS = ['power_of_attorney', 'contract', 'introduction', 'other'] as const;
export type AuthorisationKind = (typeof AUTHORISATIONS)[number];

/** A result handed over: to whom, against which papers, with what proof (QC Đ6.2b). */
export type Delivery = {
  readonly dossierId: number;
  readonly resultId: number;
  readonly receiverName: string;
  readonly receiverIdNumber: string;
  readonly capacity: 'applicant' | 'authorised';
  readonly authorisationKind: AuthorisationKind | null;
  readonly authorisationNumber: string | null;
  readonly authorisationUpload: number | null;
  readonly receiptShown: boolean;
  /** What stood for the receipt that was lost. */
  readonly lostReceiptId: number | null;
  readonly settledAtOnce: boolean;
  /** It had been put away because nobody came. */
  readonly wasArchived: boolean;
  readonly evidence: 'signature' | 'confirmation';
  readonly signatureUpload: number | null;
  readonly deliveredBy: number;
  readonly deliveredAt: Temporal.Instant;
};

export async function insertDelivery(tx: Db, delivery: Delivery): Promise<void> {
  await tx
    .insertInto('deliveries')
    .values({
      dossier_id: delivery.dossierId,
      result_id: delivery.resultId,
      receiver_name: delivery.receiverName,
      receiver_id_number: delivery.receiverIdNumber,
      capacity: delivery.capacity,
      authorisation_kind: delivery.authorisationKind,
      authorisation_number: delivery.authorisationNumber,
      authorisation_upload: delivery.authorisationUpload,
      receipt_shown: delivery.receiptShown,
      lost_receipt_id: delivery.lostReceiptId,
      settled_at_once: delivery.settledAtOnce,
      was_archived: delivery.wasArchived,
      evidence: delivery.evidence,
      signature_upload: delivery.signatureUpload,
      delivered_by: delivery.deliveredBy,
      delivered_at: delivery.deliveredAt,
    })
    .execute();
}

/** How a result was handed over; null while it was not. */
export async function deliveryOf(db: Db, resultId: number): Promise<Delivery | null> {
  const row = await db.selectFrom('deliveries').selectAll().where('result_id', '=', resultId).executeTakeFirst();
  if (!row) return null;
  return {
    dossierId: row.dossier_id,
    resultId: row.result_id,
    receiverName: row.receiver_name,
    receiverIdNumber: row.receiver_id_number,
    capacity: row.capacity as Delivery['capacity'],
    authorisationKind: row.authorisation_kind as AuthorisationKind | null,
    authorisationNumber: row.authorisation_number,
    authorisationUpload: row.authorisation_upload,
    receiptShown: row.receipt_shown,
    lostReceiptId: row.lost_receipt_id,
    settledAtOnce: row.settled_at_once,
    wasArchived: row.was_archived,
    evidence: row.evidence as Delivery['evidence'],
    signatureUpload: row.signature_upload,
    deliveredBy: row.delivered_by,
    deliveredAt: row.delivered_at,
  };
}
