/** The named ways registering, handing over and taking back a result can fail. */
export const RESULT_PROBLEMS = {
  /** The receiver is not the applicant and shows no authorisation. */
  'authorisation-required': { status: 422, clause: 'QC Đ6.2b' },
  /** The number on the receiver's paper is not the applicant's. */
  'wrong-person': { status: 422, clause: 'QC Đ5.2a' },
  /** The receipt is not shown, or it is another dossier's. */
  'receipt-required': { status: 422, clause: 'QC Đ6.2b' },
  /** What is settled at once is handed to the applicant in person. */
  'applicant-must-come': { status: 422, clause: 'QC Đ6.2b' },
  /** A financial obligation is neither settled nor cancelled: the cashier settles it first. */
  'obligations-outstanding': { status: 422, clause: 'QC Đ6.2c' },
  /** Fees are due on return and not paid. */
  'payment-outstanding': { status: 422, clause: 'QC Đ6.2c' },
  /** Nothing is due on return, so no receipt number can be right. */
  'payment-not-due': { status: 422, clause: 'QC Đ2.2c' },
  /** The document is dated in the future, or in no year an office has seen. */
  'document-date-invalid': { status: 422 },
  /** No result of a dossier is signed before the dossier was accepted. */
  'document-before-acceptance': { status: 422 },
  /** It would hold from before its date, or end before it begins. */
  'validity-invalid': { status: 422 },
  /** Neither a signature nor a confirmation was kept. */
  'evidence-required': { status: 422, clause: 'QC Đ6.2b' },
  /** An electronic signature in the file does not fit what the file says: ask for a sound file. */
  'signature-broken': { status: 422 },
  /** Roots are configured, and a signature in the file leads to none of them, or does not hold for when it was made. */
  'signature-untrusted': { status: 422 },
  /** The number of a result of this dossier that was recalled: the new document has its own. */
  'document-number-recalled': { status: 422 },
  /** Delivery without the receipt was approved for another person. */
  'not-the-approved-person': { status: 422, clause: 'QC Đ6.2b' },
  /** The receipt was reported lost, and nobody with the authority has approved that yet. */
  'lost-receipt-not-approved': { status: 422, clause: 'QC Đ6.2b' },
  /** A report of the lost receipt waits for its decision, or was approved already. */
  'lost-receipt-open': { status: 409, clause: 'QC Đ6.2b' },
  /** No report of a lost receipt waits: it was decided, or there is none. */
  'lost-receipt-not-open': { status: 409, clause: 'QC Đ6.2b' },
  /** Whoever reports a lost receipt does not approve it. */
  'lost-receipt-own': { status: 403, clause: 'QC Đ6.2b' },
  /** One of the originals is not at the center, so it cannot be given back there. */
  'original-not-here': { status: 409, clause: 'QC Đ6.2b' },
  /** No such result, or nobody who asks needs to know it. */
  'result-not-found': { status: 404 },
  /** It is on its way with the post: let it come back first. */
  'result-with-the-post': { status: 409 },
  /** A result to be sent by post is not ready, does not go by post, or went already. */
  'result-not-for-post': { status: 409 },
  /** One item of post carries one result. */
  'item-number-taken': { status: 409 },
} as const;

export type ResultProblem = keyof typeof RESULT_PROBLEMS;
