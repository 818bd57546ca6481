/** The named ways a verb of notices can fail. */
export const NOTICE_PROBLEMS = {
  /** The catalogue has no such cause for this kind of notice. */
  'cause-unknown': { status: 422, clause: 'QC Đ8.5 (3)' },
  /** The new date has passed, or is today with the office closed already. */
  'expected-not-after-now': { status: 422, clause: 'QC Đ13.5' },
  /** A delay is explained with a date later than the one that was promised by law (fact `dueOn`). */
  'expected-not-after-due': { status: 422, clause: 'QC Đ13.5' },
  /** Nobody works on that day. */
  'expected-not-working-day': { status: 422 },
  /** The dossier has time left: there is no delay to explain. */
  'not-late-yet': { status: 409 },
  /** The step is being verified: what that found is written down before another begins, or the step ends. */
  'verification-open': { status: 409, clause: 'QC Đ13.5' },
  /** A step of verification ends with what it found, as its note. */
  'verification-finding-required': { status: 422, clause: 'QC Đ13.5' },
  /** No such verification, or it has ended. */
  'verification-not-open': { status: 409 },
} as const;

export type NoticeProblem = keyof typeof NOTICE_PROBLEMS;
