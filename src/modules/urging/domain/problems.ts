/** The named ways a verb of urging can fail: HTTP status, and the clause where one refuses. */
export const URGING_PROBLEMS = {
  /** No such letter, or one that is not for this person's agency. */
  'urging-not-found': { status: 404 },
  /** Nothing of the agency is overdue that was not urged already. */
  'urging-nothing-overdue': { status: 409 },
  /** The dossier is in time, and its step too: nobody is reminded before the threshold. */
  'urging-too-early': { status: 409, clause: 'QC Đ2.2b' },
  /** A letter about the dossier waits for its answer or judgement; see what comes of it. */
  'urging-under-way': { status: 409, clause: 'QC Đ7.2đ' },
  /** The level before may still be answered, or its answer was found sufficient. */
  'urging-level-not-reached': { status: 409, clause: 'QC Đ7.2đ' },
  /** The report to the Chairman is the last level. */
  'urging-at-the-top': { status: 409, clause: 'QC Đ7.2đ' },
  /** The next level exists already; go on from there. */
  'urging-already-raised': { status: 409, clause: 'QC Đ7.2đ' },
  /** None of its dossiers waits at the agency any more. */
  'urging-settled': { status: 409 },
  /** It was answered already. */
  'urging-answered': { status: 409 },
  /** There is no answer yet to be judged. */
  'urging-not-answered': { status: 409 },
  /** The answer was judged already. */
  'urging-judged': { status: 409 },
  /** The profile has no provincial People's Committee to report to. */
  'nobody-to-report-to': { status: 409 },
  'information-request-not-found': { status: 404 },
  /** The request was answered already. */
  'information-request-answered': { status: 409 },
  /** No such exchange, or one this person takes no part in. */
  'thread-not-found': { status: 404 },
  /** A closed exchange keeps what was said: open another. */
  'thread-closed': { status: 409 },
} as const;

export type UrgingProblem = keyof typeof URGING_PROBLEMS;
