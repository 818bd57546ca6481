import type { Db, Tx } from '../../platform/database/database.ts';
import type { Apology, IssuedApology } from './domain/apology.ts';

type Draft = Pick<
  Apology,
  'dossierId' | 'ordinal' | 'draftedAt' | 'legalDueAt' | 'latestAt' | 'proposedCause' | 'proposedDueAt'
>;

/** Lays a draft ready, or brings the one that is there up to date; an issued apology stays as it is. */
export async function saveDraft(tx: Tx, draft: Draft): Promise<void> {
  const proposed = {
    legal_due_at: draft.legalDueAt,
    latest_at: draft.latestAt,
    proposed_cause: draft.proposedCause,
    proposed_due_at: draft.proposedDueAt,
  };
  await tx
    .insertInto('apologies')
    .values({ dossier_id: draft.dossierId, ordinal: draft.ordinal, drafted_at: draft.draftedAt, ...proposed })
    .onConflict((conflict) =>
      conflict.columns(['dossier_id', 'ordinal']).doUpdateSet(proposed).where('apologies.issued_at', 'is', null),
    )
    .execute();
}

/** A draft becomes the apology that goes out; from here on it never changes. */
export async function saveIssued(
  tx: Tx,
  { dossierId, ordinal }: Pick<Apology, 'dossierId' | 'ordinal'>,
  issued: IssuedApology,
): Promise<number> {
  const { id } = await tx
    .updateTable('apologies')
    .set({
      issued_at: issued.at,
      issued_by: issued.by,
      agency_id: issued.agencyId,
      number_text: issued.numberText,
      number_date: issued.numberDate,
      cause_code: issued.causeCode,
      reason: issued.reason,
      new_due_at: issued.newDueAt,
      is_late: issued.isLate,
    })
    .where('dossier_id', '=', dossierId)
    .where('ordinal', '=', ordinal)
    .where('issued_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Drafts and apologies of these dossiers, the first one first. */
export async function apologiesOf(db: Db, dossierIds: readonly number[]): Promise<Apology[]> {
  if (dossierIds.length === 0) return [];
  const rows = await db
    .selectFrom('apologies')
    .selectAll()
    .where('dossier_id', 'in', dossierIds)
    .orderBy('dossier_id')
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    ordinal: row.ordinal,
    draftedAt: row.drafted_at,
    legalDueAt: row.legal_due_at,
    latestAt: row.latest_at,
    proposedCause: row.proposed_cause,
    proposedDueAt: row.proposed_due_at,
    issued: row.issued_at && {
      at: row.issued_at,
      by: row.issued_by as number,
      agencyId: row.agency_id as number,
      numberText: row.number_text as string,
      numberDate: row.number_date as string,
      causeCode: row.cause_code as string,
      reason: row.reason as string,
      newDueAt: row.new_due_at as Temporal.Instant,
      isLate: row.is_late as boolean,
    },
  }));
}
