import type { Db } from '../../platform/database/database.ts';

export type RegisteredResult = {
  readonly kind: 'positive' | 'negative';
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly signer: string;
  readonly uploadId: number | null;
  readonly registeredAt: Temporal.Instant;
  readonly predatesFinish: boolean;
};

export async function insertResult(
  tx: Db,
  dossierId: number,
  result: RegisteredResult & { readonly registeredBy: number },
): Promise<void> {
  await tx
    .insertInto('results')
    .values({
      dossier_id: dossierId,
      kind: result.kind,
      document_number: result.documentNumber,
      document_date: result.documentDate,
      signer: result.signer,
      upload_id: result.uploadId,
      registered_by: result.registeredBy,
      registered_at: result.registeredAt,
      predates_finish: result.predatesFinish,
    })
    .execute();
}

export async function resultOf(db: Db, dossierId: number): Promise<RegisteredResult | null> {
  const row = await db
    .selectFrom('results')
    .select([
      'kind',
      'document_number as documentNumber',
      'document_date as documentDate',
      'signer',
      'upload_id as uploadId',
      'registered_at as registeredAt',
      'predates_finish as predatesFinish',
    ])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return row ? { ...row, kind: row.kind as RegisteredResult['kind'] } : null;
}

export type Delivery = {
  readonly receiverName: string;
  readonly receiverIdNumber: string;
  readonly capacity: 'applicant' | 'authorised';
  readonly authorisationNumber: string | null;
  readonly authorisationUpload: number | null;
  readonly receiptShown: boolean;
  readonly settledAtOnce: boolean;
  readonly evidence: 'signature' | 'confirmation';
  readonly signatureUpload: number | null;
  readonly deliveredBy: number;
  readonly deliveredAt: Temporal.Instant;
};

export async function insertDelivery(tx: Db, dossierId: number, delivery: Delivery): Promise<void> {
  await tx
    .insertInto('deliveries')
    .values({
      dossier_id: dossierId,
      receiver_name: delivery.receiverName,
      receiver_id_number: delivery.receiverIdNumber,
      capacity: delivery.capacity,
      authorisation_number: delivery.authorisationNumber,
      authorisation_upload: delivery.authorisationUpload,
      receipt_shown: delivery.receiptShown,
      settled_at_once: delivery.settledAtOnce,
      evidence: delivery.evidence,
      signature_upload: delivery.signatureUpload,
      delivered_by: delivery.deliveredBy,
      delivered_at: delivery.deliveredAt,
    })
    .execute();
}
