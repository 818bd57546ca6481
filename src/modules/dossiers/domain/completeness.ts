import type { Component } from '../../procedures/index.ts';
import type { DossierDocument, Verdict } from './dossier.ts';

/** What was said of one paper at the check. */
export type CheckedDocument = {
  readonly componentKey: string;
  readonly originals: number;
  readonly certifiedCopies: number;
  readonly copies: number;
  /** Files that came with an online filing, and the form that was filled in the paper's place. */
  readonly files: number;
  readonly verdict: Verdict;
  readonly ground: string | null;
};

export type Shortcoming = {
  readonly componentKey: string;
  readonly kind: 'not-handed-in' | 'not-checked' | 'not-valid' | 'waiver-without-ground' | 'not-asked-for';
};

/** The papers, by key, that were handed in: on paper, as a file or as a filled form, or waived with a ground. */
export const papersThere = (documents: readonly DossierDocument[]): ReadonlySet<string> =>
  new Set(documents.filter(isThere).map(({ componentKey }) => componentKey));

const isThere = ({ originals, certifiedCopies, copies, uploads, formKey, verdict }: DossierDocument): boolean =>
  originals + certifiedCopies + copies + uploads.length > 0 || formKey !== null || verdict === 'waived';

/**
 * What stands between a dossier and its acceptance: every mandatory paper is there and found valid, or waived with a
 * ground; an optional one that was handed in is checked too. Papers the procedure does not ask for are not taken
 * (QC Đ7.2d, QC Đ5.1đ).
 */
export function shortcomings(components: readonly Component[], documents: readonly CheckedDocument[]): Shortcoming[] {
  const asked = new Set(components.map((component) => component.key));
  const unasked = documents
    .filter((document) => !asked.has(document.componentKey))
    .map(({ componentKey }): Shortcoming => ({ componentKey, kind: 'not-asked-for' }));
  const missing = components.flatMap((component) => {
    const kind = shortcomingOf(
      component,
      documents.find((document) => document.componentKey === component.key),
    );
    return kind === null ? [] : [{ componentKey: component.key, kind }];
  });
  return [...missing, ...unasked];
}

function shortcomingOf(component: Component, document: CheckedDocument | undefined): Shortcoming['kind'] | null {
  if (document?.verdict === 'waived') return document.ground?.trim() ? null : 'waiver-without-ground';
  if (!document || !isHandedIn(document)) return component.mandatory ? 'not-handed-in' : null;
  if (document.verdict === 'unchecked') return 'not-checked';
  return document.verdict === 'valid' ? null : 'not-valid';
}

const isHandedIn = (document: CheckedDocument): boolean =>
  document.originals + document.certifiedCopies + document.copies + document.files > 0;
