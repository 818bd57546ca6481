/** How an accepted dossier gets to its agency; `null` for what was settled while the applicant waited. */
export type TransferKind = 'paper' | 'electronic' | 'on_site';

type Pieces = { readonly originals: number; readonly certifiedCopies: number; readonly copies: number };

/**
 * Every dossier is handed over electronically at acceptance. Its papers follow in a batch where there are any, unless
 * nothing leaves the center (settled on site).
 */
export function transferKind(facts: {
  readonly settlement: string;
  readonly atOnce: boolean;
  readonly documents: readonly Pieces[];
}): TransferKind | null {
  if (facts.atOnce) return null;
  if (facts.settlement === 'ON_SITE') return 'on_site';
  const pieces = facts.documents.reduce((sum, one) => sum + one.originals + one.certifiedCopies + one.copies, 0);
  return pieces > 0 ? 'paper' : 'electronic';
}
