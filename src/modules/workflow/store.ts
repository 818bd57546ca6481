import type { Db } from '../../platform/database/database.ts';
import type { PlannedStep, WorkflowStep } from './domain/step.ts';

/** Writes the steps of a dossier: what acceptance itself completed, what begins now and by when, what is on no way it takes. */
export async function insertSteps(
  tx: Db,
  dossierId: number,
  steps: readonly PlannedStep[],
  begin: {
    finishBy: Temporal.Instant;
    at: Temporal.Instant;
    completedBy: number;
    /** By key: done, begun with a due date of its own, or skipped; every other step waits. */
    done: ReadonlySet<string>;
    begun: ReadonlyMap<string, Temporal.Instant | null>;
    skipped: ReadonlySet<string>;
  },
): Promise<void> {
  const rows = steps.map((step) => {
    const done = begin.done.has(step.key);
    const active = begin.begun.has(step.key);
    return {
      dossier_id: dossierId,
      ordinal: step.ordinal,
      key: step.key,
      name: step.name,
      kind: step.kind,
      agency_id: step.agencyId,
      place: step.place,
      unit: step.unit,
      role: step.role,
      quota_minutes: step.quotaMinutes,
      next: step.next && JSON.stringify(step.next),
      outcomes: step.outcomes && JSON.stringify(step.outcomes),
      status: done ? 'done' : active ? 'active' : begin.skipped.has(step.key) ? 'skipped' : 'waiting',
      finish_by: begin.finishBy,
      started_at: done || active ? begin.at : null,
      due_at: done ? begin.at : (begin.begun.get(step.key) ?? null),
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
      'place',
      'unit',
      'role',
      'quota_minutes as quotaMinutes',
      'status',
      'next',
      'outcomes',
      'outcome',
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
  done: { at: Temporal.Instant; by: number; note: string | null; outcome: string | null },
): Promise<void> {
  await tx
    .updateTable('workflow_steps')
    .set({ status: 'done', completed_at: done.at, completed_by: done.by, note: done.note, outcome: done.outcome })
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
    .where('status', 'in', ['waiting', 'active'])
    .execute();
}

/** A step whose turn it is has another due date of its own: the dossier waited for its applicant. */
export async function moveStepDue(tx: Db, stepId: number, dueAt: Temporal.Instant | null): Promise<void> {
  await tx
    .updateTable('workflow_steps')
    .set({ due_at: dueAt })
    .where('id', '=', stepId)
    .where('status', '=', 'active')
    .execute();
}

/** The dossier ended before its process did: what was under way is broken off, what was to come is skipped. */
export async function endSteps(tx: Db, dossierId: number): Promise<void> {
  await tx
    .updateTable('workflow_steps')
    .set((row) => ({
      status: row.case().when('status', '=', 'active').then('broken_off').else('skipped').end(),
    }))
    .where('dossier_id', '=', dossierId)
    .where('status', 'in', ['waiting', 'active'])
    .execute();
}

/** Whose a step is from now on, or nobody's in particular; its turn goes on. */
export async function saveAssignee(tx: Db, stepId: number, assigneeId: number | null): Promise<void> {
  await tx
    .updateTable('workflow_steps')
    .set({ assignee_id: assigneeId })
    .where('id', '=', stepId)
    .where('status', '=', 'active')
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

/** Steps that no way leads to any more. */
export async function skipSteps(tx: Db, stepIds: readonly number[]): Promise<void> {
  if (stepIds.length === 0) return;
  await tx
    .updateTable('workflow_steps')
    .set({ status: 'skipped' })
    .where('id', 'in', stepIds)
    .where('status', '=', 'waiting')
    .execute();
}
