/** The named ways the pages of a process can fail. */
export const PROCESS_PROBLEMS = {
  /** The draft has no such step, or has it no more; look at its list. */
  'process-step-not-found': { status: 404 },
} as const;
