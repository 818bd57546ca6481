export const NOTICE_KINDS = ['new', 'amended', 'abolished'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What an agency tells the center about its procedures (thông báo thay đổi thủ tục, QC Đ13.6). Days as YYYY-MM-DD. */
export type ChangeNotice = {
  readonly id: number;
  readonly agencyId: number;
  readonly agencyKey: string;
  readonly agencyName: string;
  readonly kind: NoticeKind;
  readonly procedureCodes: readonly string[];
  readonly documentNumber: string;
  readonly documentDate: string;
  /** The day the change takes effect by the agency's document. */
  readonly effectiveOn: string;
  readonly changes: string;
  readonly came: 'paper' | 'electronic';
  readonly uploadId: number | null;
  readonly status: 'received' | 'drafting' | 'declined';
  readonly declineReason: string | null;
  readonly notifiedAt: Temporal.Instant;
  readonly notifiedBy: string;
  readonly handledAt: Temporal.Instant | null;
  readonly handledBy: string | null;
};

export const noticeSource = (id: number): string => `notice:${id}`;
export const noticeChain = (id: number): string => `change-notice:${id}`;

/** What became of one of its procedures: `publishedOn` is the day a version from it was published, or the procedure's last day set. */
export type CodeFacts = {
  readonly code: string;
  readonly name: string | null;
  readonly isDrafted: boolean;
  readonly publishedOn: string | null;
  /** First day the change holds by what was published. */
  readonly holdsFrom: string | null;
};
export type CodeProgress = CodeFacts & { readonly state: 'waiting' | 'drafting' | 'published'; readonly late: boolean };

/**
 * How far a notice has come. It is published once each of its procedures is; in time means before the day the change takes
 * effect (QC Đ13.6).
 *
 *     takes effect 01/12, published 30/11   in time
 *     takes effect 01/12, published 01/12   late
 *     takes effect 01/12, today 01/12, not published   overdue
 */
export type NoticeProgress = {
  readonly state: 'received' | 'drafting' | 'declined' | 'published';
  readonly late: boolean;
  readonly overdue: boolean;
  /** Days until it takes effect; 0 on that day, negative after it. */
  readonly daysLeft: number;
  readonly procedures: readonly CodeProgress[];
};

export function noticeProgress(
  { kind, status, effectiveOn }: Pick<ChangeNotice, 'kind' | 'status' | 'effectiveOn'>,
  facts: readonly CodeFacts[],
  today: Temporal.PlainDate,
): NoticeProgress {
  const procedures = facts.map((one): CodeProgress => {
    if (one.publishedOn === null && one.holdsFrom === null)
      return { ...one, state: one.isDrafted ? 'drafting' : 'waiting', late: false };
    return { ...one, state: 'published', late: isLate(kind, one, effectiveOn) };
  });
  const isPublished = status !== 'declined' && procedures.every(({ state }) => state === 'published');
  const daysLeft = today.until(Temporal.PlainDate.from(effectiveOn)).days;
  const state = isPublished ? 'published' : status;
  return {
    state,
    late: isPublished && procedures.some(({ late }) => late),
    overdue: (state === 'received' || state === 'drafting') && daysLeft <= 0,
    daysLeft,
    procedures,
  };
}

/** An end is told by its own day: a procedure that outlived the day it was abolished from was ended late. */
const isLate = (kind: NoticeKind, { publishedOn, holdsFrom }: CodeFacts, effectiveOn: string): boolean =>
  kind === 'abolished' ? (holdsFrom ?? '') > effectiveOn : (publishedOn ?? '') >= effectiveOn;
