import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { WorkflowStep } from '../../workflow/index.ts';

/**
 * Whether a dossier is handled on the spot (giải quyết tại chỗ, QC Đ7.2m): none of its steps leaves the center, neither
 * those of the center itself nor those that agencies' officials placed there do.
 */
export const isOnSite = (steps: readonly Pick<WorkflowStep, 'agencyId' | 'place' | 'status'>[]): boolean =>
  steps.length > 0 &&
  steps.every(({ agencyId, place, status }) => status === 'skipped' || agencyId === null || place === 'CENTER');

export type OnSiteFigures = {
  readonly procedures: number;
  readonly onSiteProcedures: number;
  readonly dossiers: number;
  readonly onSiteDossiers: number;
};

/**
 * How many of the dossiers accepted in a period are handled on the spot, and of how many procedures all of them are
 * (evaluation asks for a fifth or more).
 */
export async function countOnSite(
  db: Db,
  { from, to }: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
): Promise<OnSiteFigures> {
  const found = await sql<OnSiteFigures>`
    with one as (
      select v.procedure_id, not exists (select 1 from workflow_steps s where s.dossier_id = d.id
        and s.status <> 'skipped' and s.agency_id is not null and s.place <> 'CENTER') as stays
      from dossiers d join procedure_versions v on v.id = d.procedure_version_id
      where d.accepted_at >= ${from.toString()} and d.accepted_at < ${to.toString()}),
    by_procedure as (select procedure_id, count(*) as all_of_it, bool_and(stays) as stays,
      count(*) filter (where stays) as on_site from one group by procedure_id)
    select count(*)::int as procedures, (count(*) filter (where stays))::int as "onSiteProcedures",
      coalesce(sum(all_of_it), 0)::int as dossiers, coalesce(sum(on_site), 0)::int as "onSiteDossiers"
    from by_procedure`.execute(db);
  return found.rows[0] as OnSiteFigures;
}
