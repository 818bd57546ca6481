import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';
import { isPostalTask, type PostalTask } from './domain/tasks.ts';

/** A task given to an employee of the post by a decision of the People's Committee, for as long as it says (N3.4). */
export type TaskGrant = {
  readonly id: number;
  readonly accountId: number;
  readonly accountName: string;
  readonly task: PostalTask;
  readonly decisionNo: string;
  readonly decidedOn: Temporal.PlainDate;
  readonly validFrom: Temporal.PlainDate;
  /** First day on which it no longer holds. */
  readonly validTo: Temporal.PlainDate | null;
  readonly endedAt: Temporal.Instant | null;
  readonly endReason: string | null;
};

/** Whether a row of `task_grants` holds on a day. */
export const holdsOn = (day: Temporal.PlainDate) =>
  sql<boolean>`(task_grants.ended_at is null and daterange(valid_from, valid_to) @> ${day.toString()}::date)`;

/** What an account may do for the post on this day. */
export async function tasksOf(db: Db, accountId: number, day: Temporal.PlainDate): Promise<PostalTask[]> {
  const held = db.selectFrom('task_grants').select('task').where('account_id', '=', accountId).where(holdsOn(day));
  return (await held.execute()).map(({ task }) => task).filter(isPostalTask);
}

export async function insertTaskGrant(
  db: Db,
  grant: Pick<TaskGrant, 'accountId' | 'task' | 'decisionNo' | 'decidedOn' | 'validFrom' | 'validTo'> & {
    readonly grantedBy: number | null;
    readonly grantedAt: Temporal.Instant;
  },
): Promise<number> {
  const { id } = await db
    .insertInto('task_grants')
    .values({
      account_id: grant.accountId,
      task: grant.task,
      decision_no: grant.decisionNo,
      decided_on: grant.decidedOn.toString(),
      valid_from: grant.validFrom.toString(),
      valid_to: grant.validTo?.toString() ?? null,
      granted_by: grant.grantedBy,
      granted_at: grant.grantedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends a grant that has not ended; answers whether it was there. */
export async function saveTaskGrantEnd(
  db: Db,
  id: number,
  end: { readonly by: number; readonly at: Temporal.Instant; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('task_grants')
    .set({ ended_by: end.by, ended_at: end.at, end_reason: end.reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const grants = (db: Db) =>
  db
    .selectFrom('task_grants as g')
    .innerJoin('accounts as a', 'a.id', 'g.account_id')
    .select([
      'g.id',
      'g.account_id as accountId',
      'a.display_name as accountName',
      'g.task',
      'g.decision_no as decisionNo',
      'g.decided_on as decidedOn',
      'g.valid_from as validFrom',
      'g.valid_to as validTo',
      'g.ended_at as endedAt',
      'g.end_reason as endReason',
    ]);

/** Newest first, those that ended included: what was allowed once stays readable. */
export async function listTaskGrants(db: Db): Promise<TaskGrant[]> {
  return (await grants(db).orderBy('g.id', 'desc').limit(500).execute()).map(toGrant);
}

/** One grant, locked until the transaction ends. */
export async function lockTaskGrant(tx: Db, id: number): Promise<TaskGrant | null> {
  const row = await grants(tx).where('g.id', '=', id).forUpdate('g').executeTakeFirst();
  return row ? toGrant(row) : null;
}

type Row = Awaited<ReturnType<ReturnType<typeof grants>['executeTakeFirstOrThrow']>>;

const toGrant = (row: Row): TaskGrant => ({
  ...row,
  task: row.task as PostalTask,
  decidedOn: Temporal.PlainDate.from(row.decidedOn),
  validFrom: Temporal.PlainDate.from(row.validFrom),
  validTo: row.validTo === null ? null : Temporal.PlainDate.from(row.validTo),
});

/** The people who come from the post and have an account here. */
export const postalAccounts = (db: Db): Promise<{ id: number; name: string }[]> =>
  db
    .selectFrom('accounts')
    .innerJoin('account_roles', 'account_roles.account_id', 'accounts.id')
    .select(['accounts.id', 'display_name as name'])
    .where('role', '=', 'postal')
    .where('active', '=', true)
    .orderBy('display_name')
    .execute();
