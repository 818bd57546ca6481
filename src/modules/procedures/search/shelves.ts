import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { ProcedureFilter } from '../search-store.ts';
import { inForce } from './in-force.ts';

/** Where procedures are to be found: an agency, a field, an audience, a life event; and how many stand there. */
export type Shelf = { readonly key: string; readonly name: string; readonly count: number };

/** How many procedures in force on a day each agency decides, those with the most first. */
export async function countByAgency(db: Db, day: Temporal.PlainDate, filter?: ProcedureFilter): Promise<Shelf[]> {
  return inForce(db, day, filter)
    .innerJoin('agencies as agency', 'agency.id', 'version.agency_id')
    .select(({ fn }) => ['agency.key', 'agency.name', fn.countAll<number>().as('count')])
    .groupBy(['agency.key', 'agency.name'])
    .orderBy('count', 'desc')
    .orderBy('agency.name')
    .execute();
}

/** How many procedures in force on a day each field holds; its key is what stands in its address. */
export async function countByField(db: Db, day: Temporal.PlainDate, filter?: ProcedureFilter): Promise<Shelf[]> {
  return inForce(db, day, filter)
    .select(({ fn, ref }) => [
      sql<string>`${ref('version.field_slug')}`.as('key'),
      fn.min<string>('version.field').as('name'),
      fn.countAll<number>().as('count'),
    ])
    .groupBy('version.field_slug')
    .orderBy('count', 'desc')
    .orderBy('name')
    .execute();
}

/** How many procedures in force on a day each audience, life event and online level has, by their keys. */
export async function countByTopic(db: Db, day: Temporal.PlainDate): Promise<ReadonlyMap<string, number>> {
  const rows = await inForce(db, day)
    .innerJoin(
      sql<{ topic: string }>`jsonb_array_elements_text(audiences || life_events || to_jsonb(online_level))`.as<'each'>(
        sql`each(topic)`,
      ),
      (join) => join.onTrue(),
    )
    .select(({ fn }) => ['each.topic', fn.countAll<number>().as('count')])
    .groupBy('each.topic')
    .execute();
  return new Map(rows.map(({ topic, count }) => [topic, count]));
}
