/** The named ways a verb about feedback can fail: HTTP status, and the clause where one refuses. */
export const FEEDBACK_PROBLEMS = {
  /** No feedback has this reference; check it. */
  'feedback-not-found': { status: 404 },
  /** Somebody else handles it already. */
  'feedback-taken': { status: 409 },
  /** Only who took it answers it: take it first. */
  'feedback-not-yours': { status: 409 },
  /** It was answered; an answer is given once. */
  'feedback-answered': { status: 409 },
} as const;

export type FeedbackProblem = keyof typeof FEEDBACK_PROBLEMS;
