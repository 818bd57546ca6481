import { showable } from '../../../kernel/plain-text.ts';

/** What can be wrong with a file of procedures; each has its sentence in `messages/`. */
export type ImportFaultCode =
  /** A sheet of the form is not there. Facts: `sheet`. */
  | 'sheet-missing'
  /** A sheet the form does not have. Facts: `sheet`. */
  | 'sheet-unknown'
  /** A column of the form is not in the first row. Facts: `column`. */
  | 'column-missing'
  /** A heading the form does not have, or has already. Facts: `column`. */
  | 'column-unknown'
  | 'column-twice'
  /** Cells joined into one: nobody can say to which row they belong. Facts: `range`. */
  | 'cells-merged'
  /** A formula, whatever it last came to: paste its value. */
  | 'cell-formula'
  /** `#REF!` and the like. Facts: `error`. */
  | 'cell-error'
  /** Nothing stands where something must. */
  | 'cell-missing'
  /** Something of another kind. Facts: `expected` (a key of the words for kinds), `found`. */
  | 'cell-wrong-kind'
  /** Not in the list. Facts: `found`, `choices`. */
  | 'cell-not-listed'
  /** No agency of this key or name. Facts: `found`. */
  | 'agency-unknown'
  /** The code stands on an earlier row already. Facts: `code`, `first`. */
  | 'code-twice'
  /** The code is on no row of the sheet of procedures. Facts: `code`. */
  | 'code-not-listed'
  /** The case, the step or the charge named is none of this procedure. Facts: `key`. */
  | 'case-not-listed'
  | 'step-unknown'
  | 'charge-unknown'
  /** Several charges of this name: nobody can say which is meant. Facts: `key`. */
  | 'charge-ambiguous'
  /** The branches of one step are of two kinds. Facts: `key`. */
  | 'branch-modes-differ'
  /** There is not one procedure in the file. */
  | 'nothing-to-import'
  /** Not JSON. Facts: `at`, the character, if known. */
  | 'json-broken'
  /** JSON, but not a catalogue of version 1. */
  | 'json-not-catalogue'
  /** A part is not there, is not known, or is not as it must be. Facts: `path`, and `expected`. */
  | 'part-missing'
  | 'part-unknown'
  | 'part-malformed'
  /** Signs that are no text: control characters, halves of characters. */
  | 'text-unprintable'
  /** A version that begins later, or on the same day, is there already. Facts: `version`, `from`. */
  | 'version-in-the-way'
  /** Another end than is decided, or an end where none is decided. Facts: `to`, the day of the decision, or empty. */
  | 'ends-otherwise';

/** Where in a file: of a workbook the sheet, the row and the cell; of JSON only whose part. */
export type Place = {
  readonly sheet: string | null;
  readonly row: number | null;
  /** As "D17". */
  readonly cell: string | null;
  /** Title of the column, or path of the part. */
  readonly column: string | null;
  /** Code of the procedure, as far as it is known. */
  readonly procedure: string | null;
};

/** One thing that is wrong, at its place; `code` is one of `IMPORT_FAULTS` or of the findings of a publication. */
export type ImportFault = Place & {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
};

export const NOWHERE: Place = { sheet: null, row: null, cell: null, column: null, procedure: null };

/** So many are kept and shown; how many there are is told all the same. */
export const MAX_FAULTS = 1000;

/** Faults as they are met: all are counted, the first are kept. */
export class FaultList {
  readonly faults: ImportFault[] = [];
  count = 0;

  add(place: Place, code: string, facts: ImportFault['facts'] = {}): void {
    this.count += 1;
    if (this.faults.length < MAX_FAULTS) this.faults.push(told({ ...place, code, facts }));
  }
}

/** What was found is told as it can be kept and shown, whatever stood in the file. */
const told = ({ facts, ...fault }: ImportFault): ImportFault => ({
  ...textsOf(fault),
  facts: textsOf(facts),
});

const textsOf = <T extends object>(of: T): T =>
  Object.fromEntries(
    Object.entries(of).map(([key, value]) => [key, typeof value === 'string' ? showable(value) : value]),
  ) as T;
