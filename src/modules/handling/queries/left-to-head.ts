import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import { peopleAt } from '../../staff/index.ts';
import { responsibleFor } from '../domain/responsible.ts';

/** Steps of one name that wait in an agency for somebody who is not there. */
export type LeftToHead = {
  readonly step: string;
  readonly steps: number;
  /** The dossiers that wait longest, so many of them as a list shows. */
  readonly references: readonly string[];
  /** Who is away; null where nobody has it and nobody of the role is there. */
  readonly assignee: string | null;
};

const LISTED = 20;

/**
 * The steps of an agency that its head answers for because nobody who could do them is there: each waits until the head or
 * the approver says who does it (QC Đ13.4, QC Đ13.8a).
 */
export async function leftToHead(db: Db, agencyId: number, now: Temporal.Instant): Promise<LeftToHead[]> {
  const people = await peopleAt(db, now);
  const found = await sql<Group>`
    select s.agency_id as "agencyId", s.role, s.assignee_id as "assigneeId", s.name as step, count(*)::int as steps,
      (array_agg(d.code order by s.finish_by, d.id))[1:${sql.lit(LISTED)}] as references, 0 as "dossierAgencyId"
    from workflow_steps s join dossiers d on d.id = s.dossier_id
    where s.status = 'active' and s.kind <> 'return' and s.agency_id = ${agencyId} and d.status = 'handling'
    group by 1, 2, 3, 4 order by steps desc, step`.execute(db);
  return found.rows.flatMap(({ step, steps, references, ...duty }) => {
    const why = responsibleFor(duty, people, now)?.why;
    if (why !== 'head' && why !== 'approver') return [];
    const assignee = people.find(({ id }) => id === duty.assigneeId)?.name ?? null;
    return [{ step, steps, references, assignee }];
  });
}

type Group = Omit<LeftToHead, 'assignee'> & {
  readonly agencyId: number;
  readonly role: string;
  readonly assigneeId: number | null;
  readonly dossierAgencyId: number;
};
