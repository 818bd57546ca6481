import fc from 'fast-check';
import type { ProcedureCase } from './domain/procedure-content.ts';
import type { Next, ProcessStep } from './domain/process/process.ts';

/** A step of a process with good defaults: an hour of an official of SKHDT. */
export const aStep = (key: string, parts: Partial<ProcessStep> = {}): ProcessStep => ({
  key,
  name: `Bước ${key}`,
  kind: 'appraise',
  agency: 'SKHDT',
  role: 'handler',
  quota: { value: 1, unit: 'hours' },
  ...parts,
});

const atOnce = { agency: 'CENTER', role: 'reception', quota: { value: 0, unit: 'hours' } } as const;

/** The given steps between the reception and the return. */
export const aProcess = (...steps: readonly ProcessStep[]): ProcessStep[] => [
  aStep('tiep-nhan', { name: 'Tiếp nhận hồ sơ', kind: 'receive', ...atOnce }),
  ...steps,
  aStep('tra-ket-qua', { name: 'Trả kết quả', kind: 'return', ...atOnce }),
];

export const aCase = (key: string, parts: Partial<ProcedureCase> = {}): ProcedureCase => ({
  key,
  name: `Trường hợp ${key}`,
  ...parts,
});

/** Named places of a process side by side: what two agencies are asked at once, and who takes up both answers. */
export const aConsultation = (): ProcessStep[] =>
  aProcess(
    aStep('tham-dinh', {
      name: 'Thẩm định hồ sơ',
      next: { mode: 'all', to: [{ step: 'hoi-dat-dai' }, { step: 'hoi-xay-dung' }] },
    }),
    aStep('hoi-dat-dai', {
      name: 'Lấy ý kiến về đất đai',
      kind: 'consult',
      agency: 'STNMT',
      next: { mode: 'one', to: [{ step: 'tong-hop' }] },
    }),
    aStep('hoi-xay-dung', { name: 'Lấy ý kiến về xây dựng', kind: 'consult', agency: 'SXD' }),
    aStep('tong-hop', {
      name: 'Tổng hợp, kết luận',
      outcomes: [
        { key: 'dat', name: 'Đạt' },
        { key: 'khong-dat', name: 'Không đạt' },
      ],
      next: {
        mode: 'one',
        to: [{ step: 'thong-bao', when: { fact: 'outcome', in: ['khong-dat'] } }, { step: 'ky' }],
      },
    }),
    aStep('ky', {
      name: 'Ký giấy phép',
      kind: 'approve',
      role: 'approver',
      next: { mode: 'one', to: [{ step: 'tra-ket-qua' }] },
    }),
    aStep('thong-bao', { name: 'Ký thông báo không cấp', kind: 'sign', role: 'approver' }),
  );

export const CASES = [aCase('cap-moi'), aCase('cap-lai')];

/** Any process whose ways lead on to later steps only, with branches on every fact there is. */
export const anyForwardProcess = (mostSteps = 7): fc.Arbitrary<ProcessStep[]> =>
  fc
    .integer({ min: 1, max: mostSteps })
    .chain((count) =>
      fc
        .tuple(...Array.from({ length: count }, (_, at) => anyStep(at, count)))
        .map((steps) => aProcess(...(steps as ProcessStep[]))),
    );

const keyOf = (at: number, count: number) => (at >= count ? 'tra-ket-qua' : `b${at}`);

const OUTCOMES = [
  { key: 'dat', name: 'Đạt' },
  { key: 'khong-dat', name: 'Không đạt' },
];

function anyStep(at: number, count: number): fc.Arbitrary<ProcessStep> {
  const later = fc.integer({ min: at + 1, max: count }).map((to) => keyOf(to, count));
  const branches = fc.uniqueArray(later, { minLength: 1, maxLength: 3 });
  return fc
    .record({
      quota: fc.integer({ min: 1, max: 12 }).map((quarters) => ({ value: quarters / 4, unit: 'hours' as const })),
      agency: fc.constantFrom('SKHDT', 'STNMT', 'SXD'),
      mode: fc.constantFrom('one' as const, 'all' as const, null),
      to: branches,
      conditions: fc.array(fc.option(anyCondition, { nil: undefined }), { minLength: 3, maxLength: 3 }),
      hasOutcomes: fc.boolean(),
    })
    .map(({ quota, agency, mode, to, conditions, hasOutcomes }) => {
      const next = mode && nextOf(mode, to, conditions);
      const asks = next?.to.some(({ when }) => when?.fact === 'outcome') ?? false;
      const outcomes = hasOutcomes || asks ? { outcomes: OUTCOMES } : {};
      return aStep(keyOf(at, count), { quota, agency, ...outcomes, ...(next && { next }) });
    });
}

type Condition = NonNullable<Next['to'][number]['when']>;

/** Of `one` the last has no condition, of `all` the first has none: there is always somewhere to go. */
const nextOf = (mode: Next['mode'], to: readonly string[], conditions: readonly (Condition | undefined)[]): Next => ({
  mode: to.length === 1 ? 'one' : mode,
  to: to.map((step, index) => {
    const isOpen = to.length === 1 || index === (mode === 'one' ? to.length - 1 : 0);
    const when = conditions[index] ?? (mode === 'one' ? ({ fact: 'case', in: ['cap-lai'] } as const) : undefined);
    return isOpen || !when ? { step } : { step, when };
  }),
});

const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  some('case', ['cap-moi', 'cap-lai']),
  some('applicant', ['person', 'business']),
  some('channel', ['counter', 'online', 'post']),
  some('outcome', ['dat', 'khong-dat']),
);

function some(fact: Condition['fact'], values: readonly string[]): fc.Arbitrary<Condition> {
  return fc.subarray([...values], { minLength: 1 }).map((chosen) => ({ fact, in: chosen }));
}
