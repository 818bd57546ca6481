import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';

/** A list of results handed to the post: what went out, and what came of each. */
export type Dispatch = {
  readonly id: number;
  readonly number: string;
  readonly postOffice: string;
  readonly postalName: string;
  readonly postalBadge: string;
  readonly handedBy: number;
  readonly handedByName: string;
  readonly handedAt: Temporal.Instant;
};

export type DispatchLine = {
  readonly ordinal: number;
  readonly resultId: number;
  readonly dossierCode: string;
  readonly documentNumber: string;
  readonly procedureName: string;
  readonly receiverName: string;
  readonly receiverAddress: string;
  readonly trackingNumber: string;
  /** Handed over by the post, with the name of who signed for it. */
  readonly deliveredAt: Temporal.Instant | null;
  readonly deliveredTo: string | null;
  /** Nobody took it, and why. */
  readonly cameBackAt: Temporal.Instant | null;
  readonly cameBackWhy: string | null;
};

export async function insertDispatch(
  tx: Db,
  dispatch: Omit<Dispatch, 'id' | 'handedByName'>,
  items: readonly { readonly resultId: number; readonly trackingNumber: string }[],
): Promise<number> {
  const { id } = await tx
    .insertInto('result_dispatches')
    .values({
      number_text: dispatch.number,
      post_office: dispatch.postOffice,
      postal_name: dispatch.postalName,
      postal_badge: dispatch.postalBadge,
      handed_by: dispatch.handedBy,
      handed_at: dispatch.handedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('dispatched_results')
    .values(
      items.map(({ resultId, trackingNumber }, index) => ({
        dispatch_id: id,
        ordinal: index + 1,
        result_id: resultId,
        tracking_number: trackingNumber,
      })),
    )
    .execute();
  return id;
}

/** The item under which a result is with the post; null where it never went, or came back. */
export async function openDispatchOf(db: Db, resultId: number): Promise<{ readonly trackingNumber: string } | null> {
  const row = await db
    .selectFrom('dispatched_results')
    .select('tracking_number as trackingNumber')
    .where('result_id', '=', resultId)
    .where('came_back_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function takenTrackingNumbers(db: Db, numbers: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('dispatched_results')
    .select('tracking_number')
    .where('tracking_number', 'in', [...numbers])
    .execute();
  return rows.map((row) => row.tracking_number);
}

export async function saveCameBack(tx: Db, resultId: number, at: Temporal.Instant, why: string): Promise<void> {
  await tx
    .updateTable('dispatched_results')
    .set({ came_back_at: at, came_back_why: why })
    .where('result_id', '=', resultId)
    .where('came_back_at', 'is', null)
    .execute();
}

const dispatches = sql`select d.id, d.number_text as number, d.post_office as "postOffice", d.postal_name as "postalName",
  d.postal_badge as "postalBadge", d.handed_by as "handedBy", a.display_name as "handedByName", d.handed_at as "handedAt"
  from result_dispatches d join accounts a on a.id = d.handed_by`;

export async function dispatchById(db: Db, id: number): Promise<Dispatch | null> {
  const { rows } = await sql<Dispatch>`${dispatches} where d.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** The latest lists, newest first. */
export async function latestDispatches(db: Db, limit: number): Promise<Dispatch[]> {
  const { rows } = await sql<Dispatch>`${dispatches} order by d.id desc limit ${limit}`.execute(db);
  return rows;
}

/** What is on a list, as far as it is of these agencies: a counter sees its own (QC Đ5.1d), the post what it carries. */
export async function dispatchLines(
  db: Db,
  dispatchId: number,
  agencyIds: readonly number[] | 'every',
): Promise<DispatchLine[]> {
  const mine = agencyIds === 'every' ? sql`true` : sql`d.agency_id = any(${[...agencyIds]})`;
  const { rows } = await sql<DispatchLine>`
    select l.ordinal, l.result_id as "resultId", d.code as "dossierCode", r.document_number as "documentNumber",
      v.name as "procedureName", d.applicant_name as "receiverName",
      coalesce(d.return_address, d.applicant_address) as "receiverAddress", l.tracking_number as "trackingNumber",
      e.delivered_at as "deliveredAt", e.receiver_name as "deliveredTo", l.came_back_at as "cameBackAt",
      l.came_back_why as "cameBackWhy"
    from dispatched_results l
    join results r on r.id = l.result_id
    join dossiers d on d.id = r.dossier_id
    join procedure_versions v on v.id = d.procedure_version_id
    left join deliveries e on e.result_id = r.id and l.came_back_at is null
    where l.dispatch_id = ${dispatchId} and ${mine} order by l.ordinal`.execute(db);
  return rows;
}

/** A result that goes by post and has not gone yet. */
export type ForPost = Pick<DispatchLine, 'dossierCode' | 'procedureName' | 'receiverName' | 'receiverAddress'>;

export async function waitingForPost(db: Db, agencyIds: readonly number[], limit: number): Promise<ForPost[]> {
  const { rows } = await sql<ForPost>`
    select d.code as "dossierCode", v.name as "procedureName", d.applicant_name as "receiverName",
      coalesce(d.return_address, d.applicant_address) as "receiverAddress"
    from dossiers d
    join results r on r.dossier_id = d.id and r.ended_at is null
    join procedure_versions v on v.id = d.procedure_version_id
    where d.status = 'result_ready' and d.return_method = 'post' and d.agency_id = any(${[...agencyIds]})
      and not exists (select from dispatched_results l where l.result_id = r.id and l.came_back_at is null)
    order by d.finished_at, d.id limit ${limit}`.execute(db);
  return rows;
}
