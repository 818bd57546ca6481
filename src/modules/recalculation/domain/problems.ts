/** How studying and recalculating can fail. */
export const RECALCULATION_PROBLEMS = {
  /** The calendar edition or rule set asked about does not exist. */
  'study-subject-unknown': { status: 422 },
  /** No such study. */
  'study-not-found': { status: 404 },
  /** The study is still being made: wait until it is finished. */
  'study-not-finished': { status: 409 },
  /** Only what has been published or approved can move dossiers: publish or approve it first. */
  'subject-not-in-force': { status: 409 },
  /** Something newer is in force since the study was made: study that. */
  'study-superseded': { status: 409 },
  /** No dossier would change, so there is nothing to recalculate. */
  'nothing-to-recalculate': { status: 409 },
  /** For this study a recalculation was proposed already. */
  'recalculation-exists': { status: 409 },
  /** No such recalculation. */
  'recalculation-not-found': { status: 404 },
  /** It has been decided already. */
  'recalculation-decided': { status: 409 },
  /** Whoever proposes does not decide: another person with the authority must. */
  'four-eyes': { status: 403 },
  /** Nobody is to be told by phone here: the dossier was left as it was, or the applicant knows already. */
  'nobody-to-inform': { status: 409 },
  /** This dossier is not among those whose applicants must be told. */
  'dossier-not-listed': { status: 404 },
} as const;

export type RecalculationProblem = keyof typeof RECALCULATION_PROBLEMS;
