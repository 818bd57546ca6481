import type { ProcedureFile } from '../../procedures/index.ts';
import { choicesOf } from './choices.ts';
import type { Column } from './columns.ts';
import { valueAt } from './paths.ts';
import { SHEET_NAMES, type SheetName, sheetFormat } from './sheets.ts';

/** A cell of the workbook, as the writer takes it. */
export type WrittenCell = string | number | { readonly day: string } | null;

/** The rows a procedure takes on each sheet. */
export function rowsOf(file: ProcedureFile): ReadonlyMap<SheetName, readonly WrittenCell[][]> {
  const things = thingsOf(file);
  return new Map(
    SHEET_NAMES.map((name) => [
      name,
      things[name].map((thing) => sheetFormat(name).columns.map((column) => cellOf(column, thing))),
    ]),
  );
}

/** What the rows of each sheet are made of: the code first, then the thing's own parts by the paths of the columns. */
function thingsOf(file: ProcedureFile): Record<SheetName, object[]> {
  const { code, cases = [], process } = file;
  const places = [{ caseKey: undefined, ...file }, ...cases.map((one) => ({ caseKey: one.key, ...one }))];
  const chargesOf = places.flatMap(({ caseKey, charges = [] }) =>
    charges.map((charge) => ({ code, caseKey, ...charge })),
  );
  const text = (kind: string, texts: readonly string[]) => texts.map((each) => ({ code, kind, text: each }));
  return {
    procedures: [file],
    cases: cases.map((one) => ({
      code,
      ...one,
      ownComponents: one.components !== undefined || undefined,
      ownCharges: one.charges !== undefined || undefined,
    })),
    components: places.flatMap(({ caseKey, components = [] }) =>
      components.map((component) => ({ code, caseKey, ...component })),
    ),
    charges: chargesOf,
    exemptions: chargesOf.flatMap(({ caseKey, name, exemptions = [] }) =>
      exemptions.map((exemption) => ({ code, caseKey, charge: name, ...exemption })),
    ),
    legalBasis: file.legalBasis.map((basis) => ({ code, ...basis })),
    steps: file.steps.map((each) => ({ code, text: each })),
    manners: file.manners.map((manner) => ({ code, ...manner })),
    texts: [
      ...text('subjects', file.subjects),
      ...text('conditions', file.conditions),
      ...text('forms', file.forms),
      ...text('aliases', file.aliases),
    ],
    process: process.steps.map((step) => ({ code, ...step })),
    outcomes: process.steps.flatMap(({ key: step, outcomes = [] }) =>
      outcomes.map((outcome) => ({ code, step, ...outcome })),
    ),
    branches: process.steps.flatMap(({ key, next }) =>
      (next?.to ?? []).map(({ step, when }) => ({ code, step: key, mode: next?.mode, to: step, when })),
    ),
  };
}

function cellOf({ path, kind }: Column, thing: object): WrittenCell {
  const value = valueAt(thing, path);
  if (value === undefined || value === null) return null;
  if (typeof kind === 'object') {
    const words = 'choice' in kind ? choicesOf(kind.choice) : choicesOf(kind.choices);
    return [value]
      .flat()
      .map((each) => words[String(each)] ?? String(each))
      .join('; ');
  }
  if (kind === 'day') return { day: String(value) };
  if (typeof value === 'boolean') return choicesOf('yesNo')[value ? 'yes' : 'no'] ?? null;
  if (Array.isArray(value)) return value.join('; ');
  return typeof value === 'number' ? value : String(value);
}
