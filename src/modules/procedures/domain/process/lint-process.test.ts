import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcedureContent } from '../procedure-content.ts';
import { explainFinding } from './explain-finding.ts';
import { limitMinutes } from './limit-minutes.ts';
import { lintProcess } from './lint-process.ts';
import type { Process, ProcessStep } from './process.ts';

type Subject = Pick<ProcedureContent, 'agency' | 'settlement' | 'timeLimit'>;

const FACTS = { agencies: new Set(['SKHDT', 'STNMT']), standardDayMinutes: 480 };

const step = (parts: Partial<ProcessStep>): ProcessStep => ({
  key: 'tham-dinh',
  name: 'Thẩm định hồ sơ',
  kind: 'appraise',
  agency: 'SKHDT',
  role: 'handler',
  quota: { value: 1, unit: 'standard_days' },
  ...parts,
});
const nothing = { value: 0, unit: 'hours' } as const;
const receive = step({ key: 'tiep-nhan', kind: 'receive', agency: 'CENTER', role: 'reception', quota: nothing });
const approve = step({ key: 'phe-duyet', kind: 'approve', role: 'approver' });
const giveBack = step({ key: 'tra', kind: 'return', agency: 'CENTER', role: 'reception', quota: nothing });
const settle = step({ key: 'giai-quyet', kind: 'settle', agency: 'CENTER', role: 'reception' });

const subject = (parts: Partial<Subject> = {}): Subject => ({
  agency: 'SKHDT',
  settlement: 'STANDARD',
  timeLimit: { value: 3, unit: 'working_days' },
  ...parts,
});
const process = (steps: ProcessStep[], parts: Partial<Process> = {}): Process => ({
  version: 1,
  decisionNo: '01/QĐ-UBND',
  steps,
  ...parts,
});
const GOOD = [receive, step({}), approve, giveBack];

const findings = (steps: ProcessStep[], about: Partial<Subject> = {}, parts: Partial<Process> = {}) =>
  lintProcess(process(steps, parts), subject(about), FACTS).map(({ code, path }) => `${code} ${path.join('.')}`.trim());

test('[QC Đ13.3] a process with actors and quotas within the limit has no finding', () => {
  assert.deepEqual(findings(GOOD), []);
  assert.deepEqual(findings([settle], { settlement: 'IMMEDIATE' }), []);
});

const late = step({ key: 'y-kien', agency: 'STNMT', quota: { value: 1.25, unit: 'standard_days' } });
const TABLE: [what: string, steps: ProcessStep[], about: Partial<Subject>, ...expected: string[]][] = [
  [
    'a verification nobody can have given notice of',
    [receive, step({ kind: 'verify' }), approve, giveBack],
    {},
    'verification-at-acceptance steps.1.kind',
  ],
  ['no step at all', [], {}, 'step-count steps', 'first-step-not-receive steps.0', 'last-step-not-return steps.0'],
  [
    'more than forty steps',
    [
      receive,
      ...Array.from({ length: 39 }, (_, at) => step({ key: `b${at}`, quota: { value: 1, unit: 'hours' } })),
      giveBack,
    ],
    {},
    'step-count steps',
  ],
  ['two steps of one key', [receive, step({}), step({ role: 'approver' }), giveBack], {}, 'duplicate-step steps.2.key'],
  ['nobody receives', [step({}), approve, giveBack], {}, 'first-step-not-receive steps.0'],
  ['it does not end with the return', [receive, step({}), approve], {}, 'last-step-not-return steps.2'],
  [
    'received again on the way',
    [receive, { ...receive, key: 'lai' }, approve, giveBack],
    {},
    'misplaced-step steps.1.kind',
  ],
  [
    'the head registers the result',
    [receive, step({ role: 'agency_head' }), giveBack],
    {},
    'result-not-registered steps.1.role',
  ],
  ['an unknown agency', [receive, step({ agency: 'SGTVT' }), giveBack], {}, 'unknown-agency steps.1.agency'],
  [
    'reception away from the center',
    [receive, step({ role: 'reception' }), approve, giveBack],
    {},
    'step-without-actor steps.1.role',
  ],
  ['a handler at the center', [receive, step({ agency: 'CENTER' }), giveBack], {}, 'step-without-actor steps.1.role'],
  ['no quota', [receive, step({ quota: nothing }), giveBack], {}, 'step-without-quota steps.1.quota'],
  [
    'a quota for the return',
    [receive, step({}), { ...giveBack, quota: { value: 1, unit: 'hours' } }],
    {},
    'quota-at-hand-over steps.2.quota',
  ],
  ['a minute too long', [receive, step({}), late, approve, giveBack], {}, 'exceeds-limit steps'],
  ['longer than working hours allow', GOOD, { timeLimit: { value: 15, unit: 'working_hours' } }, 'exceeds-limit steps'],
  [
    'longer than calendar days allow',
    GOOD,
    { timeLimit: { value: 3, unit: 'calendar_days' } },
    'exceeds-limit steps',
    'calendar-limit-without-ground',
  ],
  ['settled at once in four steps', GOOD, { settlement: 'IMMEDIATE' }, 'not-one-settling-step steps'],
  ['settling within a longer process', [receive, settle, approve, giveBack], {}, 'misplaced-step steps.1.kind'],
  [
    'on site, yet at another agency',
    [receive, step({ agency: 'STNMT' }), giveBack],
    { settlement: 'ON_SITE' },
    'leaves-the-center steps.1.agency',
  ],
];

for (const [what, steps, about, ...expected] of TABLE) {
  test(`[QC Đ13.3] refused: ${what}`, () => assert.deepEqual(findings(steps, about), expected));
}

test('[QC Đ2.3a] the applicant is sent elsewhere only with a legal basis', () => {
  const visit = (parts: Partial<ProcessStep>) => findings([receive, step(parts), giveBack]);
  assert.deepEqual(visit({ place: 'AGENCY' }), ['applicant-elsewhere-without-basis steps.1.place']);
  assert.deepEqual(visit({ place: 'SITE' }), ['applicant-elsewhere-without-basis steps.1.place']);
  assert.deepEqual(visit({ place: 'SITE', legalBasis: 'Luật Xây dựng Điều 102' }), []);
  assert.deepEqual(visit({ place: 'CENTER' }), []);
});

test('quotas that fill the limit to the minute fit; a calendar-day limit needs its ground stated', () => {
  assert.deepEqual(findings(GOOD, { timeLimit: { value: 16, unit: 'working_hours' } }), []);
  const calendar = { timeLimit: { value: 4, unit: 'calendar_days' } } as const;
  assert.deepEqual(findings(GOOD, calendar, { calendarDayGround: 'Luật tính theo ngày' }), []);
});

test('a limit leaves the fewest worked minutes of any starting day', () => {
  const minutes = (value: number, unit: 'working_hours' | 'working_days' | 'calendar_days') =>
    limitMinutes({ value, unit }, 480) / 60;
  assert.deepEqual([minutes(8, 'working_hours'), minutes(5, 'working_days')], [8, 40]);
  const weekdays = [1, 2, 3, 7, 8, 9, 10, 15, 30].map((days) => minutes(days, 'calendar_days') / 8);
  assert.deepEqual(weekdays, [0, 0, 1, 5, 5, 5, 6, 10, 20]);
});

test('a finding explains itself with its figures', () => {
  const [finding] = lintProcess(process([receive, step({}), late, approve, giveBack]), subject(), FACTS);
  assert.equal(explainFinding(finding!), 'take 1560 worked minutes together, the limit leaves 1440');
});
