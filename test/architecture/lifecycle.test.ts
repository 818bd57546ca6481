import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STATUSES, type Status, TRANSITIONS } from '../../src/modules/dossiers/index.ts';

type Step = { readonly from: Status | null; readonly to: Status };

/** Statuses that no chain of actions leads to. */
function unreachable(transitions: readonly Step[]): Status[] {
  const reached = new Set<Status | null>([null]);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const { from, to } of transitions) if (reached.has(from)) reached.add(to);
  }
  return (Object.keys(STATUSES) as Status[]).filter((status) => !reached.has(status));
}

test('a status that nothing leads to is flagged', () => {
  const withoutDelivery = TRANSITIONS.filter(({ to }) => to !== 'delivered');
  assert.deepEqual(unreachable(withoutDelivery), ['delivered']);
  assert.deepEqual(unreachable(TRANSITIONS.filter(({ from }) => from !== null)).length, 10);
});

test('every status of a dossier can be reached', () => {
  assert.deepEqual(unreachable(TRANSITIONS), []);
});
