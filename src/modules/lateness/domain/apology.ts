/** Phiếu xin lỗi và hẹn lại ngày trả kết quả: a draft of the system's until the agency's approver issues it. */
export type Apology = {
  readonly id: number;
  readonly dossierId: number;
  /** The first is the ordinary one. */
  readonly ordinal: number;
  readonly draftedAt: Temporal.Instant;
  readonly legalDueAt: Temporal.Instant;
  /** Issued by then it is in time. */
  readonly latestAt: Temporal.Instant;
  readonly proposedCause: string | null;
  readonly proposedDueAt: Temporal.Instant | null;
  readonly issued: IssuedApology | null;
};

export type IssuedApology = {
  readonly at: Temporal.Instant;
  readonly by: number;
  readonly agencyId: number;
  /** “02/PXL-SKHDT”. */
  readonly numberText: string;
  readonly numberDate: string;
  readonly causeCode: string;
  readonly reason: string;
  readonly newDueAt: Temporal.Instant;
  /** Issued too late: allowed, and flagged (clock, rule 19). */
  readonly isLate: boolean;
};

/** `KIND:ID` of the paper, as forms are found by. */
export const subjectOf = ({ id }: Pick<Apology, 'id'>): string => `apology:${id}`;
