import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aProcedure, aProcess } from '../../procedure.builder.ts';
import type { ProcedureContent } from '../procedure-content.ts';
import { explainPublication } from './explain-publication.ts';
import { MANDATORY_PARTS } from './lint-procedure.ts';
import { type DraftedContent, type DraftedProcess, publicationFindings } from './publication-findings.ts';

const facts = { agencies: new Set(['SXD', 'UBND']), standardDayMinutes: 480 };
const found = (content: DraftedContent, process: DraftedProcess = aProcess()) =>
  publicationFindings(content, process, facts).map(({ path, code }) => `${path.join('.')}: ${code}`);
const paper = aProcedure().components[0]!;

test('a complete procedure with a right process may be published', () => {
  assert.deepEqual(found(aProcedure()), []);
  assert.deepEqual(found({ ...aProcedure(), process: aProcess() } as ProcedureContent), []);
});

for (const part of MANDATORY_PARTS) {
  test(`[QC Đ7.2b] ${part} is told once where it is missing`, () => {
    const { [part]: _, ...rest } = aProcedure();
    assert.deepEqual(
      found(rest).filter((each) => each.startsWith(part)),
      [`${part}: missing-part`],
    );
  });
}

test('[QC Đ7.2b] an empty draft is told everything it lacks, and does not stumble', () => {
  const all = found({ code: '9.900001', agency: 'SXD' }, { steps: [] });
  for (const part of ['name', 'timeLimit', 'components', 'scope', 'certainty'])
    assert.ok(all.includes(`${part}: missing-part`));
  assert.ok(all.some((each) => each.startsWith('process')));
});

test('[QC Đ6.1b] a mandatory paper has a legal basis, in the cases too', () => {
  const { legalBasis: _, ...bare } = paper;
  const cases = [
    { key: 'mat', name: 'Cấp lại do mất', components: [bare] },
    { key: 'hong', name: 'Cấp lại do hỏng', components: [{ ...bare, mandatory: false }] },
  ];
  assert.deepEqual(found(aProcedure({ components: [{ ...paper, legalBasis: ' ' }], cases })), [
    'components.0.legalBasis: component-without-basis',
    'cases.0.components.0.legalBasis: component-without-basis',
  ]);
});

test('[QC Đ7.2i (1)] the committed limit is at most the statutory one, in every case', () => {
  const timeLimit = { value: 10, unit: 'working_days', statutoryValue: 9 } as const;
  const cases = [
    { key: 'mat', name: 'Cấp lại do mất', timeLimit },
    { key: 'hong', name: 'Cấp lại do hỏng', timeLimit: { value: 8, unit: 'working_days', statutoryValue: 8 } as const },
  ];
  assert.deepEqual(found(aProcedure({ timeLimit, cases })), [
    'timeLimit.statutoryValue: statutory-below-committed',
    'cases.0.timeLimit.statutoryValue: statutory-below-committed',
  ]);
});

test('[N3.5a] [N3.5b] [N3.5c] procedures of every scope may be published, also wherever the applicant lives', () => {
  for (const scope of ['PROVINCIAL', 'VERTICAL', 'MINISTRY_ASSIGNED', 'DISTRICT_ASSIGNED', 'COMMUNE'] as const)
    assert.deepEqual(found(aProcedure({ scope, nonBoundary: true })), [], scope);
});

test('a scope nobody knows is no scope', () =>
  assert.deepEqual(found(aProcedure({ scope: 'COUNTRY' as 'COMMUNE' })), ['scope: malformed-part']));

test('[QC Đ13.3] steps without an actor or time, and steps that take longer than the limit, keep it from being published', () => {
  assert.ok(found(aProcedure(), aProcess(9, 1, 1)).includes('process.steps: exceeds-limit'));
  assert.ok(found(aProcedure(), aProcess(0)).includes('process.steps.1.quota: step-without-quota'));
  const [first, second, ...rest] = aProcess().steps;
  const nobody = { ...second!, role: 'postal' } as const;
  assert.ok(
    found(aProcedure(), { steps: [first!, nobody, ...rest] }).includes('process.steps.1.role: step-without-actor'),
  );
});

test('papers, prices, cases, agencies and units are judged together', () => {
  const free = { who: 'Hộ nghèo', amountDong: 80_000, basis: 'Thử nghiệm' };
  const content = aProcedure({
    components: [paper, { ...paper, originals: 0, eForm: 'don' }],
    charges: [{ ...aProcedure().charges[0]!, exemptions: [free] }],
    cases: [{ key: 'mat', name: 'Cấp lại do mất' }],
    coordinatingAgencies: ['KHONG'],
    timeLimit: { value: 10, unit: 'working_hours', mode: 'hour' },
  });
  const steps = aProcess().steps.map((step) =>
    step.key === 'ky' ? { ...step, agency: 'UBND', unit: 'phong-a' } : step,
  );
  const units = new Map([['UBND', new Set(['phong-b'])]]);
  const all = publicationFindings(content, { steps }, { ...facts, units });
  const codes = all.map(({ code }) => code).filter((code) => code !== 'exceeds-limit');
  assert.deepEqual(codes, [
    'unknown-agency',
    'duplicate-component',
    'mandatory-without-piece',
    'unknown-form',
    'limit-mode-mismatch',
    'exemption-above-amount',
    'lonely-case',
    'agency-not-named',
    'unknown-unit',
  ]);
  for (const finding of all) assert.doesNotMatch(explainPublication(finding), /undefined|\{/);
});
