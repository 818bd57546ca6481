import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { parseDay } from '../../../kernel/time.ts';
import type { DigitisedInput } from '../input.ts';
import type { DigitisationProblem } from './problems.ts';

export type DigitisingFacts = {
  /** Files of this paper that are with the dossier. */
  readonly fileIds: readonly number[];
  readonly knownType: boolean;
  readonly today: Temporal.PlainDate;
};

/**
 * Whether a paper may be written down as digitised: a scan or a file of the dossier's own, a type one knows or names, and
 * days that can be.
 *
 * Problems: `scan-missing`, `electronic-file-required`, `document-type-unknown`, `paper-dates-wrong`, each by pointer.
 */
export function decideDigitising(
  { source, upload, file, typeName, issuedOn, expiresOn }: DigitisedInput,
  { fileIds, knownType, today }: DigitisingFacts,
): Result<void, Problem<DigitisationProblem>> {
  const errors: FieldError[] = [];
  const wrong = (pointer: string, code: DigitisationProblem) => errors.push({ pointer, code });
  if (source === 'electronic' && (file === undefined || upload !== undefined))
    wrong('/file', 'electronic-file-required');
  else if (upload === undefined && (file === undefined || !fileIds.includes(file))) wrong('/upload', 'scan-missing');
  else if (file !== undefined && !fileIds.includes(file)) wrong('/file', 'scan-missing');
  if (!knownType && !typeName) wrong('/typeName', 'document-type-unknown');
  const [issued, expires] = [issuedOn, expiresOn].map((text) => (text === undefined ? undefined : parseDay(text)));
  if (issued === null || (issued && Temporal.PlainDate.compare(issued, today) > 0))
    wrong('/issuedOn', 'paper-dates-wrong');
  if (expires === null || (issued && expires && Temporal.PlainDate.compare(expires, issued) < 0))
    wrong('/expiresOn', 'paper-dates-wrong');
  const [first] = errors;
  return first ? fail(first.code as DigitisationProblem, { errors }) : ok(undefined);
}
