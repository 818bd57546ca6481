import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCase, aConsultation, aProcess, aStep } from '../../process.builder.ts';
import { explainFinding } from './explain-finding.ts';
import { lintProcess, type ProcessSubject } from './lint-process.ts';
import type { Next, ProcessStep } from './process.ts';

const FACTS = { agencies: new Set(['SKHDT', 'STNMT', 'SXD']), standardDayMinutes: 480 };
const SUBJECT: ProcessSubject = {
  agency: 'SKHDT',
  settlement: 'STANDARD',
  timeLimit: { value: 5, unit: 'working_days' },
  cases: [],
};

const lint = (steps: ProcessStep[], about: Partial<ProcessSubject> = {}) =>
  lintProcess({ steps }, { ...SUBJECT, ...about }, FACTS);
const findings = (steps: ProcessStep[], about: Partial<ProcessSubject> = {}) =>
  lint(steps, about).map(({ code, path }) => `${code} ${path.join('.')}`);

const to = (...steps: string[]): Next => ({ mode: 'one', to: steps.map((step) => ({ step })) });
const sideBySide = (...steps: string[]): Next => ({ ...to(...steps), mode: 'all' });
const END = 'tra-ket-qua';
const outcomes = [
  { key: 'dat', name: 'Đạt' },
  { key: 'khong-dat', name: 'Không đạt' },
];
const ifFailed = (step: string) => ({ step, when: { fact: 'outcome' as const, in: ['khong-dat'] } });

test('[QC Đ13.3] a process may ask two agencies side by side and end in one of two ways', () => {
  assert.deepEqual(findings(aConsultation()), []);
});

const a = (next?: Next, parts: Partial<ProcessStep> = {}) => aStep('a', { ...parts, ...(next && { next }) });
const b = (next?: Next, parts: Partial<ProcessStep> = {}) => aStep('b', { ...parts, ...(next && { next }) });
const TABLE: [what: string, middle: ProcessStep[], ...expected: string[]][] = [
  ['it leads back', [a(), b(to('a'))], 'loop steps.2.next'],
  ['a step leads to itself', [a(to('a')), b()], 'loop steps.1.next'],
  ['a step nobody comes to', [a(to(END)), b()], 'unreachable-step steps.2'],
  [
    'a step that leads nowhere',
    [a(sideBySide('b', 'c')), b({ mode: 'one', to: [] }), aStep('c')],
    'dead-end steps.2.next',
    'leg-open-at-return steps.3',
  ],
  [
    'a step there is not',
    [a(to('z')), b()],
    'unknown-step steps.1.next.to.0.step',
    'unreachable-step steps.2',
    `unreachable-step steps.3`,
  ],
  [
    'no branch for everything else',
    [a({ mode: 'one', to: [{ step: 'b', when: { fact: 'applicant', in: ['person'] } }] }), b()],
    'no-otherwise steps.1.next.to.0.when',
  ],
  ['a branch after one without a condition', [a(to('b', END)), b()], 'branch-never-taken steps.1.next.to.1'],
  ['one leg side by side with none', [a({ mode: 'all', to: [{ step: 'b' }] }), b()], 'one-leg-only steps.1.next.to'],
  [
    'legs that may all be left out',
    [
      a({
        mode: 'all',
        to: [
          { step: 'b', when: { fact: 'channel', in: ['post'] } },
          { step: 'c', when: { fact: 'channel', in: ['online'] } },
        ],
      }),
      b(to('c')),
      aStep('c'),
    ],
    'no-leg-may-hold steps.1.next.to',
  ],
  [
    'a case there is not',
    [a({ mode: 'one', to: [{ step: 'b', when: { fact: 'case', in: ['x'] } }, { step: 'c' }] }), b(), aStep('c')],
    'unknown-case steps.1.next.to.0.when.in',
  ],
  [
    'an outcome of another step',
    [
      a(undefined, { outcomes, next: { mode: 'one', to: [ifFailed('b'), { step: 'c' }] } }),
      b({ mode: 'one', to: [ifFailed('c'), { step: END }] }),
      aStep('c'),
    ],
    'unknown-outcome steps.2.next.to.0.when.in',
  ],
  [
    'an applicant of a sort there is not',
    [
      a({ mode: 'one', to: [{ step: 'c', when: { fact: 'applicant', in: ['foreigner'] } }, { step: 'b' }] }),
      b(),
      aStep('c'),
    ],
    'unknown-value steps.1.next.to.0.when.in',
  ],
  [
    'a condition without a value',
    [a({ mode: 'one', to: [{ step: 'c', when: { fact: 'case', in: [] } }, { step: 'b' }] }), b(), aStep('c')],
    'empty-condition steps.1.next.to.0.when.in',
  ],
  ['outcomes that decide nothing', [a(undefined, { outcomes })], 'outcome-unused steps.1.outcomes'],
  [
    'the result registered while a leg is open',
    [a(sideBySide('b', 'c')), b(to(END)), aStep('c', { agency: 'STNMT' })],
    'leg-open-at-return steps.2',
    'leg-open-at-return steps.3',
  ],
  [
    'on one way the head hands the result over',
    [
      a(undefined, { outcomes, next: { mode: 'one', to: [ifFailed('b'), { step: 'c' }] } }),
      b(to(END), { role: 'agency_head' }),
      aStep('c'),
    ],
    'result-not-registered steps.2.role',
  ],
];

