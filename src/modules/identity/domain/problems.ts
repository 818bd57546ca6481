/** How signing in can fail. */
export const IDENTITY_PROBLEMS = {
  /** Unknown name, wrong password or a closed account: not told apart. Try again. */
  'sign-in-refused': { status: 401 },
  /** Too many tries from here or for this account; wait the minutes given. */
  'too-many-attempts': { status: 429 },
  /** Not signed in, or the session ended; sign in and repeat. */
  'sign-in-required': { status: 401 },
  /** Signed in, but this is not among what the person may do. */
  'not-permitted': { status: 403 },
} as const;

export type IdentityProblem = keyof typeof IDENTITY_PROBLEMS;
