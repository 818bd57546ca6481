/** How taking in by post, and granting tasks to the post, can fail. */
export const POST_PROBLEMS = {
  /** No such list, or none this person needs to know. */
  'postal-list-not-found': { status: 404 },
  /** Somebody signed: the list no longer changes. Open another one for what comes later. */
  'postal-list-signed': { status: 409 },
  /** There is nothing on the list that could be signed for. */
  'postal-list-empty': { status: 422 },
  /** The list changed since it was read; look at it again before signing. */
  'postal-list-changed': { status: 412 },
  /** This side has signed already. */
  'already-signed': { status: 409 },
  /** Who hands over and who receives are two people. */
  'two-people-sign': { status: 422 },
  /** Whoever signs on paper is named with their badge. */
  'signer-unnamed': { status: 422 },
  /** No such item on the list. */
  'postal-item-not-found': { status: 404 },
  /** The item stands on this or another list already. */
  'tracking-number-taken': { status: 409 },
  /** Both sides sign before anything becomes a filing. */
  'postal-list-unsigned': { status: 409 },
  /** The item is a filing already. */
  'postal-item-filed': { status: 409 },
  /** The province does not let postal employees do the center's tasks. */
  'postal-staff-not-allowed': { status: 422, clause: 'N3.4' },
  /** The province names this task not among those the post may be given. */
  'postal-task-not-allowed': { status: 422, clause: 'N3.4' },
  /** Tasks are granted to accounts of postal employees. */
  'account-not-postal': { status: 422, clause: 'N3.4' },
  /** The same task is granted for some of these days already. */
  'grant-overlaps': { status: 409 },
  /** The decision is of a later day, or the period ends before it begins. */
  'grant-period-invalid': { status: 422 },
  /** No such grant. */
  'grant-not-found': { status: 404 },
  /** It was ended already. */
  'grant-ended': { status: 409 },
} as const;

export type PostProblem = keyof typeof POST_PROBLEMS;
