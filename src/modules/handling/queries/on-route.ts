import { type RawBuilder, sql } from 'kysely';

/** Whether an agency has to do with a dossier `d`: by a step of its own, or by its competence; every one where none is named. */
export const onRoute = (agencyId: number | null): RawBuilder<unknown> =>
  agencyId === null
    ? sql`true`
    : sql`(d.agency_id = ${agencyId} or exists (select 1 from workflow_steps s
        where s.dossier_id = d.id and s.agency_id = ${agencyId} and s.status <> 'skipped'))`;
