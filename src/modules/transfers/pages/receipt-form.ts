import Type, { type Static } from 'typebox';
import type { Result } from '../../../kernel/result.ts';
import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type InvalidInput, inputParser } from '../../../platform/input.ts';
import type { Manifest } from '../domain/manifest.ts';
import { ReceiptInput } from '../input.ts';

/** A row of the discrepancies as it was typed. */
export type DiscrepancyRow = { readonly line: string; readonly kind: string; readonly note: string };

/** The receipt form as it was filled: which lines are ticked, and the rows of discrepancies. */
export type ReceiptForm = {
  readonly expectedVersion: string;
  readonly arrived: readonly string[];
  readonly rows: readonly DiscrepancyRow[];
};

const ROWS = 2;
const MOST_ROWS = 200;
const EMPTY: DiscrepancyRow = { line: '', kind: '', note: '' };

export const emptyReceipt = (): ReceiptForm => ({ expectedVersion: '', arrived: [], rows: padded([], ROWS) });

/** What a browser sent; rows are fields such as `discrepancies.0.line`. */
export function receiptFields(fields: FormFields): ReceiptForm {
  const all = (name: string) => [fields[name] ?? []].flat();
  const one = (name: string) => lastValue(fields, name);
  const count = Math.min(
    MOST_ROWS,
    1 +
      Math.max(
        -1,
        ...Object.keys(fields).flatMap((name) => {
          const place = /^discrepancies\.(\d{1,3})\./.exec(name)?.[1];
          return place === undefined ? [] : [Number(place)];
        }),
      ),
  );
  const rows = Array.from({ length: count }, (_, at) => ({
    line: one(`discrepancies.${at}.line`).trim(),
    kind: one(`discrepancies.${at}.kind`),
    note: one(`discrepancies.${at}.note`),
  }));
  return { expectedVersion: one('expectedVersion'), arrived: all('arrived'), rows: padded(rows, ROWS) };
}

/** The form after a button that only helps: every line ticked, or more rows. */
export const readyReceipt = (
  form: ReceiptForm,
  { lineCount }: Pick<Manifest, 'lineCount'>,
  { tickAll, more }: { tickAll: boolean; more: boolean },
): ReceiptForm => ({
  ...form,
  arrived: tickAll ? Array.from({ length: lineCount }, (_, at) => String(at + 1)) : form.arrived,
  rows: more ? padded(form.rows, form.rows.length + ROWS) : form.rows,
});

const parse = inputParser(
  Type.Object(
    { expectedVersion: Type.Integer({ minimum: 0, maximum: 1e9 }), ...ReceiptInput.properties },
    { additionalProperties: false },
  ),
  { convert: true },
);

/** The input of the verb; rows nobody touched are left out, and faults keep the place of their row. */
export function readReceiptForm(
  form: ReceiptForm,
): Result<ReceiptInput & { readonly expectedVersion: number }, InvalidInput> {
  const touched = form.rows.map((row, place) => ({ row, place })).filter(({ row }) => Object.values(row).some(Boolean));
  const parsed = parse({
    expectedVersion: form.expectedVersion,
    arrived: form.arrived,
    discrepancies: touched.map(({ row }) => ({
      ...(row.line && { line: row.line }),
      ...(row.kind && { kind: row.kind }),
      ...(row.note && { note: row.note }),
    })),
  });
  if (parsed.ok) return parsed as Result<Static<typeof ReceiptInput> & { expectedVersion: number }, InvalidInput>;
  const errors = (parsed.problem.errors ?? []).map((error) => ({
    ...error,
    pointer: error.pointer.replace(
      /^\/discrepancies\/(\d+)/,
      (_, at) => `/discrepancies/${touched[Number(at)]?.place}`,
    ),
  }));
  return { ok: false, problem: { ...parsed.problem, errors } };
}

/** Rows for the lines that were neither ticked nor explained, ready to be explained. */
export function withUnexplained(form: ReceiptForm, lines: readonly string[]): ReceiptForm {
  const named = new Set(form.rows.map(({ line }) => line));
  const wanted = lines.filter((line) => !named.has(line)).map((line) => ({ line, kind: 'missing', note: '' }));
  const used = form.rows.filter((row) => Object.values(row).some(Boolean));
  return { ...form, rows: padded([...used, ...wanted].slice(0, MOST_ROWS), ROWS) };
}

function padded(rows: readonly DiscrepancyRow[], least: number): readonly DiscrepancyRow[] {
  return [...rows, ...Array.from({ length: Math.max(0, least - rows.length) }, () => EMPTY)];
}
