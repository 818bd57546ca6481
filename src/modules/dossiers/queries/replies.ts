import { type RawBuilder, sql } from 'kysely';

/** What the applicant or the agency waits for the center to say, besides the answer to a filing. */
export type ReplyKind = 'proposal' | 'sent' | 'question' | 'withdrawal';

export type ReplyRow = {
  readonly kind: ReplyKind;
  readonly from: RawBuilder<unknown>;
  readonly due: RawBuilder<unknown>;
  /** Tells several of one dossier apart; no two kinds share a number. */
  readonly number: RawBuilder<unknown>;
};

/** Proposals to issue, papers handed in to look at, questions to answer, withdrawals to confirm. */
export const REPLIES: readonly ReplyRow[] = [
  {
    kind: 'proposal',
    from: sql`supplement_requests r join dossiers d on d.id = r.dossier_id and r.status = 'proposed'
      and (r.exception_ground is null or r.exception_by is not null)`,
    due: sql`r.check_due_at`,
    number: sql`r.id * 4`,
  },
  {
    kind: 'sent',
    from: sql`supplement_requests r join dossiers d on d.id = r.dossier_id and r.status = 'sent'`,
    due: sql`r.check_due_at`,
    number: sql`r.id * 4 + 1`,
  },
  {
    kind: 'question',
    from: sql`supplement_questions q join supplement_requests r on r.id = q.request_id and q.answered_at is null
      join dossiers d on d.id = r.dossier_id and d.status = 'supplement_requested'`,
    due: sql`q.due_at`,
    number: sql`q.id * 4 + 2`,
  },
  {
    kind: 'withdrawal',
    from: sql`withdrawals w join dossiers d on d.id = w.dossier_id and w.decision is null`,
    due: sql`w.answer_by`,
    number: sql`w.id * 4 + 3`,
  },
];

/** Exceptions that wait for a leader's signature (QC Đ12.1c). */
export const TO_SIGN: ReplyRow = {
  kind: 'proposal',
  from: sql`supplement_requests r join dossiers d on d.id = r.dossier_id and r.status = 'proposed'
    and r.exception_ground is not null and r.exception_by is null`,
  due: sql`r.check_due_at`,
  number: sql`r.id * 4`,
};
