import { Compile } from 'typebox/compile';
import { schemaFaults } from '../../../../platform/schema-faults.ts';
import { lintEForm } from '../../../eforms/index.ts';
import { type ProcedureContent, ProcedureContentSchema } from '../procedure-content.ts';
import { lintProcess, type ProcessFacts, type ProcessFindingCode } from '../process/lint-process.ts';
import { partnerFindings } from '../process/partners.ts';
import type { Process } from '../process/process.ts';
import { caseFindings, paperFindings, priceFindings, timeFindings } from './content-findings.ts';
import { type MandatoryPart, missingParts } from './lint-procedure.ts';

/** Why a procedure may not be published; `explainPublication` and the messages say each in words. */
export type PublicationFindingCode =
  | 'missing-part'
  | 'malformed-part'
  | 'duplicate-component'
  | 'mandatory-without-piece'
  | 'component-without-basis'
  | 'unknown-form'
  | 'limit-mode-mismatch'
  | 'statutory-below-committed'
  | 'ends-before-begin'
  | 'lonely-case'
  | 'duplicate-case'
  | 'exemption-above-amount'
  | 'duplicate-form'
  | 'agency-not-named'
  | 'unknown-unit'
  /** Of the linter of forms. */
  | `eform-${string}`
  | ProcessFindingCode;

/** `path` leads from the procedure with its process to the place: `['components', 2, 'legalBasis']`, `['process', 'steps', 1]`. */
export type PublicationFinding = {
  readonly code: PublicationFindingCode;
  readonly path: readonly (string | number)[];
  readonly facts?: Readonly<Record<string, string | number>>;
};

export type PublicationFacts = ProcessFacts & {
  /** Keys of the units of each agency, and of the center under its own key; left out, units are not looked at. */
  readonly units?: ReadonlyMap<string, ReadonlySet<string>>;
};

/** What is being drafted: as much of a procedure as is known. */
export type DraftedContent = Partial<ProcedureContent>;
export type DraftedProcess = Pick<Process, 'steps' | 'calendarDayGround'>;

/**
 * Everything for which a procedure and its process cannot be published together (QC Đ7.2b, QC Đ6.1b, QC Đ7.2i, QC Đ13.3).
 * No finding means the version may be approved. What is not there yet is told once, as missing.
 */
export function publicationFindings(
  content: DraftedContent,
  process: DraftedProcess,
  facts: PublicationFacts,
): PublicationFinding[] {
  const missing = missingParts(content);
  const shape = shapeFindings(content, missing);
  return [
    ...missing.map((part): PublicationFinding => ({ code: 'missing-part', path: [part] })),
    ...shape,
    // A part of the wrong shape cannot be judged any further.
    ...(shape.some(({ code }) => code === 'malformed-part') ? [] : contentFindings(content, facts)),
    ...partnerFindings(content, process, facts.units),
    ...processFindings(content, process, facts),
  ];
}

function contentFindings(content: DraftedContent, facts: PublicationFacts): PublicationFinding[] {
  return [
    ...agencyFindings(content, facts.agencies),
    ...paperFindings(content),
    ...timeFindings(content),
    ...priceFindings(content),
    ...caseFindings(content),
    ...formFindings(content),
  ];
}

const wellFormed = Compile(ProcedureContentSchema);
/** What the decision fills in; everything else has to be there. */
const DECIDED = { version: 1, decisionNo: '–', effectiveFrom: '2000-01-01', effectiveTo: null };

function shapeFindings(content: DraftedContent, missing: readonly MandatoryPart[]): PublicationFinding[] {
  // A data file carries its process with it.
  const { process: _, ...bare } = content as DraftedContent & { readonly process?: unknown };
  const whole = { ...DECIDED, ...bare };
  if (wellFormed.Check(whole)) return [];
  const told = new Set<string | number>(missing);
  return schemaFaults(ProcedureContentSchema, whole).flatMap(({ path, sentence }): PublicationFinding[] => {
    const top = path[0] ?? '';
    if (told.has(top)) return [];
    if (sentence !== 'is missing') return [{ code: 'malformed-part', path, facts: { sentence } }];
    if (path.length > 2) return [{ code: 'missing-part', path }];
    // Of a part that is one value, what is missing is told once.
    told.add(top);
    return [{ code: 'missing-part', path: [top] }];
  });
}

function agencyFindings(
  { agency, coordinatingAgencies = [] }: DraftedContent,
  agencies: ReadonlySet<string>,
): PublicationFinding[] {
  const unknown = (key: string, path: (string | number)[]): PublicationFinding[] =>
    agencies.has(key) ? [] : [{ code: 'unknown-agency', path, facts: { agency: key } }];
  return [
    ...(agency ? unknown(agency, ['agency']) : []),
    ...coordinatingAgencies.flatMap((key, at) => unknown(key, ['coordinatingAgencies', at])),
  ];
}

function formFindings({ eForms = [] }: DraftedContent): PublicationFinding[] {
  const keys = eForms.map(({ key }) => key);
  return eForms.flatMap((form, at): PublicationFinding[] => [
    ...(keys.indexOf(form.key) < at ? [{ code: 'duplicate-form', path: ['eForms', at, 'key'] } as const] : []),
    ...lintEForm(form).map(({ pointer, code, facts }) => ({
      code: code as `eform-${string}`,
      path: ['eForms', at, ...placeOf(pointer)],
      ...(facts && { facts }),
    })),
  ]);
}

const placeOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** While the limit is still missing every quota fits; the agency and the settlement are what most procedures have. */
function processFindings(
  content: DraftedContent,
  { steps, calendarDayGround }: DraftedProcess,
  facts: PublicationFacts,
): PublicationFinding[] {
  const subject = {
    ...content,
    agency: content.agency ?? '',
    settlement: content.settlement ?? 'STANDARD',
    timeLimit: content.timeLimit ?? ({ value: 100_000, unit: 'working_days' } as const),
  };
  const process = { version: 1, decisionNo: '–', steps, ...(calendarDayGround && { calendarDayGround }) };
  return lintProcess(process, subject, facts).map((finding) => ({ ...finding, path: ['process', ...finding.path] }));
}
