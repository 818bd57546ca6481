/** The named ways handing over between the center and an agency can fail. */
export const TRANSFER_PROBLEMS = {
  /** No such manifest, or none this person needs to know of. */
  'manifest-not-found': { status: 404 },
  /** This person is not on the side that does this: not of this counter, or not of this agency. */
  'not-your-side': { status: 403, clause: 'QC Đ4.1' },
  /** Nothing waits, so there is no batch to close. */
  'nothing-to-hand-over': { status: 409 },
  /** Somebody else closed this batch already: look at its manifest, what came later goes into the next. */
  'batch-closed': { status: 409 },
  /** No such agency. */
  'manifest-agency-unknown': { status: 422 },
  /** The giver signed already. */
  'manifest-handed-over': { status: 409 },
  /** The giver has not signed yet. */
  'manifest-not-handed-over': { status: 409 },
  /** The receiver signed already. */
  'manifest-received': { status: 409 },
  /** The manifest was given up. */
  'manifest-void': { status: 409 },
  /** Whoever gave does not receive. */
  'own-hand-over': { status: 403 },
  /** Lines that were neither ticked nor explained. */
  'line-unexplained': { status: 422, clause: 'QC Đ4.1' },
  /** The manifest has no such line. */
  'line-unknown': { status: 422 },
  /** No such discrepancy on this manifest. */
  'manifest-discrepancy-not-found': { status: 404 },
  /** It was settled already. */
  'discrepancy-resolved': { status: 409 },
  /** How a dossier that had not arrived was settled must say whether it is there now. */
  'arrival-required': { status: 422 },
} as const;

export type TransferProblem = keyof typeof TRANSFER_PROBLEMS;
