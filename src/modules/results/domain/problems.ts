/** The named ways registering and handing over a result can fail. */
export const RESULT_PROBLEMS = {
  /** The receiver is not the applicant and shows no authorisation. */
  'authorisation-required': { status: 422, clause: 'QC Đ6.2b' },
  /** The number on the receiver's paper is not the applicant's. */
  'wrong-person': { status: 422, clause: 'QC Đ5.2a' },
  /** The receipt is not shown, or it is another dossier's. */
  'receipt-required': { status: 422, clause: 'QC Đ6.2b' },
  /** What is settled at once is handed to the applicant in person. */
  'applicant-must-come': { status: 422, clause: 'QC Đ6.2b' },
  /** Fees are due on return and not paid. */
  'payment-outstanding': { status: 422, clause: 'QC Đ6.2c' },
  /** Nothing is due on return, so no receipt number can be right. */
  'payment-not-due': { status: 422, clause: 'QC Đ2.2c' },
  /** The document is dated in the future, or in no year an office has seen. */
  'document-date-invalid': { status: 422 },
  /** Neither a signature nor a confirmation was kept. */
  'evidence-required': { status: 422, clause: 'QC Đ6.2b' },
} as const;

export type ResultProblem = keyof typeof RESULT_PROBLEMS;
