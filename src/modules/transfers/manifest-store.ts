import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { RegisterNumber } from '../center/index.ts';
import type { Between, Direction, Manifest, ManifestStatus, Signature } from './domain/manifest.ts';

/** The batch that was closed last, its row held until the transaction ends: closings of one agency wait for each other. */
export async function lockBatches(tx: Tx, { direction, agencyId }: Between): Promise<number> {
  await tx
    .insertInto('hand_over_batches')
    .values({ direction, agency_id: agencyId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { last } = await tx
    .selectFrom('hand_over_batches')
    .select('last')
    .where('direction', '=', direction)
    .where('agency_id', '=', agencyId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return last;
}

/** Writes a manifest as closed, and that its batch is over. */
export async function insertManifest(
  tx: Tx,
  given: Between & { batch: number; number: RegisterNumber; lineCount: number; at: Temporal.Instant; by: number },
): Promise<number> {
  await tx
    .updateTable('hand_over_batches')
    .set({ last: given.batch })
    .where('direction', '=', given.direction)
    .where('agency_id', '=', given.agencyId)
    .execute();
  const { id } = await tx
    .insertInto('hand_over_manifests')
    .values({
      direction: given.direction,
      agency_id: given.agencyId,
      batch: given.batch,
      year: given.number.year,
      number: given.number.number,
      number_text: given.number.text,
      status: 'closed',
      line_count: given.lineCount,
      closed_at: given.at,
      closed_by: given.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Held until the transaction ends: whoever comes second sees what the first one signed. */
export async function lockManifest(tx: Tx, id: number): Promise<Manifest | null> {
  const held = await tx
    .selectFrom('hand_over_manifests')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return held ? findManifest(tx, id) : null;
}

type Signing = { readonly at: Temporal.Instant; readonly by: number };

export const saveHandedOver = (tx: Tx, id: number, { at, by }: Signing) =>
  change(tx, id, { status: 'handed_over', handed_over_at: at, handed_over_by: by });

export const saveReceived = (tx: Tx, id: number, { at, by }: Signing) =>
  change(tx, id, { status: 'received', received_at: at, received_by: by });

export const saveVoid = (tx: Tx, id: number, { at, by, reason }: Signing & { reason: string }) =>
  change(tx, id, { status: 'void', voided_at: at, voided_by: by, void_reason: reason });

/** Something on it changed that is written elsewhere. */
export const saveChange = (tx: Tx, id: number) => change(tx, id, {});

async function change(tx: Tx, id: number, values: Record<string, unknown>): Promise<void> {
  await tx
    .updateTable('hand_over_manifests')
    .set((row) => ({ ...values, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function findManifest(db: Db, id: number): Promise<Manifest | null> {
  const { rows } = await sql<Row>`${manifests} where m.id = ${id}`.execute(db);
  return rows[0] ? toManifest(rows[0]) : null;
}

export type ManifestSearch = {
  readonly direction?: Direction | undefined;
  readonly statuses?: readonly ManifestStatus[] | undefined;
  /** None: every agency. */
  readonly agencyIds?: readonly number[] | undefined;
  /** Received, with discrepancies nobody has settled. */
  readonly unsettled?: boolean | undefined;
  readonly limit: number;
  /** The id where the page before ended; newest first. */
  readonly before?: number | undefined;
};

export async function listManifests(
  db: Db,
  { direction, statuses, agencyIds, unsettled = false, limit, before }: ManifestSearch,
): Promise<Manifest[]> {
  const { rows } = await sql<Row>`${manifests}
    where ${agencyIds ? sql`m.agency_id = any(${[...agencyIds]})` : sql`true`}
      and ${direction ? sql`m.direction = ${direction}` : sql`true`}
      and ${statuses ? sql`m.status = any(${[...statuses]})` : sql`true`}
      and ${unsettled ? sql`m.status = 'received' and m.id in (select manifest_id from manifest_discrepancies where resolved_at is null)` : sql`true`}
      and ${before === undefined ? sql`true` : sql`m.id < ${before}`}
    order by m.id desc limit ${limit}`.execute(db);
  return rows.map(toManifest);
}

const manifests = sql`
  select m.id, m.direction, m.agency_id as "agencyId", m.batch, m.number_text as number,
    m.year as "numberYear", m.number as "numberInYear", m.status, m.version,
    m.line_count as "lineCount", a.key as "agencyKey", a.name as "agencyName", a.name_en as "agencyNameEn",
    m.closed_at as "closedAt", m.closed_by as "closedBy", c.display_name as "closerName",
    m.handed_over_at as "handedOverAt", m.handed_over_by as "handedOverBy", g.display_name as "giverName",
    m.received_at as "receivedAt", m.received_by as "receivedBy", r.display_name as "receiverName",
    m.voided_at as "voidedAt", m.voided_by as "voidedBy", v.display_name as "voiderName", m.void_reason as "voidReason",
    (select count(*) from manifest_discrepancies d where d.manifest_id = m.id and d.resolved_at is null) as "openDiscrepancies"
  from hand_over_manifests m
  join agencies a on a.id = m.agency_id
  join accounts c on c.id = m.closed_by
  left join accounts g on g.id = m.handed_over_by
  left join accounts r on r.id = m.received_by
  left join accounts v on v.id = m.voided_by`;

type At = Temporal.Instant | null;
type Row = Omit<Manifest, 'register' | 'closed' | 'handedOver' | 'received' | 'voided'> & {
  readonly numberYear: number;
  readonly numberInYear: number;
  readonly closedAt: At;
  readonly closedBy: number | null;
  readonly closerName: string | null;
  readonly handedOverAt: At;
  readonly handedOverBy: number | null;
  readonly giverName: string | null;
  readonly receivedAt: At;
  readonly receivedBy: number | null;
  readonly receiverName: string | null;
  readonly voidedAt: At;
  readonly voidedBy: number | null;
  readonly voiderName: string | null;
  readonly voidReason: string | null;
};

function toManifest(row: Row): Manifest {
  const { closedAt, closedBy, closerName, handedOverAt, handedOverBy, giverName, ...more } = row;
  const { receivedAt, receivedBy, receiverName, voidedAt, voidedBy, voiderName, voidReason, ...rest } = more;
  const { numberYear: year, numberInYear, ...manifest } = rest;
  const voided = signature(voidedAt, voidedBy, voiderName);
  return {
    ...manifest,
    register: { register: 'manifest', year, number: numberInYear, text: manifest.number },
    closed: signature(closedAt, closedBy, closerName) as Signature,
    handedOver: signature(handedOverAt, handedOverBy, giverName),
    received: signature(receivedAt, receivedBy, receiverName),
    voided: voided && { ...voided, reason: voidReason ?? '' },
  };
}

const signature = (at: At, accountId: number | null, name: string | null): Signature | null =>
  at && accountId !== null ? { at, accountId, name: name ?? '' } : null;
