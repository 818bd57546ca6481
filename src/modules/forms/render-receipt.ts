import { printHere } from '../../platform/pdf.ts';
import type { ReceiptData } from './domain/receipt.ts';
import { receiptSheet } from './domain/receipt-sheet.ts';

/** The receipt as PDF; the same three give the same bytes. */
export const renderReceipt = (data: ReceiptData, token: string, publicUrl: string): Uint8Array =>
  printHere(receiptSheet(data, { token, publicUrl }));
