import type { Db } from '../../../platform/database/database.ts';
import type { Mail } from '../../../platform/mail.ts';
import { enqueue } from '../../../platform/queue.ts';
import { rulesOf, ruleValue } from '../../center/index.ts';
import type { Dossier } from '../../dossiers/index.ts';
import type { ReadyFact } from '../capabilities.ts';
import { SendReadyLetter } from '../job-payloads.ts';
import { insertReminder } from '../unclaimed-store.ts';

/** `mail` is null where the center has no mail server: then the applicant finds it on their page alone. */
export type TellCapabilities = { readonly mail?: Mail | null };

/**
 * Tells the applicant that the result is ready, inside the transaction that registers it, where the rules say so
 * (`unclaimed.reminderDays` with a 0): by mail to the address they gave, and on their page.
 */
export async function noteReady(capabilities: TellCapabilities, tx: Db, { dossier, result }: ReadyFact): Promise<void> {
  if (!dossier.accepted) return;
  const rules = await rulesOf(tx, dossier.accepted.rules);
  if (!ruleValue(rules, 'unclaimed.reminderDays').includes(0)) return;
  await remind(capabilities, tx, { dossier, resultId: result.id, days: 0, at: result.registeredAt });
}

/** Notes that the applicant is told, and has the letter sent where there is an address. Answers whether it is, by mail. */
export async function remind(
  { mail }: TellCapabilities,
  tx: Db,
  given: {
    readonly dossier: Dossier;
    readonly resultId: number;
    readonly days: number;
    readonly at: Temporal.Instant;
  },
): Promise<boolean> {
  const { dossier, resultId, days, at } = given;
  const byMail = Boolean(mail && dossier.applicant.email);
  const isNew = await insertReminder(tx, { resultId, days, at, byMail });
  if (isNew && byMail) await enqueue(tx, SendReadyLetter, { resultId, days }, `send-ready-letter:${resultId}:${days}`);
  return byMail;
}
