import type { Db, Tx } from '../../platform/database/database.ts';
import type { Passed, ViolationKind } from './domain/due-now.ts';

/** Vi phạm thời hạn: a due date passed while somebody held the dossier; never changed. */
export type Violation = Passed & {
  readonly id: number;
  readonly dossierId: number;
  readonly legalDueAt: Temporal.Instant;
  /** Who held it at that moment; none for the center itself. */
  readonly agencyId: number | null;
  readonly stepId: number | null;
  readonly recordedAt: Temporal.Instant;
};

/** Records a violation, each once. Answers whether it is new. */
export async function insertViolation(tx: Tx, violation: Omit<Violation, 'id'>): Promise<boolean> {
  const written = await tx
    .insertInto('lateness_violations')
    .values({
      dossier_id: violation.dossierId,
      kind: violation.kind,
      legal_due_at: violation.legalDueAt,
      passed_at: violation.passedAt,
      agency_id: violation.agencyId,
      step_id: violation.stepId,
      apologised: violation.apologised,
      recorded_at: violation.recordedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

/** Everything recorded of these dossiers, in the order it happened. */
export async function violationsOf(db: Db, dossierIds: readonly number[]): Promise<Violation[]> {
  if (dossierIds.length === 0) return [];
  const rows = await db
    .selectFrom('lateness_violations')
    .select(['id', 'dossier_id as dossierId', 'kind', 'legal_due_at as legalDueAt', 'passed_at as passedAt'])
    .select(['agency_id as agencyId', 'step_id as stepId', 'apologised', 'recorded_at as recordedAt'])
    .where('dossier_id', 'in', dossierIds)
    .orderBy('passed_at')
    .orderBy('id')
    .execute();
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as ViolationKind }));
}
