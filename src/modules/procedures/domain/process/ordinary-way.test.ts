import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aConsultation, aProcess, aStep } from '../../process.builder.ts';
import { ordinaryWay } from './ordinary-way.ts';

test('the ordinary way takes what has no condition, and who takes up two answers waits for both', () => {
  const way = ordinaryWay(aConsultation()).map(({ step, after }) => [step.key, after]);
  assert.deepEqual(way, [
    ['tiep-nhan', []],
    ['tham-dinh', [0]],
    ['hoi-dat-dai', [1]],
    ['hoi-xay-dung', [1]],
    ['tong-hop', [2, 3]],
    ['ky', [4]],
    ['tra-ket-qua', [5]],
  ]);
});

test('a process without branches is its list', () => {
  const steps = aProcess(aStep('a'), aStep('b'));
  assert.deepEqual(
    ordinaryWay(steps).map(({ step, after }) => [step, after]),
    steps.map((step, at) => [step, at === 0 ? [] : [at - 1]]),
  );
  assert.deepEqual(ordinaryWay([]), []);
});

test('legs that all have a condition are all taken', () => {
  const when = (value: string) => ({ fact: 'applicant' as const, in: [value] });
  const legs = [
    { step: 'b', when: when('person') },
    { step: 'c', when: when('business') },
  ];
  const steps = aProcess(
    aStep('a', { next: { mode: 'all', to: legs } }),
    aStep('b', { next: { mode: 'one', to: [{ step: 'd' }] } }),
    aStep('c'),
    aStep('d'),
  );
  assert.equal(ordinaryWay(steps).length, 6);
});
