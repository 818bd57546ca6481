import { renderPdf } from '../../platform/pdf.ts';
import { qrCode } from '../../platform/qr.ts';
import type { ReceiptData } from './domain/receipt.ts';
import { verificationUrl } from './domain/receipt-token.ts';
import { receiptView } from './domain/receipt-view.ts';

/**
 * The receipt as PDF. `token` is the signed one of the receipt record; `publicUrl` where its QR code leads. The same
 * three give the same bytes: the document's date is the acceptance.
 */
export function renderReceipt(data: ReceiptData, token: string, publicUrl: string): Uint8Array {
  const { svg, widthMm } = qrCode(verificationUrl(publicUrl, token));
  const view = { ...receiptView(data), qr: { svg, widthMm } };
  return renderPdf('form-set-2018/receipt', view, Temporal.Instant.from(data.acceptedAt));
}
