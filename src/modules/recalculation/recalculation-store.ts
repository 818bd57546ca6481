import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';
import type { Recalculation, RecalculationStatus } from './domain/recalculation.ts';

/** Null where the study has one already. */
export async function insertRecalculation(
  tx: Db,
  given: { whatIfId: number; ground: string; at: Temporal.Instant; by: number },
): Promise<number | null> {
  const row = await tx
    .insertInto('recalculations')
    .values({
      what_if_id: given.whatIfId,
      ground: given.ground,
      proposed_at: given.at,
      proposed_by: given.by,
      status: 'proposed',
    })
    .onConflict((conflict) => conflict.column('what_if_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Its standing, locked until the transaction ends. */
export async function lockRecalculation(
  tx: Db,
  id: number,
): Promise<{ status: RecalculationStatus; proposedBy: number } | null> {
  const row = await tx
    .selectFrom('recalculations')
    .select(['status', 'proposed_by as proposedBy'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, status: row.status as RecalculationStatus } : null;
}

export async function saveDecision(
  tx: Db,
  id: number,
  given: { status: 'approved' | 'declined'; at: Temporal.Instant; by: number; decisionNo: string | null },
): Promise<void> {
  await tx
    .updateTable('recalculations')
    .set({ status: given.status, decided_at: given.at, decided_by: given.by, decision_no: given.decisionNo })
    .where('id', '=', id)
    .execute();
}

export async function saveDone(tx: Db, id: number): Promise<void> {
  await tx.updateTable('recalculations').set({ status: 'done' }).where('id', '=', id).execute();
}

type Row = Omit<Recalculation, 'proposedBy'> & { readonly proposerId: number; readonly proposer: string };

const recalculations = sql`
  select r.id, r.what_if_id as "whatIfId", r.status, r.ground, r.proposed_at as "proposedAt",
    r.proposed_by as "proposerId", p.display_name as proposer, r.decided_at as "decidedAt",
    d.display_name as "decidedBy", r.decision_no as "decisionNo",
    (select count(*) from what_if_changes c where c.what_if_id = r.what_if_id and c.fault is null) as total,
    m.moved, m."left", m.informed, m."toInform"
  from recalculations r
  join accounts p on p.id = r.proposed_by
  left join accounts d on d.id = r.decided_by
  cross join lateral (
    select count(*) filter (where left_because is null) as moved,
      count(*) filter (where left_because is not null) as "left", count(informed) as informed,
      count(*) filter (where left_because is null and informed is null and due_from <> due_to) as "toInform"
    from recalculated_dossiers where recalculation_id = r.id) m`;

export async function findRecalculation(db: Db, id: number): Promise<Recalculation | null> {
  const { rows } = await sql<Row>`${recalculations} where r.id = ${id}`.execute(db);
  return rows[0] ? toRecalculation(rows[0]) : null;
}

/** The recalculation proposed from a study, if there is one. */
export async function recalculationOf(db: Db, whatIfId: number): Promise<Recalculation | null> {
  const { rows } = await sql<Row>`${recalculations} where r.what_if_id = ${whatIfId}`.execute(db);
  return rows[0] ? toRecalculation(rows[0]) : null;
}

/** Newest first; `before` is the id where the page before ended; `toInform` leaves out those with nobody to be told. */
export async function listRecalculations(
  db: Db,
  { limit, before, toInform = false }: { limit: number; before?: number | undefined; toInform?: boolean },
): Promise<Recalculation[]> {
  const { rows } = await sql<Row>`${recalculations}
    where ${before === undefined ? sql`true` : sql`r.id < ${before}`}
      and ${toInform ? sql`m."toInform" > 0` : sql`true`} order by r.id desc limit ${limit}`.execute(db);
  return rows.map(toRecalculation);
}

/** What waits for a decision of somebody who did not propose it: the oldest, and how many there are. */
export async function awaitingDecision(db: Db, decider: number): Promise<{ first: number | null; count: number }> {
  return db
    .selectFrom('recalculations')
    .select(({ fn }) => [fn.min('id').as('first'), fn.countAll<number>().as('count')])
    .where('status', '=', 'proposed')
    .where('proposed_by', '<>', decider)
    .executeTakeFirstOrThrow();
}

/** How many applicants do not know their new date yet. */
export async function countToInform(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from recalculated_dossiers
    where left_because is null and informed is null and due_from <> due_to`.execute(db);
  return rows[0]?.count ?? 0;
}

const toRecalculation = ({ proposerId, proposer, ...row }: Row): Recalculation => ({
  ...row,
  proposedBy: { id: proposerId, name: proposer },
});
