import { eFormPaper, type PaperFacts } from './domain/e-form-paper.ts';

/**
 * A form on paper as PDF, blank or filled; the same facts and `createdAt` give the same bytes. Takes some 20 ms of the
 * processor, and with the first one Typst's memory.
 */
export async function printEForm(facts: PaperFacts, createdAt: Temporal.Instant): Promise<Uint8Array> {
  const { renderPdf } = await import('../../platform/pdf.ts');
  return renderPdf('e-form/form', eFormPaper(facts), createdAt);
}
