/** The named ways a verb of changes can fail: HTTP status, and the clause where one refuses. */
export const CHANGE_PROBLEMS = {
  /** No such notice, or one of another agency. */
  'notice-not-found': { status: 404 },
  /** It is being drafted, or was declined: what is done with a notice is decided once. */
  'notice-handled': { status: 409 },
  'proposal-not-found': { status: 404 },
  /** Its state has moved on since it was read; read it again. */
  'proposal-moved-on': { status: 409 },
  /** Nobody decides what they proposed themselves. */
  'own-proposal': { status: 403 },
  /** There are no rules of the center's own to draft from. */
  'no-own-rules': { status: 409 },
} as const;

export type ChangeProblem = keyof typeof CHANGE_PROBLEMS;
