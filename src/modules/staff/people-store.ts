import { sql } from 'kysely';
import { localDate } from '../../kernel/time.ts';
import type { Db } from '../../platform/database/database.ts';
import { isRole } from '../identity/index.ts';
import type { Person } from './domain/person.ts';

/** Every official of an active account, with what says whether they can be reached now or later. */
export async function peopleAt(db: Db, now: Temporal.Instant): Promise<Person[]> {
  const day = localDate(now).toString();
  const rows = await sql<Row>`
    select a.id, a.display_name as name, m.post, m.agency_id as "agencyId", m.left_on as "leftOn",
      (select coalesce(array_agg(r.role), '{}') from account_roles r where r.account_id = a.id) as roles,
      (select coalesce(json_agg(json_build_object('from', b.starts_at, 'to', b.ends_at, 'standInId', b.stand_in_id)
          order by b.starts_at), '[]')
        from absences b where b.account_id = a.id and b.ended_at is null and b.ends_at > ${now.toString()}) as absences,
      (select coalesce(array_agg(distinct served.agency_id), '{}')
        from counter_assignments seat join counter_agencies served on served.counter_id = seat.counter_id
        where seat.account_id = a.id and seat.valid_from <= ${day}
          and (seat.valid_to is null or seat.valid_to > ${day})) as served
    from accounts a join staff_members m on m.account_id = a.id
    where a.active order by a.id`.execute(db);
  return rows.rows.map(({ roles, served, leftOn, absences, ...person }) => ({
    ...person,
    roles: roles.filter(isRole),
    servedAgencyIds: new Set(served.map(Number)),
    leftOn: leftOn === null ? null : Temporal.PlainDate.from(String(leftOn)),
    absences: absences.map(({ from, to, standInId }) => ({
      from: Temporal.Instant.from(from),
      to: Temporal.Instant.from(to),
      standInId,
    })),
  }));
}

type Row = Pick<Person, 'id' | 'name' | 'post' | 'agencyId'> & {
  readonly leftOn: unknown;
  readonly roles: readonly string[];
  readonly served: readonly (number | string)[];
  readonly absences: readonly { readonly from: string; readonly to: string; readonly standInId: number | null }[];
};
