/** The named ways a verb on notice boards can fail. */
export const POSTING_PROBLEMS = {
  /** No such agency, or one that has nothing to post. */
  'board-not-found': { status: 404 },
  /** What should hang there became another since the page was drawn: print it again. */
  'board-changed': { status: 409, clause: 'QC Đ13.6' },
} as const;
export type PostingProblem = keyof typeof POSTING_PROBLEMS;
