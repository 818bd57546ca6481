/** What people may report; others follow. */
export type FeedbackType = 'EXTRA_REQUIREMENT';
export const FEEDBACK_STATUSES = ['received', 'looking', 'answered'] as const;
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number];

/** One report of a citizen about what they met (phản ánh). */
export type Feedback = {
  readonly id: number;
  readonly reference: string;
  readonly type: FeedbackType;
  readonly procedureVersionId: number;
  readonly procedureCode: string;
  readonly procedureName: string;
  /** What was asked for beyond the list. */
  readonly what: string;
  readonly place: string | null;
  readonly happenedOn: string | null;
  readonly status: FeedbackStatus;
  readonly receivedAt: Temporal.Instant;
  readonly takenAt: Temporal.Instant | null;
  readonly takenBy: { readonly accountId: number; readonly name: string } | null;
  readonly answer: string | null;
  readonly answeredAt: Temporal.Instant | null;
  /** Whether the person left a way to reach them; what it is only their handler is told. */
  readonly hasContact: boolean;
};
export type FeedbackContact = { readonly name: string | null; readonly contact: string | null };

/** Letters and figures that are not taken for one another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** "PA-7K3M9QXD" from eight random bytes. */
export const referenceFrom = (bytes: Uint8Array): string =>
  `PA-${[...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;

/** A reference as people type it: small letters, spaces, O for 0. Null where it is none. */
export function readReference(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s.]/g, '')
    .replace(/^(PA)?-?/, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(plain) ? `PA-${plain}` : null;
}

export const feedbackChain = (reference: string): string => `feedback:${reference}`;
