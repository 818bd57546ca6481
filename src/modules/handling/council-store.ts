import type { Db, Tx } from '../../platform/database/database.ts';

/** A session of a council: when it sat, who, and what it concluded. */
export type CouncilSession = {
  readonly id: number;
  readonly stepId: number;
  readonly heldAt: Temporal.Instant;
  readonly members: readonly string[];
  readonly conclusion: string;
  readonly minutesUploadId: number | null;
  readonly recordedAt: Temporal.Instant;
};

export type NewSession = Omit<CouncilSession, 'id'> & { readonly dossierId: number; readonly recordedBy: number };

export async function insertSession(tx: Tx, given: NewSession): Promise<number> {
  const { id } = await tx
    .insertInto('council_sessions')
    .values({
      dossier_id: given.dossierId,
      step_id: given.stepId,
      held_at: given.heldAt,
      members: [...given.members],
      conclusion: given.conclusion,
      minutes_upload_id: given.minutesUploadId,
      recorded_by: given.recordedBy,
      recorded_at: given.recordedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Every session of a dossier's councils, the oldest first. */
export const sessionsOf = (db: Db, dossierId: number): Promise<CouncilSession[]> =>
  db
    .selectFrom('council_sessions')
    .select(['id', 'step_id as stepId', 'held_at as heldAt', 'members', 'conclusion'])
    .select(['minutes_upload_id as minutesUploadId', 'recorded_at as recordedAt'])
    .where('dossier_id', '=', dossierId)
    .orderBy('id')
    .execute();

/** Whether a council sat in the present turn of a step; one that was gone back to needs a session of its own. */
export async function councilHeld(db: Db, stepId: number): Promise<boolean> {
  const found = await db
    .selectFrom('council_sessions as session')
    .innerJoin('workflow_steps as step', 'step.id', 'session.step_id')
    .select('session.id')
    .where('session.step_id', '=', stepId)
    .whereRef('session.recorded_at', '>=', 'step.started_at')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
