import type { Action, Need, Status, Transition, Who } from './lifecycle-terms.ts';

/**
 * The dossier's life as one table: status × action × who → next status, and what is needed. Buttons, guards, work lists
 * and the diagram in docs/lifecycle come from it. Step, money, delivery and custody are other dimensions.
 */
const on = (
  action: Action,
  from: Status | null,
  to: Status,
  who: readonly Who[],
  needs: readonly Need[] = [],
  more: Pick<Transition, 'when' | 'outcome'> = {},
): Transition => ({ action, from, to, who, needs, ...more });

const within = (action: Action, who: readonly Who[], needs: readonly Need[] = []): Transition =>
  on(action, 'handling', 'handling', who, needs);

const anyone: readonly Who[] = ['applicant', 'reception'];
const counter: readonly Who[] = ['reception'];
const actor: readonly Who[] = ['step_actor'];
const system: readonly Who[] = ['system'];
const approver: readonly Who[] = ['approver'];
const leader: readonly Who[] = ['leader'];

const acceptance: readonly Need[] = ['complete-checklist', 'received-at-center', 'prepayment-settled'];
const delivery: readonly Need[] = ['right-person', 'obligations-settled', 'evidence-of-receipt'];
const defects: readonly Need[] = ['itemised-defects', 'ground'];

/** Whose result is still to be handed over: how is the applicant's choice. */
const OPEN: readonly Status[] = [
  'submitted',
  'supplement_requested',
  'accepted',
  'handling',
  'awaiting_obligation',
  'result_ready',
];

export const TRANSITIONS: readonly Transition[] = [
  on('file', null, 'submitted', ['applicant', 'reception', 'postal'], ['declaration', 'return-method']),
  on('accept', null, 'accepted', counter, acceptance),
  on('accept', 'submitted', 'accepted', counter, acceptance),
  on('settle-at-once', null, 'delivered', counter, [...acceptance, 'immediate-procedure', ...delivery], {
    outcome: 'positive',
  }),
  on('transfer', 'accepted', 'handling', system, ['hand-over-record']),

  on('request-supplement', 'submitted', 'supplement_requested', counter, defects),
  // An exception to “once” is proposed, signed higher up, and only then issued (QC Đ12.1c).
  on('propose-supplement', 'submitted', 'submitted', counter, defects),
  on('sign-exception', 'submitted', 'submitted', leader, ['higher-signature']),
  within('propose-supplement', actor, defects),
  within('decline-proposal', counter, ['ground']),
  within('sign-exception', leader, ['higher-signature']),
  on('request-supplement', 'handling', 'supplement_requested', counter, defects),
  on('ask-explanation', 'supplement_requested', 'supplement_requested', anyone),
  on('answer-explanation', 'supplement_requested', 'supplement_requested', counter),
  on('supply', 'supplement_requested', 'submitted', anyone, [], { when: 'not-accepted' }),
  on('hand-in', 'supplement_requested', 'supplement_requested', anyone, [], { when: 'accepted' }),
  on('find-incomplete', 'supplement_requested', 'supplement_requested', counter, ['ground'], { when: 'accepted' }),
  on('supply', 'supplement_requested', 'handling', counter, ['completion-check'], { when: 'accepted' }),
  on('lapse', 'supplement_requested', 'refused', system, ['window-passed'], { when: 'not-accepted' }),
  on('lapse', 'supplement_requested', 'stopped', system, ['window-passed'], {
    when: 'accepted',
    outcome: 'incomplete',
  }),
  on('refuse', 'submitted', 'refused', counter, ['ground', 'legal-form']),

  within('complete-step', actor),
  within('hand-back', actor, ['ground']),
  within('assign', ['step_actor', 'head']),
  within('consult', actor),
  within('answer-consultation', ['coordinator']),
  within('hold-council', actor),
  // A verification begins, and a delay is explained, only in writing (QC Đ13.5, QC Đ8.5 (3)).
  within('begin-verification', ['step_actor', 'approver'], ['written-notice']),
  within('end-verification', ['step_actor', 'approver']),
  within('explain-lateness', ['step_actor', 'approver'], ['written-notice']),
  within('issue-apology', approver, ['legal-form', 'ground']),
  within('extend', approver, ['ground']),
  within('begin-wait', approver, ['ground']),
  within('end-wait', ['step_actor', 'approver']),

  on('ask-obligation', 'handling', 'awaiting_obligation', ['step_actor', 'approver'], ['amount', 'ground']),
  on('settle-obligation', 'awaiting_obligation', 'handling', ['cashier'], ['obligations-settled']),
  on('cancel-obligation', 'awaiting_obligation', 'handling', ['approver'], ['ground']),

  on('ask-withdrawal', 'submitted', 'stopped', anyone, [], { outcome: 'withdrawn' }),
  on('ask-withdrawal', 'accepted', 'withdrawal_requested', anyone),
  on('ask-withdrawal', 'handling', 'withdrawal_requested', anyone),
  on('ask-withdrawal', 'supplement_requested', 'withdrawal_requested', anyone),
  on('ask-withdrawal', 'awaiting_obligation', 'withdrawal_requested', anyone),
  on('confirm-withdrawal', 'withdrawal_requested', 'stopped', counter, ['no-signed-result'], { outcome: 'withdrawn' }),
  on('decline-withdrawal', 'withdrawal_requested', 'handling', counter, ['signed-result'], { when: 'was-handling' }),
  on('decline-withdrawal', 'withdrawal_requested', 'awaiting_obligation', counter, ['signed-result'], {
    when: 'was-awaiting-obligation',
  }),
  on('decline-withdrawal', 'withdrawal_requested', 'supplement_requested', counter, ['signed-result'], {
    when: 'was-supplement',
  }),

  on('stop', 'handling', 'stopped', approver, ['legal-form'], { outcome: 'stopped_on_request' }),
  on('send-back', 'accepted', 'stopped', approver, ['written-notice', 'ground'], { outcome: 'sent_back' }),
  on('send-back', 'handling', 'stopped', approver, ['written-notice', 'ground'], { outcome: 'sent_back' }),
  on('register-result', 'handling', 'result_ready', ['approver', 'step_actor'], ['signed-result']),
  on('recall-result', 'result_ready', 'handling', ['approver', 'signer'], ['ground']),
  on('replace-result', 'delivered', 'delivered', ['approver', 'signer'], ['ground', 'signed-result']),
  on('deliver', 'result_ready', 'delivered', ['reception', 'postal'], delivery),

  ...(['accepted', 'handling', 'withdrawal_requested'] as const).map((status) =>
    on('recalculate', status, status, system, ['approved-recalculation']),
  ),
  ...OPEN.map((status) => on('change-return', status, status, anyone, ['applicants-consent'])),
  ...OPEN.filter((status) => status !== 'submitted').map((status) =>
    on('correct', status, status, counter, ['ground'], { when: 'accepted' }),
  ),
];
