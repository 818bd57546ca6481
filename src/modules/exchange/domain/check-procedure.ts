import { Compile } from 'typebox/compile';
import type { TLocalizedValidationError } from 'typebox/error';
import { isPlainText } from '../../../kernel/plain-text.ts';
import {
  type ProcedureFile,
  ProcedureSchema,
  type PublicationFacts,
  publicationFindings,
} from '../../procedures/index.ts';
import type { FaultList, Place } from './fault.ts';
import type { ReadProcedure } from './from-tables.ts';

const whole = Compile(ProcedureSchema);

/**
 * The procedure, if it is whole and may be published (QC Đ7.2b, QC Đ13.3); else what stands against it goes into
 * `faults`, each at its place. A place that is told already is not told again.
 */
export function checkProcedure(
  { code, file, placeOf }: ReadProcedure,
  facts: PublicationFacts,
  faults: FaultList,
  told: ReadonlySet<string>,
): ProcedureFile | null {
  const before = faults.count;
  const said = new Set(told);
  const add = (place: Place, fault: string, detail: Readonly<Record<string, string | number>> = {}) => {
    const where = placeKey(place);
    if (said.has(where)) return;
    if (place.cell !== null) said.add(where);
    faults.add({ ...place, procedure: code }, fault, detail);
  };
  if (!whole.Check(file))
    for (const error of whole.Errors(file))
      for (const { path, fault, expected } of shapeFaults(error))
        add(placeOf(path), fault, { path: path.join('.'), ...(expected && { expected }) });
  for (const path of unprintable(file)) add(placeOf(path), 'text-unprintable', { path: path.join('.') });
  const { process, ...content } = file as Partial<ProcedureFile>;
  const draft = { steps: [], ...(process as object) };
  if (faults.count === before || hasShape(file))
    for (const finding of publicationFindings(content, draft, facts)) {
      if (finding.code === 'malformed-part') continue; // told above, in our words
      if (finding.code === 'agency-not-named' && content.agency === undefined) continue; // that cell is told
      add(placeOf(finding.path), finding.code, finding.facts);
    }
  return faults.count === before && whole.Check(file) ? file : null;
}

/** Where something stands that is no text. */
function unprintable(node: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof node === 'string') return isPlainText(node) ? [] : [path];
  if (typeof node !== 'object' || node === null || path.length > DEEPEST) return [];
  return Array.isArray(node)
    ? node.flatMap((one, at) => unprintable(one, [...path, at]))
    : Object.entries(node).flatMap(([key, one]) => unprintable(one, [...path, key]));
}

/** Deeper than any part of a procedure; what is there is unknown, and told as such. */
const DEEPEST = 12;

/** A cell, or for want of one the part of the procedure. */
export const placeKey = ({ sheet, cell, column, procedure }: Place): string =>
  cell === null ? `${procedure} ${sheet} ${column}` : `${sheet} ${cell}`;

/** Whether the parts are such that they can be looked at: lists are lists of things, texts are texts. */
function hasShape(file: unknown): boolean {
  return whole.Errors(file).every(({ keyword }) => keyword !== 'type');
}

type ShapeFault = {
  path: (string | number)[];
  fault: 'part-missing' | 'part-unknown' | 'part-malformed';
  expected?: string;
};

function shapeFaults(error: TLocalizedValidationError): ShapeFault[] {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map((key) => ({ path: [...path, key], fault: 'part-missing' }));
    case 'additionalProperties':
      return error.params.additionalProperties.map((key) => ({ path: [...path, key], fault: 'part-unknown' }));
    case 'boolean': // the unknown part once more, seen from below
      return [];
    case 'minLength':
      return [{ path, fault: 'part-missing' }];
    default:
      return [{ path, fault: 'part-malformed', expected: expectedOf(error) }];
  }
}

/** A key of the words for kinds. */
function expectedOf({ keyword, params }: TLocalizedValidationError): string {
  const { type, format } = params as { type?: unknown; format?: unknown };
  if (keyword === 'type') return `json-${type}`;
  if (keyword === 'format') return format === 'date' ? 'json-day' : 'json-form';
  if (keyword === 'enum' || keyword === 'const') return 'json-choice';
  return keyword === 'minimum' || keyword === 'multipleOf' ? 'json-number-bound' : 'json-form';
}
