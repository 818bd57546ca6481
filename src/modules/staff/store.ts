import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';

/**
 * Where an official works today: their home agency, and the agencies whose procedures they may receive at the counters
 * they sit at (QC Đ2.1, QC Đ13.10).
 */
export type Station = {
  readonly agencyId: number | null;
  readonly post: string;
  readonly phone: string;
  readonly counterNumbers: readonly number[];
  readonly counterAgencyIds: ReadonlySet<number>;
  /** The home agency, and those whose duties it took over. */
  readonly actsForIds: ReadonlySet<number>;
};

/** Null for whoever is no official, or works here no more. */
export async function stationOf(db: Db, accountId: number, day: Temporal.PlainDate): Promise<Station | null> {
  const member = await db
    .selectFrom('staff_members')
    .select(['agency_id as agencyId', 'post', 'phone'])
    .where('account_id', '=', accountId)
    .where((where) => where.or([where('left_on', 'is', null), where('left_on', '>', day.toString())]))
    .executeTakeFirst();
  if (!member) return null;
  const seats = await db
    .selectFrom('counter_assignments as seat')
    .innerJoin('counters as counter', 'counter.id', 'seat.counter_id')
    .innerJoin('counter_agencies as served', 'served.counter_id', 'counter.id')
    .select(['counter.number', 'served.agency_id as agencyId'])
    .where('seat.account_id', '=', accountId)
    .where('seat.valid_from', '<=', day.toString())
    .where((where) => where.or([where('seat.valid_to', 'is', null), where('seat.valid_to', '>', day.toString())]))
    .execute();
  return {
    ...member,
    counterNumbers: [...new Set(seats.map((seat) => seat.number))].sort((a, b) => a - b),
    counterAgencyIds: await withPredecessors(db, new Set(seats.map((seat) => seat.agencyId)), day),
    actsForIds: await withPredecessors(db, new Set(member.agencyId === null ? [] : [member.agencyId]), day),
  };
}

/** Whoever serves an agency serves those it took over, merged or dissolved by this day: their dossiers are still open. */
async function withPredecessors(
  db: Db,
  agencyIds: ReadonlySet<number>,
  day: Temporal.PlainDate,
): Promise<ReadonlySet<number>> {
  if (agencyIds.size === 0) return agencyIds;
  const found = await sql<{ id: number }>`
    with recursive served (id, key) as (
      select id, key from agencies where id = any(${[...agencyIds]})
      union
      select p.id, p.key from agencies p join served s on p.details -> 'successor' ->> 'agency' = s.key
      where p.valid_to <= ${day.toString()})
    select id from served`.execute(db);
  return new Set(found.rows.map(({ id }) => id));
}
