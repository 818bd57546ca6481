/** The named ways a question about procedures, or a verb on their drafts, can fail. */
export const PROCEDURE_PROBLEMS = {
  /** No such procedure, or none in force yet; check the code. */
  'procedure-not-found': { status: 404 },
  /** A draft for a new procedure under a code that is taken. */
  'procedure-exists': { status: 409 },
  /** There is no draft of this procedure, or it is over: approved or given up. */
  'draft-not-found': { status: 404 },
  /** A procedure has one draft at most; go on with the one there is. */
  'draft-exists': { status: 409 },
  /** Somebody changed the draft after it was read (facts: `by`, empty where it was the actor in another window). */
  'draft-stale': { status: 409 },
  /** Agency and center must both have agreed to what it says now (QC Đ13.3). */
  'draft-not-agreed': { status: 409, clause: 'QC Đ13.3' },
  /** It lacks a part, or its process is wrong: each finding by pointer (QC Đ7.2b, QC Đ13.3). */
  'draft-incomplete': { status: 422, clause: 'QC Đ7.2b' },
  /** It says nothing that the version in force does not say. */
  'draft-unchanged': { status: 409 },
  /** Another version was published after it was begun: begin it anew from that one. */
  'draft-outdated': { status: 409 },
  /** Who wrote it last does not approve it. */
  'approver-is-drafter': { status: 403 },
  /** A version that is still to come stands in the way (facts: `version`, `from`); withdraw it first. */
  'version-to-come': { status: 409 },
  /** Only a version that has not taken effect yet can be withdrawn. */
  'version-in-force': { status: 409 },
  /** It ends already (facts: `to`). */
  'procedure-over': { status: 409 },
  /** Dossiers under it are open (facts: `count`): say that they go on under their version by naming their number. */
  'procedure-has-open-dossiers': { status: 409, clause: 'QC Đ13.3' },
} as const;
export type ProcedureProblem = keyof typeof PROCEDURE_PROBLEMS;
