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
};

/** Null for whoever is no official. */
export async function stationOf(db: Db, accountId: number, day: Temporal.PlainDate): Promise<Station | null> {
  const member = await db
    .selectFrom('staff_members')
    .select(['agency_id as agencyId', 'post', 'phone'])
    .where('account_id', '=', accountId)
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
    counterAgencyIds: new Set(seats.map((seat) => seat.agencyId)),
  };
}
