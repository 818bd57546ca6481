import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ProcessStep } from '../../procedures/index.ts';
import { aConsultation, anyForwardProcess, aProcess, aStep } from '../../procedures/process.builder.ts';
import { fromBpmn } from './from-bpmn.ts';
import { type BpmnFacts, toBpmn } from './to-bpmn.ts';

const FACTS: BpmnFacts = {
  code: '1.000123',
  name: 'Cấp giấy phép (thử nghiệm) <A & B>',
  agencyNames: new Map([['SKHDT', 'Sở Kế hoạch và Đầu tư']]),
  caseKeys: ['cap-moi', 'cap-lai'],
  conditionText: (_, when) => when.in.join(' hoặc '),
};

const again = async (steps: ProcessStep[], calendarDayGround?: string) => {
  const process = calendarDayGround ? { steps, calendarDayGround } : { steps };
  const read = await fromBpmn(await toBpmn(process, FACTS));
  assert.ok(read.ok, JSON.stringify(read));
  assert.deepEqual(read.value, process);
};

test('a process written as BPMN and read again is the same', async () => {
  await again(aConsultation());
  await again(
    aProcess(aStep('a'), aStep('b', { next: { mode: 'one', to: [{ step: 'tra-ket-qua' }] } })),
    'Luật tính theo ngày',
  );
});

test('whatever branches it has, whatever its texts', async () => {
  const text = fc
    .array(fc.constantFrom('Sở', 'Đạt', '<', '&', '"', "'", ']]>', '  ', '\n', '😀', 'ệ', 'a:b', '–'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => `x${parts.join('')}y`);
  const dressed = fc.record({
    name: text,
    place: fc.constantFrom('CENTER' as const, 'AGENCY' as const, 'SITE' as const),
    legalBasis: text,
    note: text,
    unit: fc.constantFrom('phong-dkkd', 'tiep-nhan'),
  });
  const parts = fc.array(fc.option(dressed), { minLength: 12, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(anyForwardProcess(), parts, text, async (steps, dress, ground) => {
      await again(
        steps.map((step, at) => ({ ...step, ...dress[at] })),
        ground,
      );
    }),
    { numRuns: 60 },
  );
});
