/** Issuing: in the caller's transaction, printed right after by the worker. */
export { type FormCapabilities, type FormDraft, issueForm } from './actions/issue-form.ts';
/** Showing: the kept bytes of an issued form, and a marked preview before one binds. */
export { openForm } from './actions/open-form.ts';
export { previewForm } from './actions/preview-form.ts';
/** What `dossiers` announces: an acceptance makes a receipt, a fact its form; the latter can be previewed. */
export { previewFact, writeForm } from './actions/write-form.ts';
export { writeReceipt } from './actions/write-receipt.ts';
export { canonicalHash } from './domain/canonical-hash.ts';
export { readFormClaims } from './domain/form-token.ts';
export type { LetterContent, LetterKey } from './domain/letter.ts';
export { agencyLetterhead } from './domain/letterhead.ts';
export { applicantMayRead } from './domain/may-read-form.ts';
export type { ContentOf, IssuedFormKey } from './domain/paper.ts';
export { paperSheet } from './domain/paper-sheet.ts';
export { receiptSheet } from './domain/receipt-sheet.ts';
export { readReceiptClaims } from './domain/receipt-token.ts';
export { formAbout, formsOf, formWithToken, type IssuedForm, issuedForm } from './issued-store.ts';
export { readablePapers } from './queries/readable-papers.ts';
export { pinOf, receiptEditions, receiptOf, type StoredReceipt } from './store.ts';
