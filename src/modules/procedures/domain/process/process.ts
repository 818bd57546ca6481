import Type, { type Static } from 'typebox';
import { agencyKey, closed, list, localKey, oneOf, positive, text } from '../../../../platform/data-schema.ts';

/** How long a step may take: hours of work, or standard days of the center's calendar. */
const Quota = closed({
  value: Type.Number({ minimum: 0, multipleOf: 0.25, description: 'a number in quarters, zero or more' }),
  unit: oneOf('hours', 'standard_days'),
});
export type Quota = Static<typeof Quota>;

/**
 * A branch is taken when a fact has one of these values: the procedure's case, who applies (`person`, `business`), how it
 * was filed (`counter`, `online`, `post`), or the outcome that was chosen when the step before it was completed.
 */
const BranchCondition = closed({ fact: oneOf('case', 'applicant', 'channel', 'outcome'), in: list(text) });
export type BranchCondition = Static<typeof BranchCondition>;

/**
 * Where a dossier goes after a step, if not to the next in the list. `one`: the first branch whose condition holds; the
 * last one has none. `all`: every branch whose condition holds, side by side; a branch without one always. Where branches
 * meet again, all that were taken are waited for.
 */
const Next = closed({
  mode: oneOf('one', 'all'),
  to: list(closed({ step: localKey, when: Type.Optional(BranchCondition) })),
});
export type Next = Static<typeof Next>;

/** One step of an internal process (quy trình nội bộ). Steps follow one another in the order of the list, or as `next` says. */
const Step = closed({
  key: localKey,
  name: text,
  /**
   * `settle` is the one step of a procedure answered at once; `receive` is completed by acceptance itself. `review` looks
   * through a colleague's draft; `verify` looks into what the dossier says, and begins with a written notice (QC Đ13.5).
   */
  kind: oneOf(
    'receive',
    'settle',
    'appraise',
    'review',
    'verify',
    'council',
    'consult',
    'approve',
    'sign',
    'register',
    'return',
  ),
  /** Who is charged with it: an agency's key, or CENTER. A leg of an interlinked process is a run of one agency's steps. */
  agency: agencyKey,
  unit: Type.Optional(localKey),
  role: oneOf('reception', 'handler', 'agency_head', 'approver', 'clerk', 'postal'),
  quota: Quota,
  /** Where the applicant has to appear for this step, if at all. Anywhere but the center needs a legal basis (QC Đ2.3a). */
  place: Type.Optional(oneOf('CENTER', 'AGENCY', 'SITE')),
  legalBasis: Type.Optional(text),
  note: Type.Optional(text),
  /** What completing it can come to, where a branch depends on it: "đạt", "không đạt". */
  outcomes: Type.Optional(list(closed({ key: localKey, name: text }))),
  next: Type.Optional(Next),
});
export type ProcessStep = Static<typeof Step>;
export type StepRole = ProcessStep['role'];

/** An approved process: who does what, in which order, how long (QC Đ13.3). */
export const ProcessSchema = closed({
  version: positive,
  decisionNo: text,
  /** Why working-time steps may be set against a limit in calendar days. */
  calendarDayGround: Type.Optional(text),
  steps: list(Step),
});
export type Process = Static<typeof ProcessSchema>;

/** A step's quota in worked minutes; `standardDayMinutes` comes from the center's calendar. */
export const quotaMinutes = (quota: Quota, standardDayMinutes: number): number =>
  Math.round(quota.value * (quota.unit === 'hours' ? 60 : standardDayMinutes));
