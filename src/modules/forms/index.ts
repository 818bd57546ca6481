export { writeReceipt } from './actions/write-receipt.ts';
export { canonicalHash } from './domain/canonical-hash.ts';
export { RECEIPT_FORM, ReceiptData } from './domain/receipt.ts';
export { ReceiptClaims, readReceiptClaims, receiptClaims, verificationUrl } from './domain/receipt-token.ts';
export { type ReceiptView, receiptView } from './domain/receipt-view.ts';
export { pinOf, receiptOf, type StoredReceipt } from './store.ts';
