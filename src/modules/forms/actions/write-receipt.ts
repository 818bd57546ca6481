import { randomInt } from 'node:crypto';
import { toRfc3339 } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Mail } from '../../../platform/mail.ts';
import { type SigningKey, signToken } from '../../../platform/signing.ts';
import { ruleValue } from '../../center/index.ts';
import { explainDeadline, shortExplanation } from '../../deadlines/index.ts';
import { type AcceptedFact, caseNameOf } from '../../dossiers/index.ts';
import { limitOf } from '../../procedures/index.ts';
import { RECEIPT_FORMS, type ReceiptData } from '../domain/receipt.ts';
import { documentsTaken, peopleOf, resultReturnOf } from '../domain/receipt-parts.ts';
import { receiptClaims } from '../domain/receipt-token.ts';
import { insertReceipt } from '../store.ts';
import { enqueueReceipt } from './enqueue-receipt.ts';

export type ReceiptCapabilities = {
  readonly signingKey: SigningKey;
  readonly publicUrl: string;
  /** None where the center has no mail server: then no copy is sent. */
  readonly mail?: Mail | null;
};

/**
 * Writes the receipt record of an accepted dossier, inside the acceptance's own transaction: frozen data, PIN and signed
 * token. The worker prints it right after, and mails a copy to whoever gave an e-mail address. A procedure that is settled at once has none (QC Đ6.1a).
 */
export async function writeReceipt(
  { signingKey, publicUrl, mail }: ReceiptCapabilities,
  tx: Db,
  fact: AcceptedFact,
): Promise<void> {
  if (fact.atOnce) return;
  const pin = String(randomInt(1_000_000)).padStart(6, '0');
  const data = receiptData(fact, pin, publicUrl);
  const token = await signToken(signingKey, receiptClaims(data));
  const accepted = fact.dossier.accepted;
  if (!accepted) throw new Error('A receipt is for an accepted dossier');
  const dossierId = fact.dossier.id;
  await insertReceipt(tx, { dossierId, edition: 1, reason: null, data, pin, token, createdAt: accepted.at });
  await enqueueReceipt(tx, { dossierId, edition: 1 }, mail && data.submitter.email ? 'mailed' : 'printed');
}

function receiptData(fact: AcceptedFact, pin: string, publicUrl: string): ReceiptData {
  const { dossier, procedure, documents, deadline, center, official } = fact;
  const { profile } = center;
  const caseName = caseNameOf(procedure.content, dossier);
  const counter = official.station.counterNumbers[0];
  return {
    formVersion: RECEIPT_FORMS[ruleValue(fact.rules, 'forms.set')],
    demo: center.demo,
    agency: {
      parent: `Văn phòng Ủy ban nhân dân tỉnh ${profile.provinceName}`,
      name: profile.name,
      ...(counter !== undefined && { receptionUnit: `Quầy số ${counter}` }),
      place: profile.provinceName,
      address: profile.address,
    },
    dossierCode: dossier.code as string,
    lookUpPin: `${pin.slice(0, 3)} ${pin.slice(3)}`,
    channel: dossier.channel,
    ...peopleOf(dossier),
    procedure: { code: procedure.code, name: procedure.content.name, ...(caseName && { caseName }) },
    components: documentsTaken(documents),
    sets: dossier.sets,
    timeLimit: { value: procedure.content.timeLimit.value, unit: procedure.content.timeLimit.unit },
    acceptedAt: toRfc3339(dossier.accepted?.at as Temporal.Instant),
    effectiveStart: toRfc3339(deadline.effectiveStart),
    dueAt: toRfc3339(deadline.dueAt),
    dueNote: dueNote(fact),
    resultReturn: resultReturnOf(dossier, { publicUrl, profile }),
    fees: fees(fact),
    receiver: { name: official.actor.name, title: official.station.post, phone: official.station.phone },
    lookUp: { address: `${publicUrl}/tra-cuu`, phone: profile.contact.hotline },
  };
}

/** "Why this date" in one line; the look-up shows the whole sum. */
function dueNote({ procedure, dossier, calendar }: AcceptedFact): string {
  const limit = limitOf(procedure.content);
  const explained = explainDeadline(calendar, { acceptedAt: dossier.accepted?.at as Temporal.Instant, limit });
  if (!explained.ok) throw new Error('A deadline that was calculated can be explained');
  return shortExplanation(limit, explained.value.lines, 'vi');
}

function fees({ procedure }: AcceptedFact): ReceiptData['fees'] {
  const charged = procedure.content.charges.filter((charge) => charge.amountDong > 0);
  const items = charged.map((charge) => ({ name: charge.name, dong: charge.amountDong }));
  if (items.length === 0) return { mode: 'none', items: [] };
  const moments = new Set(charged.map((charge) => charge.when));
  if (moments.size > 1) return { mode: 'split', items };
  return { mode: moments.has('PREPAID') ? 'before' : 'after', items };
}
