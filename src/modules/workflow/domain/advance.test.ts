import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aConsultation, anyForwardProcess, aProcess, aStep } from '../../procedures/process.builder.ts';
import { aRoute, Walk } from '../workflow.builder.ts';
import { endingsOf } from './registers-result.ts';

const outcomes = [
  { key: 'dat', name: 'Đạt' },
  { key: 'khong-dat', name: 'Không đạt' },
];
const to = (...steps: string[]) => steps.map((step) => ({ step }));

test('one after the other, as ever, where no step says where it leads', () => {
  const walk = new Walk(aProcess(aStep('a'), aStep('b')));
  assert.deepEqual(walk.active, ['a']);
  assert.deepEqual(walk.complete('a').active, ['b']);
  assert.deepEqual(walk.complete('b').active, ['tra-ket-qua']);
  assert.deepEqual(walk.skipped, []);
});

test('[QC Đ13.3] what the case, the applicant and the channel decide is decided at acceptance', () => {
  const process = aProcess(
    aStep('chia', {
      next: {
        mode: 'one',
        to: [
          { step: 'doanh-nghiep', when: { fact: 'applicant', in: ['business'] } },
          { step: 'cap-lai', when: { fact: 'case', in: ['mat', 'hong'] } },
          { step: 'chung' },
        ],
      },
    }),
    aStep('doanh-nghiep', { next: { mode: 'one', to: to('tra-ket-qua') } }),
    aStep('cap-lai', { next: { mode: 'one', to: to('tra-ket-qua') } }),
    aStep('chung'),
  );
  const skippedAtOnce = (facts: ConstructorParameters<typeof Walk>[1]) => new Walk(process, facts).skipped.join(' ');
  assert.equal(skippedAtOnce({}), 'doanh-nghiep cap-lai');
  assert.equal(skippedAtOnce({ applicant: 'business', case: 'mat' }), 'cap-lai chung');
  assert.equal(skippedAtOnce({ case: 'hong' }), 'doanh-nghiep chung');
  assert.deepEqual(new Walk(process, { case: 'hong' }).complete('chia').active, ['cap-lai']);
});

test('[QC Đ13.3] two agencies are asked side by side, and whoever takes up their answers waits for both', () => {
  const walk = new Walk(aConsultation()).complete('tham-dinh');
  assert.deepEqual(walk.active, ['hoi-dat-dai', 'hoi-xay-dung']);
  assert.deepEqual(walk.complete('hoi-xay-dung').active, ['hoi-dat-dai']);
  assert.deepEqual(walk.complete('hoi-dat-dai').active, ['tong-hop']);
});

test('the outcome chooses the branch; the step on the other one is skipped for good', () => {
  const upTo = () => new Walk(aConsultation()).complete('tham-dinh').complete('hoi-xay-dung').complete('hoi-dat-dai');
  const refused = upTo().complete('tong-hop', 'khong-dat');
  assert.deepEqual([refused.active, refused.skipped], [['thong-bao'], ['ky']]);
  const granted = upTo().complete('tong-hop', 'dat');
  assert.deepEqual([granted.active, granted.skipped], [['ky'], ['thong-bao']]);
  assert.deepEqual(granted.complete('ky').active, ['tra-ket-qua']);
});

test('a way that is not taken is not waited for, and a run of steps on it is skipped to its end', () => {
  const process = aProcess(
    aStep('xem', {
      outcomes,
      next: { mode: 'all', to: [{ step: 'viet' }, { step: 'hop-1', when: { fact: 'outcome', in: ['khong-dat'] } }] },
    }),
    aStep('hop-1'),
    aStep('hop-2', { next: { mode: 'one', to: to('ky') } }),
    aStep('viet'),
    aStep('ky'),
  );
  const plain = new Walk(process).complete('xem', 'dat');
  assert.deepEqual([plain.active, plain.skipped], [['viet'], ['hop-1', 'hop-2']]);
  assert.deepEqual(plain.complete('viet').active, ['ky']);

  const both = new Walk(process).complete('xem', 'khong-dat');
  assert.deepEqual(both.active, ['hop-1', 'viet']);
  assert.deepEqual(both.complete('viet').complete('hop-1').active, ['hop-2']);
  assert.deepEqual(both.complete('hop-2').active, ['ky']);
});

