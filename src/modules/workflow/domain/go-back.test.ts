import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aConsultation, aProcess, aStep } from '../../procedures/process.builder.ts';
import { Walk } from '../workflow.builder.ts';
import { goBack, waysBack } from './go-back.ts';

const to = (...steps: string[]) => steps.map((step) => ({ step }));
const keys = (steps: readonly { key: string }[]) => steps.map(({ key }) => key).join(' ');

/** What going back comes to, in keys; the code of the problem where there is no way. */
function back(walk: Walk, from: string, target: string) {
  const gone = goBack(walk.steps, from, target);
  if (!gone.ok) return gone.problem.code;
  const { reopened, undone, revived } = gone.value;
  return `${reopened.key} | ${keys(undone)} | ${keys(revived)}`;
}

test('one after the other: back to any step that was done, and what lies between waits again', () => {
  const walk = new Walk(aProcess(aStep('a'), aStep('b'), aStep('c'))).complete('a').complete('b');
  assert.equal(keys(waysBack(walk.steps, 'c')), 'b a');
  assert.equal(back(walk, 'c', 'b'), 'b | c | ');
  assert.equal(back(walk, 'c', 'a'), 'a | b c | ');
});

test('nobody hands back to a step that was never done, to the same step, or forwards', () => {
  const walk = new Walk(aProcess(aStep('a'), aStep('b'), aStep('c'))).complete('a');
  assert.equal(back(walk, 'b', 'b'), 'no-way-back');
  assert.equal(back(walk, 'b', 'c'), 'no-way-back');
  assert.equal(back(walk, 'b', 'nobody'), 'no-way-back');
});

test('a branch that an outcome had closed is open again', () => {
  const walk = new Walk(
    aProcess(
      aStep('xem', {
        outcomes: [
          { key: 'dat', name: 'Đạt' },
          { key: 'khong', name: 'Không đạt' },
        ],
        next: { mode: 'one', to: [{ step: 'lai', when: { fact: 'outcome', in: ['khong'] } }, { step: 'ky' }] },
      }),
      aStep('lai'),
      aStep('ky'),
    ),
  ).complete('xem', 'dat');
  assert.deepEqual(walk.skipped, ['lai']);
  assert.equal(back(walk, 'ky', 'xem'), 'xem | ky | lai');
});

test('legs side by side: each goes back within itself; nobody takes the other leg’s work away', () => {
  const walk = new Walk(
    aProcess(
      aStep('chia', { next: { mode: 'all', to: to('a', 'b') } }),
      aStep('a', { next: { mode: 'one', to: to('a2') } }),
      aStep('a2', { next: { mode: 'one', to: to('gop') } }),
      aStep('b', { next: { mode: 'one', to: to('gop') } }),
      aStep('gop'),
    ),
  )
    .complete('chia')
    .complete('a');
  assert.equal(back(walk, 'a2', 'a'), 'a | a2 | ');
  assert.equal(back(walk, 'a2', 'chia'), 'other-legs-open');
  assert.equal(back(walk, 'b', 'chia'), 'other-legs-open');
  assert.equal(keys(waysBack(walk.steps, 'b')), '');
});

test('whoever waited for two answers hands one of them back and the other stays given, or begins before both', () => {
  const walk = new Walk(aConsultation()).complete('tham-dinh').complete('hoi-dat-dai').complete('hoi-xay-dung');
  assert.equal(back(walk, 'tong-hop', 'hoi-xay-dung'), 'hoi-xay-dung | tong-hop | ');
  assert.equal(back(walk, 'tong-hop', 'tham-dinh'), 'tham-dinh | hoi-dat-dai hoi-xay-dung tong-hop | ');
});
