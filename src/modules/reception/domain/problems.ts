/** The named ways recording a visit can fail. */
export const VISIT_PROBLEMS = {
  /** Whoever is sent elsewhere is told where: name the agency. */
  'agency-required': { status: 422, clause: 'QC Đ7.2a' },
  /** No such agency. */
  'agency-not-found': { status: 422 },
} as const;

export type VisitProblem = keyof typeof VISIT_PROBLEMS;
