import type { Insertable } from 'kysely';
import type { Db, Tables, Tx } from '../../platform/database/database.ts';
import type { Notice, NoticeKind } from './domain/notice.ts';

export async function insertNotice(tx: Tx, notice: Insertable<Tables['notices']>): Promise<number> {
  const { id } = await tx.insertInto('notices').values(notice).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function insertVerificationEnd(
  tx: Tx,
  end: { readonly noticeId: number; readonly finding: string; readonly by: number; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('verification_ends')
    .values({ notice_id: end.noticeId, finding: end.finding, ended_by: end.by, ended_at: end.at })
    .execute();
}

/** Every notice of these dossiers, the oldest first. */
export async function noticesOf(db: Db, dossierIds: readonly number[]): Promise<Notice[]> {
  if (dossierIds.length === 0) return [];
  const rows = await db
    .selectFrom('notices as n')
    .leftJoin('verification_ends as e', 'e.notice_id', 'n.id')
    .leftJoin('workflow_steps as s', 's.id', 'n.step_id')
    .selectAll('n')
    .select(['e.ended_at as endedAt', 'e.finding', 's.status as stepStatus', 's.completed_at as completedAt', 's.note'])
    .where('n.dossier_id', 'in', dossierIds)
    .orderBy('n.issued_at')
    .orderBy('n.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as NoticeKind,
    dossierId: row.dossier_id,
    stepId: row.step_id,
    agencyId: row.agency_id,
    numberText: row.number_text,
    numberDate: row.number_date,
    causeCode: row.cause_code,
    reason: row.reason,
    legalBasis: row.legal_basis,
    papersReturned: row.papers_returned,
    legalDueAt: row.legal_due_at,
    newExpectedAt: row.new_expected_at,
    answer: row.answer,
    signerName: row.signer_name,
    signerPosition: row.signer_position,
    issuedBy: row.issued_by,
    issuedAt: row.issued_at,
    ended: endedOf(row),
  }));
}

/** Said in so many words, or with the step: completed it stays done, begun again it is verified again. */
function endedOf(row: {
  readonly kind: string;
  readonly endedAt: Temporal.Instant | null;
  readonly finding: string | null;
  readonly stepStatus: string | null;
  readonly completedAt: Temporal.Instant | null;
  readonly note: string | null;
}): Notice['ended'] {
  if (row.kind !== 'verification') return null;
  if (row.endedAt) return { at: row.endedAt, finding: row.finding };
  return row.stepStatus === 'done' && row.completedAt ? { at: row.completedAt, finding: row.note } : null;
}
