import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { parseDay } from '../../../kernel/time.ts';
import type { DocumentKind, DocumentTag } from './legal-document.ts';

/** What an official writes about a document; days as YYYY-MM-DD. */
export type WrittenDocument = {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly issuer: string;
  readonly issuedOn?: string | undefined;
  readonly effectiveFrom?: string | undefined;
  readonly effectiveTo?: string | undefined;
  readonly note?: string | undefined;
  /** They compared it with the document itself. */
  readonly checked?: boolean | undefined;
};
export type DecidedDocument = {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly note: string | null;
  readonly tag: DocumentTag;
};

/** The entry of the register that follows. Problem: `invalid-input` for days there are not, or out of order. */
export function decideLegalDocument(written: WrittenDocument): Result<DecidedDocument, Problem<'invalid-input'>> {
  const days = ['issuedOn', 'effectiveFrom', 'effectiveTo'] as const;
  const errors: FieldError[] = days.flatMap((field) =>
    written[field] && !parseDay(written[field]) ? [{ pointer: `/${field}`, code: 'date-invalid' }] : [],
  );
  const { issuedOn = null, effectiveFrom = null, effectiveTo = null } = written;
  if (issuedOn && effectiveFrom && effectiveFrom < issuedOn)
    errors.push({ pointer: '/effectiveFrom', code: 'effective-before-issued' });
  const begins = effectiveFrom ?? issuedOn;
  if (begins && effectiveTo && effectiveTo <= begins)
    errors.push({ pointer: '/effectiveTo', code: 'ended-before-effective' });
  if (errors.length > 0) return fail('invalid-input', { errors });
  const { title, kind, issuer, note = '', checked = false } = written;
  return ok({
    title: title.trim(),
    kind,
    issuer: issuer.trim(),
    issuedOn,
    effectiveFrom,
    effectiveTo,
    note: note.trim() || null,
    tag: checked ? 'CHECKED' : 'MEM-M',
  });
}