test('legs within a leg: the inner ones meet first', () => {
  const process = aProcess(
    aStep('a', { next: { mode: 'all', to: to('b', 'c') } }),
    aStep('b', { next: { mode: 'all', to: to('b1', 'b2') } }),
    aStep('b1', { next: { mode: 'one', to: to('b3') } }),
    aStep('b2'),
    aStep('b3', { next: { mode: 'one', to: to('z') } }),
    aStep('c'),
    aStep('z'),
  );
  const walk = new Walk(process).complete('a').complete('b').complete('b1').complete('c');
  assert.deepEqual(walk.active, ['b2']);
  assert.deepEqual(walk.complete('b2').active, ['b3']);
  assert.deepEqual(walk.complete('b3').active, ['z']);
});

test('the result is registered with the last step that is open before the return, whichever that is', () => {
  const process = aProcess(
    aStep('a', { next: { mode: 'all', to: to('ky', 'bao') } }),
    aStep('ky', { next: { mode: 'one', to: to('tra-ket-qua') } }),
    aStep('bao'),
  );
  const registers = (walk: Walk, key: string) =>
    endingsOf(walk.steps, walk.steps.find((step) => step.key === key)!).map((ending) => ending.registersResult);
  const walk = new Walk(process).complete('a');
  assert.deepEqual([registers(walk, 'ky'), registers(walk, 'bao')], [[false], [false]]);
  walk.complete('ky');
  assert.deepEqual(registers(walk, 'bao'), [true]);

  const asks = aProcess(
    aStep('xet', {
      outcomes,
      next: { mode: 'one', to: [{ step: 'lai', when: { fact: 'outcome', in: ['khong-dat'] } }, ...to('tra-ket-qua')] },
    }),
    aStep('lai'),
  );
  assert.deepEqual(registers(new Walk(asks), 'xet'), [true, false]);
});

test('legs whose conditions a dossier fulfils none of do not stop it: the last is taken', () => {
  const process = aProcess(
    aStep('a', {
      next: {
        mode: 'all',
        to: [
          { step: 'b', when: { fact: 'channel', in: ['online'] } },
          { step: 'c', when: { fact: 'channel', in: ['post'] } },
        ],
      },
    }),
    aStep('b', { next: { mode: 'one', to: to('tra-ket-qua') } }),
    aStep('c'),
  );
  assert.deepEqual(new Walk(process).complete('a').active, ['c']);
});

test('whatever the process and whatever comes out: the return is reached, each step done or skipped exactly once', () => {
  const fact = fc.record({
    case: fc.constantFrom('cap-moi', 'cap-lai', null),
    applicant: fc.constantFrom('person' as const, 'business' as const),
    channel: fc.constantFrom('counter' as const, 'online' as const, 'post' as const),
  });
  fc.assert(
    fc.property(anyForwardProcess(10), fact, fc.infiniteStream(fc.nat()), (process, facts, choices) => {
      const walk = new Walk(process, facts);
      const pick = <T>(things: readonly T[]): T => things[(choices.next().value as number) % things.length] as T;
      const begun = new Set(walk.active);
      while (!walk.active.includes('tra-ket-qua')) {
        assert.ok(walk.active.length > 0, 'nobody’s turn before the return');
        const key = pick(walk.active);
        const step = walk.steps.find((one) => one.key === key)!;
        const before = new Set(walk.active);
        walk.complete(key, step.outcomes ? pick(step.outcomes).key : null);
        for (const next of walk.active.filter((one) => !before.has(one))) {
          assert.ok(!begun.has(next), `${next} begins twice`);
          begun.add(next);
        }
      }
      assert.deepEqual(walk.active, ['tra-ket-qua']);
      assert.ok(walk.steps.every(({ status }) => status !== 'waiting'));
      const done = walk.steps.filter(({ status }) => status === 'done').length;
      assert.equal(done + walk.skipped.length + 1, aRoute(process).length);
    }),
  );
});
