import type { Db } from '../../platform/database/database.ts';
import type { GoneBack } from './domain/go-back.ts';
import type { WorkflowStep } from './domain/step.ts';

/** A time in which a step was somebody's turn; `endedHow` is null while it is, or where it ended as the process says. */
export type Turn = Pick<
  WorkflowStep,
  'ordinal' | 'key' | 'name' | 'agencyId' | 'assigneeId' | 'dueAt' | 'completedAt' | 'note'
> & {
  readonly startedAt: Temporal.Instant;
  readonly endedHow: 'completed' | 'handed_back' | 'recalled' | 'moved' | null;
};

/** Every turn of a dossier's steps, earlier ones of a step that was gone back to included, in the order they began. */
export async function turnsOf(db: Db, dossierId: number, steps: readonly WorkflowStep[]): Promise<Turn[]> {
  const past = await db
    .selectFrom('workflow_past_turns as turn')
    .innerJoin('workflow_steps as step', 'step.id', 'turn.step_id')
    .select(['step.ordinal', 'step.key', 'step.name', 'turn.agency_id as agencyId', 'turn.assignee_id as assigneeId'])
    .select(['turn.due_at as dueAt', 'turn.started_at as startedAt', 'turn.ended_at as completedAt'])
    .select(['turn.ended_how as endedHow', 'turn.note'])
    .where('turn.dossier_id', '=', dossierId)
    .execute();
  const present = steps.flatMap(({ startedAt, ...step }) =>
    startedAt ? [{ ...step, startedAt, endedHow: null }] : [],
  );
  return [...(past as Turn[]), ...present].toSorted(
    (a, b) => Temporal.Instant.compare(a.startedAt, b.startedAt) || a.ordinal - b.ordinal,
  );
}

export type GoingBack = {
  readonly at: Temporal.Instant;
  readonly by: number;
  /** When the reopened step is due on its own. */
  readonly dueAt: Temporal.Instant | null;
  readonly how: 'handed_back' | 'recalled';
  readonly note: string;
};

/** Writes what `goBack` decided: past turns are kept, the earlier step is somebody's turn again. */
export async function saveGoneBack(
  tx: Db,
  { reopened, undone, revived }: GoneBack<WorkflowStep>,
  { at, by, dueAt, how, note }: GoingBack,
): Promise<void> {
  await keepTurns(tx, [reopened, ...undone], { at, by, how, note });
  const waiting = [...undone, ...revived].map(({ id }) => id);
  await tx
    .updateTable('workflow_steps')
    .set({ ...UNTOUCHED, status: 'waiting' })
    .where('id', 'in', waiting)
    .execute();
  await tx
    .updateTable('workflow_steps')
    .set({ ...UNTOUCHED, status: 'active', started_at: at, due_at: dueAt })
    .where('id', '=', reopened.id)
    .execute();
}

/** A step whose turn it is goes to another agency, which carries the duties of the first on; its time so far stays where it was. */
export async function moveTurn(
  tx: Db,
  step: WorkflowStep,
  to: { readonly agencyId: number; readonly at: Temporal.Instant; readonly by: number; readonly note: string },
): Promise<void> {
  const { agencyId, ...moved } = to;
  if (step.status === 'active') await keepTurns(tx, [step], { ...moved, how: 'moved' });
  await tx
    .updateTable('workflow_steps')
    .set({ agency_id: agencyId, assignee_id: null, ...(step.status === 'active' && { started_at: to.at }) })
    .where('id', '=', step.id)
    .where('status', 'in', ['active', 'waiting'])
    .execute();
}

const UNTOUCHED = {
  started_at: null,
  due_at: null,
  assignee_id: null,
  completed_at: null,
  completed_by: null,
  outcome: null,
  note: null,
};

async function keepTurns(
  tx: Db,
  steps: readonly WorkflowStep[],
  { at, by, how, note }: Pick<GoingBack, 'at' | 'by' | 'note'> & { readonly how: GoingBack['how'] | 'moved' },
): Promise<void> {
  const rows = steps.flatMap((step) =>
    step.startedAt
      ? [
          {
            step_id: step.id,
            dossier_id: step.dossierId,
            agency_id: step.agencyId,
            assignee_id: step.assigneeId,
            started_at: step.startedAt,
            due_at: step.dueAt,
            ended_at: step.completedAt ?? at,
            ended_how: step.completedAt ? 'completed' : how,
            ended_by: step.completedAt ? step.completedBy : by,
            outcome: step.outcome,
            note: step.completedAt ? step.note : note,
          },
        ]
      : [],
  );
  await tx.insertInto('workflow_past_turns').values(rows).execute();
}
