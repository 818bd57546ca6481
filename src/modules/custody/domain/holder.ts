/** Who has a paper in hand. */
export type Holder =
  | { readonly kind: 'applicant' | 'center' | 'post' }
  | { readonly kind: 'agency'; readonly agencyId: number };

export const CENTER: Holder = { kind: 'center' };
export const APPLICANT: Holder = { kind: 'applicant' };

/** Bản chính or bản sao chứng thực: the pieces somebody has to account for. Plain copies are not among them. */
export type Sort = 'original' | 'certified_copy';

/** One piece of paper in somebody's keeping. */
export type CustodyItem = {
  readonly id: number;
  readonly dossierId: number;
  readonly documentId: number;
  /** What the paper is called in the dossier. */
  readonly name: string;
  readonly sort: Sort;
  /** Which of the pieces of this sort. */
  readonly piece: number;
  readonly holder: Holder;
  readonly heldSince: Temporal.Instant;
  /** A discrepancy nobody has cleared up yet. */
  readonly openDiscrepancy: { readonly id: number; readonly kind: 'missing' | 'damaged'; readonly note: string } | null;
};

/** The same text for the same holder: `center`, `agency:12`. */
export const holderKey = (holder: Holder): string =>
  holder.kind === 'agency' ? `agency:${holder.agencyId}` : holder.kind;

export const isSameHolder = (one: Holder, other: Holder): boolean => holderKey(one) === holderKey(other);

/** The holder a row names. */
export function holderOfRow(kind: string, agencyId: number | null): Holder {
  if (kind === 'agency') return { kind, agencyId: agencyId as number };
  return { kind: kind as 'applicant' | 'center' | 'post' };
}

/** The holder such a text names, or null. */
export function parseHolder(text: string): Holder | null {
  const agencyId = /^agency:(\d{1,9})$/.exec(text)?.[1];
  if (agencyId) return { kind: 'agency', agencyId: Number(agencyId) };
  return text === 'center' || text === 'post' || text === 'applicant' ? { kind: text } : null;
}
