import type { AcceptanceInput } from '../input.ts';
import type { CheckedDocument } from './completeness.ts';
import type { DossierDocument } from './dossier.ts';

/**
 * The verdicts given now, on the papers as they were handed in; a count given now is the official's own. A paper that was
 * handed in but not spoken of stays unchecked, so that it cannot slip through.
 */
export function mergeChecks(handed: readonly DossierDocument[], { documents }: AcceptanceInput): CheckedDocument[] {
  const checked = documents.map((check) => {
    const before = handed.find((document) => document.componentKey === check.componentKey);
    return {
      componentKey: check.componentKey,
      originals: check.originals ?? before?.originals ?? 0,
      certifiedCopies: check.certifiedCopies ?? before?.certifiedCopies ?? 0,
      copies: check.copies ?? before?.copies ?? 0,
      files: electronic(before),
      verdict: check.verdict,
      ground: check.ground ?? null,
    };
  });
  const silent = handed.filter((document) => !documents.some((check) => check.componentKey === document.componentKey));
  return [
    ...checked,
    ...silent.map((document) => ({
      ...document,
      files: electronic(document),
      verdict: 'unchecked' as const,
    })),
  ];
}

/** Files, and a filled form, which is as good as one. */
const electronic = (document: DossierDocument | undefined): number =>
  document ? document.uploads.length + (document.formKey === null ? 0 : 1) : 0;
