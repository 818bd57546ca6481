import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aConsultation, anyForwardProcess, aProcess, aStep } from '../../process.builder.ts';
import { insertStep, moveStep, removeStep, replaceStep } from './changes.ts';
import { processGraph } from './graph.ts';
import type { ProcessStep } from './process.ts';

const linear = aProcess(aStep('a'), aStep('b'), aStep('c'));
const keys = (steps: readonly ProcessStep[]) => steps.map(({ key }) => key).join(' ');
const ways = (steps: readonly ProcessStep[]) =>
  Object.fromEntries(
    [...processGraph(steps).after].map(([key, { to }]) => [key, to.map(({ step }) => step).join(' ')]),
  );

test('in a list a step is put in, moved and taken out, and nothing has to be said of ways', () => {
  const inserted = insertStep(linear, 'a', aStep('x'));
  assert.equal(keys(inserted), 'tiep-nhan a x b c tra-ket-qua');
  assert.equal(keys(moveStep(linear, 'c', -1)), 'tiep-nhan a c b tra-ket-qua');
  assert.equal(keys(moveStep(linear, 'a', 1)), 'tiep-nhan b a c tra-ket-qua');
  assert.equal(keys(removeStep(linear, 'b')), 'tiep-nhan a c tra-ket-qua');
  for (const steps of [inserted, moveStep(linear, 'c', -1), removeStep(linear, 'b')])
    assert.ok(steps.every(({ next }) => next === undefined));
});

test('a step put into one leg stays in that leg', () => {
  const steps = insertStep(aConsultation(), 'hoi-dat-dai', aStep('do-dac'));
  const { 'hoi-dat-dai': before, 'do-dac': added, 'hoi-xay-dung': other } = ways(steps);
  assert.deepEqual([before, added, other], ['do-dac', 'tong-hop', 'tong-hop']);
});

test('a step that is taken out leaves its way to whoever led to it', () => {
  const { 'tham-dinh': fork, 'hoi-xay-dung': leg } = ways(removeStep(aConsultation(), 'hoi-dat-dai'));
  assert.deepEqual([fork, leg], ['tong-hop hoi-xay-dung', 'tong-hop']);
  const { 'tong-hop': branches } = ways(removeStep(aConsultation(), 'thong-bao'));
  assert.equal(branches, 'tra-ket-qua ky');
});

test('where branches lie between two steps, moving changes the list and no way', () => {
  const moved = moveStep(aConsultation(), 'hoi-xay-dung', -1);
  assert.equal(keys(moved), 'tiep-nhan tham-dinh hoi-xay-dung hoi-dat-dai tong-hop ky thong-bao tra-ket-qua');
  assert.deepEqual(ways(moved), ways(aConsultation()));
});

test('a step saved as it was changes nothing', () => {
  for (const step of linear) assert.deepEqual(replaceStep(linear, step), linear);
});

test('whatever is moved or removed, no way leads to a step there is not, and no step is lost', () => {
  fc.assert(
    fc.property(anyForwardProcess(), fc.nat(20), fc.constantFrom(1 as const, -1 as const), (steps, at, by) => {
      const { key } = steps[at % steps.length]!;
      const moved = moveStep(steps, key, by);
      assert.deepEqual(moved.map((step) => step.key).toSorted(), steps.map((step) => step.key).toSorted());
      for (const changed of [moved, removeStep(steps, key), insertStep(steps, key, aStep('x'))]) {
        const known = new Set(changed.map((step) => step.key));
        assert.ok(changed.every(({ next }) => next?.to.every(({ step }) => known.has(step)) ?? true));
      }
    }),
  );
});
