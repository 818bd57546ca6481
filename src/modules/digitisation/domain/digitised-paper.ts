/** Scanned from paper, come electronically, or held by the center from an earlier dossier. */
export type Source = 'scanned' | 'electronic' | 'held';
export type ConsentGiven = 'own_act' | 'in_person' | 'by_phone' | 'in_writing';

/** A file of a digitised paper, to be opened. */
export type PaperFile = { readonly id: number; readonly name: string; readonly size: number };

/** One edition of a paper made electronic; a new scan is a new edition. */
export type DigitisedPaper = {
  readonly id: number;
  readonly dossierId: number;
  readonly documentId: number;
  readonly componentKey: string;
  readonly edition: number;
  readonly source: Source;
  readonly file: PaperFile;
  readonly typeCode: string;
  readonly typeName: string;
  readonly name: string;
  readonly number: string | null;
  readonly ownerIdNumber: string;
  readonly issuer: string | null;
  /** YYYY-MM-DD */
  readonly issuedOn: string | null;
  /** Last valid day; null: it does not expire. */
  readonly expiresOn: string | null;
  readonly heldFrom: number | null;
  readonly consent: ConsentGiven | null;
  readonly digitisedBy: number;
  readonly digitiserName: string;
  readonly digitisedAt: Temporal.Instant;
  /** Of a held paper: those of the one it comes from. */
  readonly check: PaperCheck | null;
  readonly signature: PaperSignature | null;
  readonly ended: { readonly ground: string; readonly at: Temporal.Instant } | null;
};

export type PaperCheck = {
  readonly outcome: 'confirmed' | 'rejected';
  readonly note: string;
  readonly by: string;
  readonly at: Temporal.Instant;
};

/** The digitiser's electronic signature, or why the file could not carry one. */
export type PaperSignature =
  | { readonly file: PaperFile; readonly subject: string; readonly serial: string; readonly at: Temporal.Instant }
  | { readonly fault: string };

/** Where a paper stands: what is still to do with it, or what it is worth. */
export type PaperState = 'to-verify' | 'rejected' | 'valid' | 'expired' | 'ended';

/** The one question about a digitised paper: a valid one may be used again (Decree 107/2021). */
export function stateOf(
  { check, expiresOn, ended }: Pick<DigitisedPaper, 'check' | 'expiresOn' | 'ended'>,
  today: Temporal.PlainDate,
): PaperState {
  if (check === null) return 'to-verify';
  if (check.outcome === 'rejected') return 'rejected';
  if (ended !== null) return 'ended';
  return expiresOn !== null && expiresOn < today.toString() ? 'expired' : 'valid';
}
