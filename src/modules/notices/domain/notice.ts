/** Thông báo thẩm tra, trả lại hồ sơ, nguyên nhân chậm giải quyết (QC Đ13.5). */
export const NOTICE_KINDS = ['verification', 'return', 'lateness'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What an agency told the center in writing about one dossier; it never changes. */
export type Notice = {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly dossierId: number;
  /** The step that is verified, or whose turn it was. */
  readonly stepId: number | null;
  /** Who issued it. */
  readonly agencyId: number;
  /** “05/TBXM-SKHDT”. */
  readonly numberText: string;
  /** `2026-11-23` */
  readonly numberDate: string;
  readonly causeCode: string;
  /** The agency's own words, for the center. */
  readonly reason: string;
  /** Of a return, as is what is given back. */
  readonly legalBasis: string | null;
  readonly papersReturned: string | null;
  /** The legal due date of that moment; null while the clock stood still. */
  readonly legalDueAt: Temporal.Instant | null;
  /** When the result is expected now; of a return, when the papers lie ready at the center. */
  readonly newExpectedAt: Temporal.Instant;
  /** What the applicant is told: names agencies, never people. */
  readonly answer: string;
  readonly signerName: string;
  readonly signerPosition: string;
  readonly issuedBy: number;
  readonly issuedAt: Temporal.Instant;
  /** How a verification ended; null while it is open, and of the other kinds. */
  readonly ended: VerificationEnd | null;
};

export type VerificationEnd = {
  readonly at: Temporal.Instant;
  /** Its note where the step itself was completed; null of steps completed before that was required. */
  readonly finding: string | null;
};

/** Verifications under way: of each step the last one, until it or its step has ended. */
export const openVerifications = (notices: readonly Notice[]): readonly Notice[] =>
  notices.filter(
    ({ id, kind, stepId, ended }) =>
      kind === 'verification' &&
      ended === null &&
      !notices.some((other) => other.kind === kind && other.stepId === stepId && other.id > id),
  );

/** `KIND:ID` of the paper of a notice, as forms are found by. */
export const subjectOf = ({ id }: Pick<Notice, 'id'>): string => `notice:${id}`;
