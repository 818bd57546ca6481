/** The named ways apologising and extending can fail. */
export const LATENESS_PROBLEMS = {
  /** The competent agency apologises and extends: its own approver alone. */
  'lateness-not-your-agency': { status: 403, clause: 'QC Đ13.5' },
  /** The clock stands still: there is no due date to be late for. */
  'apology-while-paused': { status: 409 },
  /** As many as the rules allow were issued. */
  'apology-already-issued': { status: 409 },
  /** Not of the catalogue of causes. */
  'apology-cause-unknown': { status: 422, clause: 'QC Đ8.5 (3)' },
  /** The new date must be strictly later than the legal due date, and than what was promised before. */
  'apology-date-not-later': { status: 422, clause: 'QC Đ13.5' },
  /** The new date has passed already. */
  'apology-date-passed': { status: 422 },
  /** Nothing is returned on a day off. */
  'apology-date-day-off': { status: 422 },
  /** The dossier was apologised for and promised anew; an extension takes that back. */
  'extension-after-apology': { status: 409 },
  /** No longer than the dossier's own limit (fact `max`, in its unit). */
  'extension-too-long': { status: 422 },
} as const;

export type LatenessProblem = keyof typeof LATENESS_PROBLEMS;
