import type { AcceptanceInput } from '../input.ts';
import type { CheckedDocument } from './completeness.ts';
import type { DossierDocument } from './dossier.ts';

/**
 * The verdicts given now, on the papers as they were handed in; a count given now is the official's own. A paper that was
 * handed in but not spoken of stays unchecked, so that it cannot slip through.
 */
export function mergeChecks(
  handed: readonly DossierDocument[],
  { documents }: AcceptanceInput,
  { fromHome = false }: { readonly fromHome?: boolean } = {},
): CheckedDocument[] {
  // Nobody has seen the pieces that somebody at home says they have: they count when the official counts them.
  const counted = (pieces = 0) => (fromHome ? 0 : pieces);
  const checked = documents.map((check) => {
    const before = handed.find((document) => document.componentKey === check.componentKey);
    return {
      componentKey: check.componentKey,
      originals: check.originals ?? counted(before?.originals),
      certifiedCopies: check.certifiedCopies ?? counted(before?.certifiedCopies),
      copies: check.copies ?? counted(before?.copies),
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
      originals: counted(document.originals),
      certifiedCopies: counted(document.certifiedCopies),
      copies: counted(document.copies),
      files: electronic(document),
      verdict: 'unchecked' as const,
    })),
  ];
}

/** Files, and a filled form, which is as good as one. */
const electronic = (document: DossierDocument | undefined): number =>
  document ? document.uploads.length + (document.formKey === null ? 0 : 1) : 0;
