import type { Db } from '../../../platform/database/database.ts';

export type HeldStep = { readonly dossierId: number; readonly stepId: number };

/** The steps under way that somebody has taken up, in the order of their dossiers. */
export const stepsAssignedTo = (db: Db, accountId: number): Promise<HeldStep[]> =>
  db
    .selectFrom('workflow_steps')
    .select(['dossier_id as dossierId', 'id as stepId'])
    .where('assignee_id', '=', accountId)
    .where('status', '=', 'active')
    .orderBy('dossier_id')
    .orderBy('id')
    .execute();

/** Whoever has left by this day and still has a step. */
export async function departedWithSteps(db: Db, today: Temporal.PlainDate): Promise<number[]> {
  const rows = await db
    .selectFrom('staff_members as member')
    .innerJoin('workflow_steps as step', 'step.assignee_id', 'member.account_id')
    .select('member.account_id as id')
    .distinct()
    .where('member.left_on', '<=', today.toString())
    .where('step.status', '=', 'active')
    .execute();
  return rows.map(({ id }) => id);
}

/** Who has taken up which of these steps. */
export async function assigneesOf(
  db: Db,
  stepIds: readonly number[],
): Promise<ReadonlyMap<number, { readonly id: number; readonly name: string }>> {
  if (stepIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('workflow_steps as step')
    .innerJoin('accounts as account', 'account.id', 'step.assignee_id')
    .select(['step.id as stepId', 'account.id', 'account.display_name as name'])
    .where('step.id', 'in', stepIds)
    .execute();
  return new Map(rows.map(({ stepId, ...person }) => [stepId, person]));
}