for (const [what, middle, ...expected] of TABLE) {
  test(`[QC Đ13.3] refused: ${what}`, () => assert.deepEqual(findings(aProcess(...middle)), expected));
}

test('a return that leads on is told, and every step of its own', () => {
  const steps = aProcess(a(), b());
  const end = { ...steps.at(-1)!, next: to('z') };
  assert.deepEqual(findings([...steps.slice(0, -1), end]), [
    'unknown-step steps.3.next.to.0.step',
    'goes-on-after-return steps.3.next',
  ]);
});

const days = (value: number) => ({ quota: { value, unit: 'standard_days' as const } });
const twoBranches = (long: number) =>
  aProcess(
    a({ mode: 'one', to: [{ step: 'c', when: { fact: 'case', in: ['cap-lai'] } }, { step: 'b' }] }, days(1)),
    b(to('c'), days(long)),
    aStep('c', days(1)),
  );

test('[QC Đ13.3] quotas over the limit on one branch only are told with the way, its minutes and whose limit it is', () => {
  const cases = [aCase('cap-moi'), aCase('cap-lai', { timeLimit: { value: 2, unit: 'working_days' } })];
  assert.deepEqual(findings(twoBranches(3), { cases }), []);
  const [found, ...others] = lint(twoBranches(4), { cases });
  assert.deepEqual(others, []);
  assert.deepEqual(found, {
    code: 'exceeds-limit-on-way-of-case',
    path: ['steps'],
    facts: {
      needed: 6 * 480,
      limit: 5 * 480,
      way: 'Tiếp nhận hồ sơ → Bước a → Bước b → Bước c → Trả kết quả',
      case: 'Trường hợp cap-moi',
    },
  });
  assert.match(explainFinding(found!), /2880 worked minutes on the way Tiếp nhận .* "Trường hợp cap-moi" leaves 2400/);
});

test('each case is measured by its own limit; what is wrong in all of them alike is told once', () => {
  const short = aCase('cap-lai', { timeLimit: { value: 1, unit: 'working_days' } });
  const linear = aProcess(a(undefined, days(2)));
  assert.deepEqual(
    lint(linear, { cases: [aCase('cap-moi'), short] }).map(({ code, facts }) => [code, facts?.case]),
    [['exceeds-limit-of-case', 'Trường hợp cap-lai']],
  );
  const same = lint(aProcess(a(undefined, days(6))), { cases: [aCase('cap-moi'), aCase('cap-lai')] });
  assert.deepEqual(same, [{ code: 'exceeds-limit', path: ['steps'], facts: { needed: 2880, limit: 2400 } }]);
});

test('legs side by side cost the longer one: five days fit where three and four are worked at once', () => {
  const steps = aProcess(
    a(sideBySide('b', 'c'), days(0.5)),
    b(to('d'), days(3)),
    aStep('c', { agency: 'STNMT', ...days(4) }),
    aStep('d', days(0.5)),
  );
  assert.deepEqual(findings(steps), []);
  assert.deepEqual(findings(steps.with(3, aStep('c', { agency: 'STNMT', ...days(4.25) }))), [
    'exceeds-limit-on-way steps',
  ]);
});

test('[QC Đ2.3a] a step of the branch asks the applicant elsewhere without a legal basis', () => {
  const visit = (parts: Partial<ProcessStep>) =>
    findings(aConsultation().with(2, { ...aConsultation()[2]!, ...parts }));
  assert.deepEqual(visit({ place: 'AGENCY' }), ['applicant-elsewhere-without-basis steps.2.place']);
  assert.deepEqual(visit({ place: 'SITE', legalBasis: ' ' }), ['applicant-elsewhere-without-basis steps.2.place']);
  assert.deepEqual(visit({ place: 'SITE', legalBasis: 'Luật Đất đai Điều 195' }), []);
});
