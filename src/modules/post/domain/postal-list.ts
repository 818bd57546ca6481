/** Danh mục bưu gửi bàn giao: what one postal employee hands over at one time. */
export type PostalList = {
  readonly id: number;
  /** Given with the first signature. */
  readonly number: string | null;
  readonly postOffice: string;
  readonly note: string;
  /** Rises with every item put on it or taken off. */
  readonly version: number;
  readonly openedAt: Temporal.Instant;
  readonly registeredAt: Temporal.Instant | null;
  readonly items: readonly PostalItem[];
  readonly signatures: readonly Signature[];
};

export type PostalItem = {
  readonly id: number;
  readonly ordinal: number;
  readonly trackingNumber: string;
  readonly senderName: string;
  readonly senderPhone: string;
  readonly procedureCode: string | null;
  /** In pieces, counted at the hand-over. */
  readonly papers: number;
  readonly discrepancy: string;
  /** Once it was filed: the provisional number. */
  readonly filedAs: string | null;
};

export type Side = 'postal' | 'reception';

export type Signature = {
  readonly side: Side;
  /** None for a postal employee who signed the printed list. */
  readonly accountId: number | null;
  readonly name: string;
  readonly badge: string | null;
  readonly at: Temporal.Instant;
};

export const signatureOf = ({ signatures }: Pick<PostalList, 'signatures'>, side: Side): Signature | null =>
  signatures.find((one) => one.side === side) ?? null;

/** Both gave their hand: what came is the center's now. */
export const isHandedOver = (list: Pick<PostalList, 'signatures'>): boolean => list.signatures.length === 2;

/** “ee 123 456 789 vn” is `EE123456789VN`. */
export const normaliseTracking = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** What the ledger keeps of an item that is put on a list or taken off; who sent it is not written there for good. */
export const itemFacts = (item: Omit<PostalItem, 'id' | 'filedAs'>) => ({
  ordinal: item.ordinal,
  tracking: item.trackingNumber,
  procedure: item.procedureCode ?? '',
  papers: item.papers,
  discrepancy: item.discrepancy,
});
