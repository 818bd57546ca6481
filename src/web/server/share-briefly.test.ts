import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { shareBriefly } from './share-briefly.ts';

test('one load is for all who ask meanwhile and shortly after; something else is another', async () => {
  const loads: string[] = [];
  const ask = shareBriefly(async (key) => `${key}${loads.push(key)}`, 1_000);
  assert.deepEqual(await Promise.all([ask('a'), ask('a'), ask('b')]), ['a1', 'a1', 'b2']);
  assert.equal(await ask('a'), 'a1');
});

test('nothing older than the time is given', async () => {
  let state = 'old';
  const ask = shareBriefly(async () => state, 20);
  assert.equal(await ask('a'), 'old');
  state = 'new';
  await sleep(25);
  assert.equal(await ask('a'), 'new');
});

test('before the time is over the next load begins, and nobody waits for it', async (t) => {
  t.mock.method(performance, 'now', () => now);
  let now = 0;
  const loads: PromiseWithResolvers<string>[] = [];
  const ask = shareBriefly(() => {
    const load = Promise.withResolvers<string>();
    loads.push(load);
    return load.promise;
  }, 10_000);
  const first = ask('a');
  loads[0]?.resolve('first');
  await first;
  now = 6_000;
  assert.deepEqual(await Promise.all([ask('a'), ask('a')]), ['first', 'first']);
  assert.equal(loads.length, 2);
  now = 10_000;
  const late = ask('a');
  loads[1]?.resolve('second');
  assert.equal(await late, 'second');
});

test('a load that fails fails for those who wait for it, and is tried again for the next', async () => {
  let broken = true;
  const ask = shareBriefly(async () => {
    if (broken) throw new Error('gone');
    return 'back';
  }, 1_000);
  const asked = await Promise.allSettled([ask('a'), ask('a')]);
  assert.ok(asked.every(({ status }) => status === 'rejected'));
  broken = false;
  assert.equal(await ask('a'), 'back');
});
