import type { Db } from '../../../platform/database/database.ts';
import type { NoticeKind } from '../domain/notice.ts';

/** The last notice of a dossier, as lists and boards show it. */
export type LatestCause = {
  readonly noticeId: number;
  readonly kind: NoticeKind;
  readonly causeCode: string;
  readonly reason: string;
  readonly numberText: string;
  readonly issuedAt: Temporal.Instant;
  readonly newExpectedAt: Temporal.Instant;
  /** The legal due date it was given for; null where the clock stood still. */
  readonly legalDueAt: Temporal.Instant | null;
};

/** The last notice of each of these dossiers, of one kind where asked; dossiers without one are not in the answer. */
export async function latestCause(
  db: Db,
  dossierIds: readonly number[],
  kind?: NoticeKind,
): Promise<ReadonlyMap<number, LatestCause>> {
  if (dossierIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('notices')
    .distinctOn('dossier_id')
    .select(['dossier_id as dossierId', 'id as noticeId', 'kind', 'cause_code as causeCode', 'reason'])
    .select([
      'number_text as numberText',
      'issued_at as issuedAt',
      'new_expected_at as newExpectedAt',
      'legal_due_at as legalDueAt',
    ])
    .where('dossier_id', 'in', dossierIds)
    .$if(kind !== undefined, (all) => all.where('kind', '=', kind as NoticeKind))
    .orderBy('dossier_id')
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ dossierId, kind, ...row }) => [dossierId, { ...row, kind: kind as NoticeKind }]));
}

/** Whether the cause of this dossier's delay is on record (QC Đ8.5 (3)). */
export async function hasLatenessCause(db: Db, dossierId: number): Promise<boolean> {
  const found = await db
    .selectFrom('notices')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('kind', '=', 'lateness')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
