import assert from 'node:assert/strict';
import { test } from 'node:test';
import { same } from './same.ts';

test('same tells Temporal values apart, which deepEqual does not', () => {
  const [early, late] = [Temporal.PlainDate.from('2023-10-27'), Temporal.PlainDate.from('2023-10-28')];
  assert.deepEqual(early, late);
  assert.throws(() => same({ on: early }, { on: late }));
  same({ on: early, n: 1 }, { n: 1, on: Temporal.PlainDate.from('2023-10-27') });
});
