import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { recordReading } from '../../ledger/index.ts';
import type { Station } from '../../staff/index.ts';
import { type Applicant, chainOf, referenceOf } from '../domain/dossier.ts';
import { findDossier } from '../store.ts';

export type KnownVisitor = { readonly applicant: Applicant; readonly reference: string };

/**
 * Who this ID number was when they last stood at a counter, from dossiers of the agencies it serves; the
 * reading is logged on that dossier (QC Đ5.1d). Null for somebody who was never here.
 */
export async function knownVisitor(
  db: Db,
  actor: Actor,
  station: Station,
  { idNumber, now }: { idNumber: string; now: Temporal.Instant },
): Promise<KnownVisitor | null> {
  const served = [...station.counterAgencyIds];
  if (served.length === 0 || idNumber === '') return null;
  const row = await db
    .selectFrom('dossiers')
    .select('provisional_number as reference')
    .where('applicant_id_number', '=', idNumber)
    .where('agency_id', 'in', served)
    // What somebody typed at home nobody has compared with a paper: it could be anyone's phone and address.
    .where('accepted_at', 'is not', null)
    .where('filed_by', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const dossier = row && (await findDossier(db, row.reference));
  if (!dossier) return null;
  await recordReading(db, {
    at: now,
    accountId: actor.accountId,
    subject: chainOf(dossier.id),
    purpose: 'known-visitor',
    address: null,
  });
  return { applicant: dossier.applicant, reference: referenceOf(dossier) };
}
