import type { Db } from '../../../platform/database/database.ts';
import type { Mail } from '../../../platform/mail.ts';
import type { Center } from '../../center/index.ts';
import { findDossierById, referenceOf } from '../../dossiers/index.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { readyLetter } from '../domain/ready-letter.ts';
import { resultById } from '../store.ts';

export type SendCapabilities = {
  readonly db: Db;
  readonly mail: Mail | null;
  readonly center: Center;
  readonly publicUrl: string;
};

/**
 * Mails the applicant that the result is ready, or still waits; nothing where it was taken back or handed over meanwhile.
 * Sent twice after a crash, both letters carry the same Message-ID. Answers whether it was sent; a mail server that
 * refuses throws, and the queue tries again later.
 */
export async function sendReadyLetter(
  { db, mail, center, publicUrl }: SendCapabilities,
  { resultId, days }: { readonly resultId: number; readonly days: number },
): Promise<boolean> {
  const result = await resultById(db, resultId);
  const dossier = result && (await findDossierById(db, result.dossierId));
  if (!result || result.endedAt !== null || dossier?.status !== 'result_ready') return false;
  const to = dossier.applicant.email;
  if (!mail || !to) return false;
  const { content } = await procedureVersion(db, dossier);
  const { name, address, contact } = center.profile;
  const facts = {
    dossierCode: referenceOf(dossier),
    procedureName: content.name,
    resultId,
    days,
    returnMethod: dossier.returnMethod,
    publicUrl,
    center: { name, address, phone: contact.hotline },
    demo: center.demo,
  };
  await mail.send(readyLetter(facts, to));
  return true;
}
