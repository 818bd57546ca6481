import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { parseDay } from '../../../kernel/time.ts';
import type { ResultProblem } from './problems.ts';

/** What a result says of its own days. */
export type DocumentDays = {
  readonly documentDate: string;
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
};

/** The same once it was judged. */
export type JudgedDays = {
  readonly documentDate: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  /** Dated before the day it reached the center: stored and flagged (clock, rule 17). */
  readonly predatesFinish: boolean;
};

/**
 * Whether a document may be the result of a dossier accepted on that day: signed no earlier than the acceptance, no later
 * than today. Without days of its own it holds from its date, and without term.
 *
 * Problems: `document-date-invalid`, `document-before-acceptance`, `validity-invalid`.
 */
export function decideDocument(
  days: DocumentDays,
  { acceptedOn, today }: { readonly acceptedOn: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): Result<JudgedDays, Problem<ResultProblem>> {
  const dated = parseDay(days.documentDate);
  if (!dated || Temporal.PlainDate.compare(dated, today) > 0)
    return fail('document-date-invalid', { errors: [{ pointer: '/documentDate', code: 'date-in-future' }] });
  if (Temporal.PlainDate.compare(dated, acceptedOn) < 0)
    return fail('document-before-acceptance', {
      errors: [{ pointer: '/documentDate', code: 'document-before-acceptance' }],
    });
  const from = days.validFrom === undefined ? dated : parseDay(days.validFrom);
  if (!from || Temporal.PlainDate.compare(from, dated) < 0)
    return fail('validity-invalid', { errors: [{ pointer: '/validFrom', code: 'valid-from-before-document' }] });
  const until = days.validUntil === undefined ? null : parseDay(days.validUntil);
  if (days.validUntil !== undefined && (!until || Temporal.PlainDate.compare(until, from) < 0))
    return fail('validity-invalid', { errors: [{ pointer: '/validUntil', code: 'valid-until-before-from' }] });
  return ok({
    documentDate: dated.toString(),
    validFrom: from.toString(),
    validUntil: until?.toString() ?? null,
    predatesFinish: Temporal.PlainDate.compare(dated, today) < 0,
  });
}

/**
 * A result that was recalled keeps its number in the registry, so whatever stands in its place has another.
 *
 * Problem: `document-number-recalled`.
 */
export function decideNumber(
  { documentNumber }: { readonly documentNumber: string },
  earlier: readonly { readonly documentNumber: string }[],
): Result<void, Problem<ResultProblem>> {
  if (earlier.every((one) => plain(one.documentNumber) !== plain(documentNumber))) return ok(undefined);
  return fail('document-number-recalled', {
    errors: [{ pointer: '/documentNumber', code: 'document-number-recalled' }],
  });
}

const plain = (number: string) => number.normalize('NFC').toUpperCase().replace(/\s+/g, '');
