/** Each status with its code on the national portal and what the handling clock does in it. */
export const STATUSES = {
  submitted: { nationalCode: 1, clock: 'check', final: false },
  supplement_requested: { nationalCode: 5, clock: 'paused', final: false },
  refused: { nationalCode: 3, clock: 'none', final: true },
  accepted: { nationalCode: 2, clock: 'runs', final: false },
  handling: { nationalCode: 4, clock: 'runs', final: false },
  awaiting_obligation: { nationalCode: 6, clock: 'paused', final: false },
  withdrawal_requested: { nationalCode: 7, clock: 'runs', final: false },
  stopped: { nationalCode: 8, clock: 'ended', final: true },
  result_ready: { nationalCode: 9, clock: 'ended', final: false },
  delivered: { nationalCode: 10, clock: 'ended', final: true },
} as const satisfies Record<string, { nationalCode: number; clock: string; final: boolean }>;

export type Status = keyof typeof STATUSES;

export type Action =
  | 'file'
  | 'accept'
  | 'settle-at-once'
  | 'request-supplement'
  | 'propose-supplement'
  | 'decline-proposal'
  | 'sign-exception'
  | 'hand-in'
  | 'find-incomplete'
  | 'supply'
  | 'ask-explanation'
  | 'answer-explanation'
  | 'lapse'
  | 'refuse'
  | 'transfer'
  | 'complete-step'
  | 'hand-back'
  | 'assign'
  | 'consult'
  | 'answer-consultation'
  | 'hold-council'
  | 'begin-verification'
  | 'end-verification'
  | 'explain-lateness'
  | 'issue-apology'
  | 'extend'
  | 'begin-wait'
  | 'end-wait'
  | 'ask-obligation'
  | 'settle-obligation'
  | 'cancel-obligation'
  | 'ask-withdrawal'
  | 'confirm-withdrawal'
  | 'decline-withdrawal'
  | 'stop'
  | 'send-back'
  | 'register-result'
  | 'recall-result'
  | 'replace-result'
  | 'deliver'
  | 'recalculate'
  | 'change-return'
  | 'correct';

/** In what capacity someone acts on a dossier; several may hold at once. */
export type Who =
  | 'applicant'
  | 'reception'
  | 'postal'
  | 'step_actor'
  | 'approver'
  /** Of an agency that was asked for its opinion. */
  | 'coordinator'
  /** Who appoints people of an agency on the route. */
  | 'head'
  /** An approver of the agency whose step the result was registered with. */
  | 'signer'
  | 'cashier'
  | 'leader'
  | 'system';

export type Outcome = 'withdrawn' | 'sent_back' | 'stopped_on_request' | 'incomplete' | 'positive' | 'negative';

/** What must be given or hold for the action, by name; the verb checks it. */
export type Need =
  | 'declaration'
  | 'return-method'
  | 'complete-checklist'
  | 'received-at-center'
  | 'prepayment-settled'
  | 'immediate-procedure'
  | 'itemised-defects'
  | 'ground'
  | 'completion-check'
  | 'window-passed'
  | 'hand-over-record'
  | 'amount'
  | 'no-signed-result'
  | 'signed-result'
  | 'legal-form'
  | 'written-notice'
  | 'right-person'
  | 'obligations-settled'
  | 'evidence-of-receipt'
  | 'approved-recalculation'
  | 'higher-signature'
  | 'applicants-consent';

export type Transition = {
  readonly action: Action;
  readonly from: Status | null;
  readonly to: Status;
  readonly who: readonly Who[];
  readonly needs: readonly Need[];
  /** Where one status has two ways: before or after acceptance, or back to where it came from. */
  readonly when?: 'not-accepted' | 'accepted' | 'was-handling' | 'was-awaiting-obligation' | 'was-supplement';
  readonly outcome?: Outcome;
};
