/** The named ways a verb of custody can fail. */
export const CUSTODY_PROBLEMS = {
  /** A piece is not with whom it was to be taken from; somebody moved it meanwhile. Look again. */
  'held-by-somebody-else': { status: 409 },
  /** No piece was chosen. */
  'no-papers-chosen': { status: 422 },
  /** A piece named is none of this dossier's. */
  'paper-not-in-custody': { status: 422 },
  /** Not this person's to give away, or not theirs to speak for the holder. */
  'not-your-papers': { status: 403 },
  /** It cannot be handed to whom it is with already, nor to an agency the dossier does not pass. */
  'receiver-not-on-route': { status: 422 },
  /** The piece has a discrepancy that is open: clear it up first. */
  'discrepancy-open': { status: 409 },
  /** There is no open discrepancy of that number. */
  'discrepancy-not-found': { status: 404 },
  /** The dossier has no paper in custody, so there is nothing to print a label for. */
  'no-labels': { status: 404 },
  /** Facts `count`, `max`: print those of one paper, with `?giay=` its number. */
  'too-many-labels': { status: 422 },
} as const;

export type CustodyProblem = keyof typeof CUSTODY_PROBLEMS;
