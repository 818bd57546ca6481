import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { Level } from '../domain/board-filter.ts';
import type { BoardScope } from './scope.ts';

/** What the filter of the board offers to choose from. */
export type Choices = {
  readonly agencies: readonly { readonly key: string; readonly name: string; readonly level: Level }[];
  readonly fields: readonly string[];
};

/** The agencies and fields of the procedures there are, of one agency where nobody else's may be seen. */
export async function boardChoices(db: Db, { agencyId }: BoardScope): Promise<Choices> {
  const { rows: agencies } = await sql<Choices['agencies'][number]>`
    select key, name, level from agencies where ${agencyId}::bigint is null or id = ${agencyId}::bigint order by id`.execute(
    db,
  );
  const { rows: fields } = await sql<{ field: string }>`
    select distinct field from procedure_versions
    where withdrawn_at is null and (${agencyId}::bigint is null or agency_id = ${agencyId}::bigint) order by field`.execute(
    db,
  );
  return { agencies, fields: fields.map(({ field }) => field) };
}
