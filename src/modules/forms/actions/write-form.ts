import type { Db } from '../../../platform/database/database.ts';
import { printAside } from '../../../platform/pdf-aside.ts';
import type { FormFact } from '../../dossiers/index.ts';
import {
  type FactToShow,
  redirectionContent,
  refusalContent,
  stopContent,
  supplementContent,
} from '../domain/fact-content.ts';
import type { ContentOf, IssuedFormKey } from '../domain/paper.ts';
import { receiptSheet } from '../domain/receipt-sheet.ts';
import { formsOf } from '../issued-store.ts';
import { issueForm } from './issue-form.ts';
import { previewForm } from './preview-form.ts';
import { correctedReceipt, reissueReceipt } from './reissue-receipt.ts';
import type { ReceiptCapabilities } from './write-receipt.ts';

/**
 * Writes the form that a fact makes binding, inside the fact's own transaction: its record with frozen data and token, and
 * the job that prints it. A corrected receipt becomes its next edition.
 */
export async function writeForm(capabilities: ReceiptCapabilities, tx: Db, fact: FormFact): Promise<void> {
  if (fact.form === 'receipt-correction') return reissueReceipt(capabilities, tx, fact);
  const { number, dossier, official } = fact;
  await issueForm(tx, capabilities, {
    ...(await draftOf(tx, fact)),
    number,
    subject: `${fact.form}:${fact.form === 'supplement-request' ? fact.requestId : dossier.id}`,
    dossierId: dossier.id,
    by: official?.actor.accountId ?? null,
  });
}

/** The PDF of what `writeForm` would write, marked as a preview; null where the dossier has no receipt to correct. */
export async function previewFact(
  { db, publicUrl }: { readonly db: Db; readonly publicUrl: string },
  fact: FactToShow,
): Promise<Uint8Array | null> {
  if (fact.form !== 'receipt-correction') return previewForm({ db }, await draftOf(db, fact));
  const next = await correctedReceipt(db, publicUrl, fact);
  return next && printAside(receiptSheet(next.data, 'preview'));
}

async function draftOf(db: Db, fact: Exclude<FactToShow, { form: 'receipt-correction' }>) {
  const { dossier, center, at } = fact;
  return {
    form: fact.form as IssuedFormKey,
    content: await contentOf(db, fact),
    center,
    rules: dossier.accepted?.rules ?? null,
    at,
  };
}

async function contentOf(
  db: Db,
  fact: Exclude<FactToShow, { form: 'receipt-correction' }>,
): Promise<ContentOf<IssuedFormKey>> {
  switch (fact.form) {
    case 'supplement-request': {
      const asked = (await formsOf(db, fact.dossier.id)).filter(({ paper }) => paper.form === fact.form);
      return supplementContent(fact, asked.length + 1);
    }
    case 'stop-notice':
      return stopContent(fact);
    default:
      return fact.form === 'redirection' ? redirectionContent(fact) : refusalContent(fact);
  }
}
