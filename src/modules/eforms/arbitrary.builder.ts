import fc from 'fast-check';
import { type EForm, type EFormField, type EFormSection, FIELD_KINDS } from './domain/e-form.ts';
import { conditionValues } from './domain/visibility.ts';

/*
 * Forms nobody would think of, right in the eyes of the linter, and what somebody might send for them: often right,
 * sometimes of the wrong kind, out of range, missing or too much.
 */

const OPTIONS = ['a', 'b', 'c'].map((key) => ({ key, label: `Lựa chọn ${key}` }));

const aFieldOf = (key: string): fc.Arbitrary<EFormField> =>
  fc.record({ kind: fc.constantFrom(...FIELD_KINDS), required: fc.boolean() }).map(({ kind, required }) => ({
    key,
    label: `Mục ${key}`,
    kind,
    required,
    ...((kind === 'choice' || kind === 'choices') && { options: OPTIONS }),
    ...(kind === 'integer' && { min: 1, max: 9 }),
    ...(kind === 'text' && { minLength: 2, maxLength: 5 }),
  }));

/** Three sections of three fields; the second may be repeated; conditions look only where they may. */
export const anyForm: fc.Arbitrary<EForm> = fc
  .record({
    fields: fc.tuple(...Array.from({ length: 9 }, (_, index) => aFieldOf(`f${index}`))),
    repeated: fc.boolean(),
    /** Which earlier choice each field and section hangs on, if any. */
    hangsOn: fc.array(fc.option(fc.nat(8)), { minLength: 12, maxLength: 12 }),
  })
  .map(({ fields, repeated, hangsOn }) => {
    const conditionFor = (place: number, from: number, section: number) => {
      const named = from < place ? fields[from] : undefined;
      const inside = Math.floor(from / 3);
      const values = named ? conditionValues(named).slice(0, 1) : [];
      if (!named || values.length === 0 || (repeated && inside === 1 && section !== 1)) return {};
      return { showWhen: { field: named.key, in: values } };
    };
    const sections = [0, 1, 2].map(
      (s): EFormSection => ({
        key: `s${s}`,
        title: `Phần ${s}`,
        fields: [0, 1, 2].map((f) => {
          const at = s * 3 + f;
          return { ...fields[at]!, ...conditionFor(at, hangsOn[at] ?? 99, s) };
        }),
        ...(s === 1 && repeated && { repeat: { itemName: 'thành viên', min: 1, max: 2 } }),
        ...conditionFor(s * 3, hangsOn[9 + s] ?? 99, s === 1 ? 99 : s),
      }),
    );
    return { key: 'mau', title: 'Mẫu', sections };
  });

const RIGHT: Readonly<Record<EFormField['kind'], readonly unknown[]>> = {
  text: ['ab', 'Ắng'],
  long_text: ['một dòng', 'hai dòng\nchữ'],
  integer: [1, 9],
  money: [0, 5_000_000],
  date: ['1990-02-28', '2026-11-23'],
  yes_no: [true, false],
  choice: ['a', 'b'],
  choices: [['a'], ['b', 'a'], ['a', 'b', 'c']],
  id_number: ['062099000001', '0123456789-001'],
  phone: ['0912345678'],
  email: ['ten@thu.example'],
};
const WRONG: readonly unknown[] = ['', 'x', 'dài quá giới hạn', -1, 10.5, '1990-02-30', ['a', 'a'], ['z'], {}, []];

const anyAnswer = ({ kind }: EFormField): fc.Arbitrary<unknown> => {
  const right = RIGHT[kind];
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.constantFrom(...WRONG) },
    { weight: 2, arbitrary: fc.constant(undefined) },
  );
};

const anyRow = ({ fields }: EFormSection): fc.Arbitrary<unknown> =>
  fc
    .tuple(...fields.map((field) => anyAnswer(field).map((answer) => [field.key, answer] as const)))
    .map((pairs) => Object.fromEntries(pairs.filter(([, answer]) => answer !== undefined)));

/** What the API might be sent for a form. */
export const anySent = (form: EForm): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      ...form.sections.map((section) => {
        const one = anyRow(section);
        const sent = section.repeat ? fc.array(one, { maxLength: 3 }) : one;
        return fc.option(sent, { freq: 20, nil: undefined }).map((value) => [section.key, value] as const);
      }),
    )
    .map((pairs) => Object.fromEntries(pairs.filter(([, value]) => value !== undefined)));
