/** The named ways a verb of the center can fail: HTTP status, and the clause that refuses where one does. */
export const CENTER_PROBLEMS = {
  /** The list of units changes only by a numbered decision. */
  'decision-required': { status: 422, clause: 'QC Đ9.1b' },
  /** There is no such rule set, or it is a draft this person need not know. */
  'rule-set-not-found': { status: 404 },
  /** The set was approved or given up: draft a new version instead. */
  'rule-set-not-draft': { status: 409 },
  /** A version is drafted from an approved set. */
  'rule-set-not-approved': { status: 409 },
  /** One draft at a time: go on with the one there is. */
  'rule-draft-exists': { status: 409 },
  /** There are sets already: draft a new version of one of them. */
  'rule-set-exists': { status: 409 },
  /** Somebody changed the draft since it was read; read it again. */
  'rule-draft-stale': { status: 412 },
  /** A center drafts and approves its own rules; the nation's come with the data of this software. */
  'rule-set-national': { status: 403 },
  /** A value, copied from an older set, is beyond what is sensible. */
  'rules-out-of-range': { status: 422 },
  /** A parameter has no value of its own and nobody to inherit from. */
  'rules-incomplete': { status: 422 },
  /** Rules become law by a numbered decision. */
  'rules-decision-required': { status: 422 },
  /** At least one legal document the rules rest on must be named. */
  'legal-basis-required': { status: 422 },
  /** Rules take effect from tomorrow at the earliest: nothing that was accepted changes its rules. */
  'effective-too-early': { status: 422 },
  /** Another approved set begins later or ends by decision: its period is taken. */
  'period-taken': { status: 409 },
  /** No document of this number in the register; add it. */
  'legal-document-not-found': { status: 404 },
  /** This number is in the register already: correct that entry. */
  'legal-document-exists': { status: 409 },
  /** Somebody corrected the entry since it was read; read it again. */
  'legal-document-stale': { status: 412 },
} as const;

export type CenterProblem = keyof typeof CENTER_PROBLEMS;
