import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Action, actionsFrom, findTransition, STATUSES, type Status, TRANSITIONS, type Who } from './lifecycle.ts';

const statuses = Object.keys(STATUSES) as Status[];
const actions = [...new Set(TRANSITIONS.map((t) => t.action))];

test('the ten statuses carry the ten national codes, each once', () => {
  const codes = statuses.map((status) => STATUSES[status].nationalCode).sort((a, b) => a - b);
  assert.deepEqual(codes, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('[QC Đ12.1d (1)] the way of a dossier: filed, accepted, transferred, handled, result, delivered', () => {
  const way: [Action, Status | null][] = [
    ['file', null],
    ['accept', 'submitted'],
    ['transfer', 'accepted'],
    ['complete-step', 'handling'],
    ['register-result', 'handling'],
    ['deliver', 'result_ready'],
  ];
  const reached = way.map(([action, from]) => findTransition(action, from)?.to);
  assert.deepEqual(reached, ['submitted', 'accepted', 'handling', 'handling', 'result_ready', 'delivered']);
});

test('nothing leaves a final status, and every other status has a way on', () => {
  for (const status of statuses) {
    const exits = TRANSITIONS.filter((t) => t.from === status && t.to !== status);
    assert.equal(exits.length === 0, STATUSES[status].final, status);
  }
});

test('every pair of status and action has at most one answer for each case', () => {
  for (const from of [null, ...statuses])
    for (const action of actions) {
      const found = TRANSITIONS.filter((t) => t.from === from && t.action === action);
      assert.equal(new Set(found.map((t) => t.when)).size, found.length, `${from} ${action}`);
    }
});

test('what each capacity may do from each status', () => {
  const table = (who: Who) =>
    Object.fromEntries(statuses.map((status) => [status, [...actionsFrom(status, new Set([who]))].join(' ')]));
  assert.deepEqual(table('reception'), {
    submitted: 'accept request-supplement propose-supplement refuse ask-withdrawal change-return',
    supplement_requested:
      'ask-explanation answer-explanation supply hand-in find-incomplete ask-withdrawal change-return correct',
    refused: '',
    accepted: 'ask-withdrawal change-return correct',
    handling: 'decline-proposal request-supplement ask-withdrawal change-return correct',
    awaiting_obligation: 'ask-withdrawal change-return correct',
    withdrawal_requested: 'confirm-withdrawal decline-withdrawal',
    stopped: '',
    result_ready: 'deliver change-return correct',
    delivered: '',
  });
  assert.equal(table('applicant').result_ready, 'change-return');
  assert.equal(table('postal').result_ready, 'deliver');
  assert.equal(table('step_actor').submitted, '');
});
