/** The named ways a verb about the board can fail: HTTP status, and the clause where one refuses. */
export const MONITORING_PROBLEMS = {
  /** Removed, or not shared with who asks. */
  'filter-not-found': { status: 404 },
  /** Choose another name, or remove the filter that has it. */
  'filter-name-taken': { status: 409 },
  /** Remove one first. */
  'too-many-filters': { status: 409 },
  /** Somebody else's, or none. */
  'board-export-not-found': { status: 404 },
  /** Ask again in a while. */
  'board-export-not-ready': { status: 409 },
  /** One at a time for each person. */
  'board-export-under-way': { status: 409 },
  /** Close another board of yours first. */
  'too-many-boards': { status: 429 },
} as const;

export type MonitoringProblem = keyof typeof MONITORING_PROBLEMS;
