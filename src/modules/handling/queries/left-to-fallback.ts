import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import { peopleAt } from '../../staff/index.ts';
import { isFallback, type Responsible, responsibleFor } from '../domain/responsible.ts';

/** Steps that nobody of their agency can be reached for, so that the center itself answers for them. */
export type LeftAlone = {
  readonly agencyId: number | null;
  readonly agency: string | null;
  readonly role: string;
  readonly steps: number;
  /** One of the dossiers, to begin with. */
  readonly reference: string;
  /** Null where not even the center has anybody. */
  readonly responsible: Responsible | null;
};

/**
 * The agencies and roles with open steps and nobody there, the most steps first: what would be lost if the center did not
 * answer for it. Steps somebody has taken up who is there count to that person.
 */
export async function leftToFallback(db: Db, now: Temporal.Instant): Promise<LeftAlone[]> {
  const people = await peopleAt(db, now);
  const found = await sql<Group>`
    select s.agency_id as "agencyId", a.name as agency, s.role, s.assignee_id as "assigneeId",
      case when s.agency_id is null and s.role = 'reception' then d.agency_id else 0 end as "dossierAgencyId",
      count(*)::int as steps, min(coalesce(d.code, d.provisional_number)) as reference
    from workflow_steps s join dossiers d on d.id = s.dossier_id left join agencies a on a.id = s.agency_id
    where s.status = 'active' and d.status not in ('stopped', 'delivered', 'refused')
    group by 1, 2, 3, 4, 5 order by steps desc, 1, 3`.execute(db);
  return found.rows.flatMap((group) => {
    const responsible = responsibleFor(group, people, now);
    return responsible === null || isFallback(responsible.why) ? [{ ...group, responsible }] : [];
  });
}

type Group = Omit<LeftAlone, 'responsible'> & {
  readonly assigneeId: number | null;
  readonly dossierAgencyId: number;
};
