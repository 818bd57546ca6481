/** The named ways a question about procedures can fail. */
export const PROCEDURE_PROBLEMS = {
  /** No such procedure, or none in force yet; check the code. */
  'procedure-not-found': { status: 404 },
} as const;
