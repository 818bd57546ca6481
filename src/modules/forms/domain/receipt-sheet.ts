import type { PdfSheet } from '../../../platform/pdf-aside.ts';
import { marksOf, type Proof, qrOf } from './paper-sheet.ts';
import type { ReceiptData } from './receipt.ts';
import { receiptView } from './receipt-view.ts';

/** The receipt, ready to be set: the same data and proof give the same bytes; the document's date is that of the paper. */
export const receiptSheet = (data: ReceiptData, proof: Proof): PdfSheet => ({
  template: 'form-set-2018/receipt',
  data: { ...receiptView(data), marks: marksOf(data.demo, proof), qr: qrOf(proof) },
  createdAt: Temporal.Instant.from(data.reissue?.at ?? data.acceptedAt),
});
