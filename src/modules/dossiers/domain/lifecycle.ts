/**
 * The dossier's life as one table: status × action × who → next status, and what is needed. Buttons, guards, work lists
 * and the diagram in docs/lifecycle come from it. Step, money, delivery and custody are other dimensions.
 */

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
  | 'supply'
  | 'lapse'
  | 'refuse'
  | 'transfer'
  | 'complete-step'
  | 'hand-back'
  | 'assign'
  | 'consult'
  | 'notify'
  | 'ask-obligation'
  | 'settle-obligation'
  | 'ask-withdrawal'
  | 'confirm-withdrawal'
  | 'decline-withdrawal'
  | 'stop'
  | 'send-back'
  | 'register-result'
  | 'recall-result'
  | 'deliver';

/** In what capacity someone acts on a dossier; several may hold at once. */
export type Who = 'applicant' | 'reception' | 'postal' | 'step_actor' | 'approver' | 'cashier' | 'system';

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
  | 'evidence-of-receipt';

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

const acceptance: readonly Need[] = ['complete-checklist', 'received-at-center', 'prepayment-settled'];
const delivery: readonly Need[] = ['right-person', 'obligations-settled', 'evidence-of-receipt'];
const within = (action: Action, who: readonly Who[], needs: readonly Need[] = []): Transition => ({
  action,
  from: 'handling',
  to: 'handling',
  who,
  needs,
});
const askWithdrawal = (from: Status): Transition => ({
  action: 'ask-withdrawal',
  from,
  to: 'withdrawal_requested',
  who: ['applicant', 'reception'],
  needs: [],
});

export const TRANSITIONS: readonly Transition[] = [
  {
    action: 'file',
    from: null,
    to: 'submitted',
    who: ['applicant', 'reception', 'postal'],
    needs: ['declaration', 'return-method'],
  },
  { action: 'accept', from: null, to: 'accepted', who: ['reception'], needs: acceptance },
  { action: 'accept', from: 'submitted', to: 'accepted', who: ['reception'], needs: acceptance },
  {
    action: 'settle-at-once',
    from: null,
    to: 'delivered',
    who: ['reception'],
    needs: [...acceptance, 'immediate-procedure', ...delivery],
    outcome: 'positive',
  },
  { action: 'transfer', from: 'accepted', to: 'handling', who: ['system'], needs: ['hand-over-record'] },

  {
    action: 'request-supplement',
    from: 'submitted',
    to: 'supplement_requested',
    who: ['reception'],
    needs: ['itemised-defects', 'ground'],
  },
  within('propose-supplement', ['step_actor'], ['itemised-defects', 'ground']),
  {
    action: 'request-supplement',
    from: 'handling',
    to: 'supplement_requested',
    who: ['reception'],
    needs: ['itemised-defects', 'ground'],
  },
  {
    action: 'supply',
    from: 'supplement_requested',
    to: 'submitted',
    who: ['applicant', 'reception'],
    needs: ['completion-check'],
    when: 'not-accepted',
  },
  {
    action: 'supply',
    from: 'supplement_requested',
    to: 'handling',
    who: ['applicant', 'reception'],
    needs: ['completion-check'],
    when: 'accepted',
  },
  {
    action: 'lapse',
    from: 'supplement_requested',
    to: 'refused',
    who: ['system'],
    needs: ['window-passed'],
    when: 'not-accepted',
  },
  {
    action: 'lapse',
    from: 'supplement_requested',
    to: 'stopped',
    who: ['system'],
    needs: ['window-passed'],
    when: 'accepted',
    outcome: 'incomplete',
  },
  { action: 'refuse', from: 'submitted', to: 'refused', who: ['reception'], needs: ['ground', 'legal-form'] },

  within('complete-step', ['step_actor']),
  within('hand-back', ['step_actor'], ['ground']),
  within('assign', ['step_actor', 'approver']),
  within('consult', ['step_actor']),
  within('notify', ['step_actor', 'approver'], ['written-notice']),

  {
    action: 'ask-obligation',
    from: 'handling',
    to: 'awaiting_obligation',
    who: ['step_actor'],
    needs: ['amount', 'ground'],
  },
  {
    action: 'settle-obligation',
    from: 'awaiting_obligation',
    to: 'handling',
    who: ['cashier'],
    needs: ['obligations-settled'],
  },

  {
    action: 'ask-withdrawal',
    from: 'submitted',
    to: 'stopped',
    who: ['applicant', 'reception'],
    needs: [],
    outcome: 'withdrawn',
  },
  askWithdrawal('accepted'),
  askWithdrawal('handling'),
  askWithdrawal('supplement_requested'),
  askWithdrawal('awaiting_obligation'),
  {
    action: 'confirm-withdrawal',
    from: 'withdrawal_requested',
    to: 'stopped',
    who: ['reception'],
    needs: ['no-signed-result'],
    outcome: 'withdrawn',
  },
  {
    action: 'decline-withdrawal',
    from: 'withdrawal_requested',
    to: 'handling',
    who: ['reception'],
    needs: ['signed-result'],
    when: 'was-handling',
  },
  {
    action: 'decline-withdrawal',
    from: 'withdrawal_requested',
    to: 'awaiting_obligation',
    who: ['reception'],
    needs: ['signed-result'],
    when: 'was-awaiting-obligation',
  },
  {
    action: 'decline-withdrawal',
    from: 'withdrawal_requested',
    to: 'supplement_requested',
    who: ['reception'],
    needs: ['signed-result'],
    when: 'was-supplement',
  },

  {
    action: 'stop',
    from: 'handling',
    to: 'stopped',
    who: ['approver'],
    needs: ['legal-form'],
    outcome: 'stopped_on_request',
  },
  {
    action: 'send-back',
    from: 'accepted',
    to: 'stopped',
    who: ['approver'],
    needs: ['written-notice', 'ground'],
    outcome: 'sent_back',
  },
  {
    action: 'send-back',
    from: 'handling',
    to: 'stopped',
    who: ['approver'],
    needs: ['written-notice', 'ground'],
    outcome: 'sent_back',
  },
  {
    action: 'register-result',
    from: 'handling',
    to: 'result_ready',
    who: ['approver', 'step_actor'],
    needs: ['signed-result'],
  },
  { action: 'recall-result', from: 'result_ready', to: 'handling', who: ['approver'], needs: ['ground'] },
  { action: 'deliver', from: 'result_ready', to: 'delivered', who: ['reception', 'postal'], needs: delivery },
];

/** The transition an action makes from a status, if the table has one. */
export function findTransition(action: Action, from: Status | null, when?: Transition['when']): Transition | undefined {
  return TRANSITIONS.find((t) => t.action === action && t.from === from && (t.when === undefined || t.when === when));
}

/** What someone acting in these capacities may do from a status, as the table has it. */
export function actionsFrom(from: Status, capacities: ReadonlySet<Who>): ReadonlySet<Action> {
  const possible = TRANSITIONS.filter((t) => t.from === from && t.who.some((who) => capacities.has(who)));
  return new Set(possible.map((t) => t.action));
}
