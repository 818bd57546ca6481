import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import { onRoute } from './on-route.ts';

/** How often a dossier was handed back so far. */
export async function countHandBacks(db: Db, dossierId: number): Promise<number> {
  const { count } = await db
    .selectFrom('workflow_past_turns')
    .select((one) => one.fn.countAll<number>().as('count'))
    .where('dossier_id', '=', dossierId)
    .where('ended_how', '=', 'handed_back')
    .executeTakeFirstOrThrow();
  return Number(count);
}

export type Bounced = {
  readonly reference: string;
  readonly applicantName: string;
  readonly times: number;
  readonly lastAt: Temporal.Instant;
  readonly lastNote: string | null;
};

/** Open dossiers handed back more often than `above`, the worst first (QC Đ5.1g); of one agency where it is named. */
export async function bouncedDossiers(
  db: Db,
  { above, agencyId, limit }: { readonly above: number; readonly agencyId: number | null; readonly limit: number },
): Promise<Bounced[]> {
  const found = await sql<Bounced>`
    select coalesce(d.code, d.provisional_number) as reference, d.applicant_name as "applicantName",
      count(*)::int as times, max(t.ended_at) as "lastAt",
      (array_agg(t.note order by t.ended_at desc))[1] as "lastNote"
    from workflow_past_turns t join dossiers d on d.id = t.dossier_id
    where t.ended_how = 'handed_back' and d.status not in ('stopped', 'delivered', 'refused') and ${onRoute(agencyId)}
    group by d.id having count(*) > ${above}
    order by times desc, d.id limit ${limit}`.execute(db);
  return found.rows;
}
