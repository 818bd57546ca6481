export type SupplementStage = 'reception' | 'handling';

/** What the request does to the dossier's clock: none runs before acceptance; after it, by rule (clock, rule 14). */
export type SupplementClockEffect = 'NONE' | 'RESTART' | 'RESUME';

/** The ground of the wait for what was asked for, as the history says it. */
export const SUPPLEMENT_WAIT = 'Chờ người nộp bổ sung, hoàn thiện hồ sơ';

/** One defect: a published paper that is missing, or one handed in that has to be put right (QC Đ5.1đ). */
export type SupplementItem = {
  readonly componentKey: string;
  readonly name: string;
  readonly kind: 'missing' | 'correction';
  /** What exactly to bring or to put right; may be empty where the name says it. */
  readonly detail: string;
  readonly reason: string;
  readonly legalBasis: string;
};

/**
 * `proposed` waits for the center, `issued` for the applicant, `sent` for the center's look at what was handed in after
 * acceptance; `ended` with the dossier itself.
 */
export type SupplementStatus = 'proposed' | 'declined' | 'issued' | 'sent' | 'supplied' | 'lapsed' | 'ended';

/** What “once” is counted over: the dossier's whole life, or each stage where the rule set says STAGE. */
export type SupplementScope = 'DOSSIER' | SupplementStage;

export type SupplementRequest = {
  readonly id: number;
  readonly dossierId: number;
  readonly stage: SupplementStage;
  readonly status: SupplementStatus;
  readonly scope: SupplementScope;
  readonly items: readonly SupplementItem[];
  readonly proposedBy: number | null;
  readonly proposedAt: Temporal.Instant | null;
  readonly declinedGround: string | null;
  /** A further request beyond the one the law allows; `signedBy` is the account that took it on itself. */
  readonly exception: { readonly ground: string; readonly legalBasis: string; readonly signedBy: number | null } | null;
  readonly issued: {
    readonly at: Temporal.Instant;
    readonly by: number;
    readonly numberText: string;
    readonly windowUntil: Temporal.Instant;
    readonly clock: SupplementClockEffect;
  } | null;
  /** When the applicant handed in what was asked for. */
  readonly sentAt: Temporal.Instant | null;
  /** By when the center looks at it. */
  readonly checkDueAt: Temporal.Instant | null;
  /** What the center found lacking in what was handed in. */
  readonly stillMissing: string | null;
  readonly suppliedAt: Temporal.Instant | null;
  /** Both figures of rule 14, for the history. */
  readonly dueIfRestarted: Temporal.Instant | null;
  readonly dueIfResumed: Temporal.Instant | null;
};

/** The request that waits for somebody: for the center's decision, the applicant, or the center's look. */
export const openSupplement = (requests: readonly SupplementRequest[]): SupplementRequest | null =>
  requests.find(({ status }) => status === 'proposed' || status === 'issued' || status === 'sent') ?? null;
