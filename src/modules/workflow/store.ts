import type { Db } from '../../platform/database/database.ts';
import type { PlannedStep, WorkflowStep } from './domain/step.ts';

/** Writes the steps of a dossier; the first ones already done, the next one active, the rest waiting. */
export async function insertSteps(
  tx: Db,
  dossierId: number,
  steps: readonly PlannedStep[],
  begin: {
    finishBy: Temporal.Instant;
    at: Temporal.Instant;
    /** How many steps acceptance itself completed, and who did. */
    completed: number;
    completedBy: number;
    activeDueAt: Temporal.Instant | null;
  },
): Promise<void> {
  const rows = steps.map((step, index) => {
    const done = index < begin.completed;
    const active = index === begin.completed;
    return {
      dossier_id: dossierId,
      ordinal: step.ordinal,
      key: step.key,
      name: step.name,
      kind: step.kind,
      agency_id: step.agencyId,
      unit: step.unit,
      role: step.role,
      quota_minutes: step.quotaMinutes,
      status: done ? 'done' : active ? 'active' : 'waiting',
      finish_by: begin.finishBy,
      started_at: done || active ? begin.at : null,
      due_at: done ? begin.at : active ? begin.activeDueAt : null,
      completed_at: done ? begin.at : null,
      completed_by: done ? begin.completedBy : null,
    };
  });
  await tx.insertInto('workflow_steps').values(rows).execute();
}

/** All steps of a dossier in the order of its process. */
export async function stepsOf(db: Db, dossierId: number): Promise<WorkflowStep[]> {
  const rows = await db
    .selectFrom('workflow_steps')
    .select([
      'id',
      'dossier_id as dossierId',
      'ordinal',
      'key',
      'name',
      'kind',
      'agency_id as agencyId',
      'unit',
      'role',
      'quota_minutes as quotaMinutes',
      'status',
      'started_at as startedAt',
      'due_at as dueAt',
      'assignee_id as assigneeId',
      'completed_at as completedAt',
      'completed_by as completedBy',
      'note',
    ])
    .where('dossier_id', '=', dossierId)
    .orderBy('ordinal')
    .execute();
  return rows as WorkflowStep[];
}

export async function finishStep(
  tx: Db,
  stepId: number,
  done: { at: Temporal.Instant; by: number; note: string | null },
): Promise<void> {
  await tx
    .updateTable('workflow_steps')
    .set({ status: 'done', completed_at: done.at, completed_by: done.by, note: done.note })
    .where('id', '=', stepId)
    .where('status', '=', 'active')
    .execute();
}

/** Moves the legal due date of the whole dossier in the steps that are not done: work lists are ordered by it. */
export async function moveFinishBy(tx: Db, dossierId: number, finishBy: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('workflow_steps')
    .set({ finish_by: finishBy })
    .where('dossier_id', '=', dossierId)
    .where('status', '<>', 'done')
    .execute();
}

export async function beginStep(
  tx: Db,
  stepId: number,
  begin: { at: Temporal.Instant; dueAt: Temporal.Instant | null },
): Promise<void> {
  await tx
    .updateTable('workflow_steps')
    .set({ status: 'active', started_at: begin.at, due_at: begin.dueAt })
    .where('id', '=', stepId)
    .where('status', '=', 'waiting')
    .execute();
}
