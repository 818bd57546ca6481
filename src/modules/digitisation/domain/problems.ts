/** The named ways a verb of digitisation can fail. */
export const DIGITISATION_PROBLEMS = {
  /** Digitising papers of this dossier is not this person's task. */
  'not-yours-to-digitise': { status: 403, clause: 'N3.4' },
  /** The dossier has no such paper. */
  'paper-not-in-dossier': { status: 404 },
  /** Neither a scan nor a file that came with the dossier was named. */
  'scan-missing': { status: 422 },
  /** Where a file came electronically, one of the dossier's own files is named, not a new scan. */
  'electronic-file-required': { status: 422 },
  /** The type of paper is new: it needs a name too. */
  'document-type-unknown': { status: 422 },
  /** Issued in the future, or expiring before it was issued. */
  'paper-dates-wrong': { status: 422 },
  /** Whoever digitised a paper does not verify it. */
  'digitiser-cannot-verify': { status: 403, clause: 'N3.3a' },
  /** It is verified, or was sent back, already. */
  'already-verified': { status: 409 },
  /** There is a newer scan of this paper; look at that one. */
  'newer-scan-exists': { status: 409 },
  /** The digitised paper named is none of this dossier's. */
  'digitised-paper-not-found': { status: 404 },
  /** What is sent back needs a reason. */
  'rejection-needs-note': { status: 422 },
  /** The center holds no such paper of this person, or it is not valid any more. */
  'held-paper-not-found': { status: 404 },
  /** A paper of somebody else is not used for this applicant. */
  'held-paper-of-another': { status: 403, clause: 'QC Đ5.1d' },
  /** The owner's consent was not recorded as it has to be. */
  'consent-required': { status: 422, clause: 'QC Đ5.1d' },
  /** The dossier is past the moment at which papers are handed in. */
  'too-late-for-held': { status: 409 },
  /** It lost its validity, or was never verified: there is nothing to end. */
  'no-validity-to-end': { status: 409 },
} as const;

export type DigitisationProblem = keyof typeof DIGITISATION_PROBLEMS;
