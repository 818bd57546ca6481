import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';

/** How many drafts wait, and the code of one of them. */
export type Waiting = { readonly count: number; readonly code: string | null };
/** What drafts wait for: the agency to agree, the center to agree after it, and the decision when both did. */
export type WaitingDrafts = { readonly agency: Waiting; readonly center: Waiting; readonly approval: Waiting };

/** Whose agreement is asked for, and who would approve: nobody approves what they wrote last. */
export type WaitingFor = { readonly agencyId: number | null; readonly accountId: number };

/** The drafts that wait for somebody. */
export async function waitingDrafts(db: Db, { agencyId, accountId }: WaitingFor): Promise<WaitingDrafts> {
  const agency = sql`agency_agreed_at is null and agency_id = ${agencyId}`;
  const center = sql`agency_agreed_at is not null and center_agreed_at is null`;
  const approval = sql`agency_agreed_at is not null and center_agreed_at is not null
    and updated_by_id is distinct from ${accountId}`;
  const { rows } = await sql<Record<keyof WaitingDrafts | `${keyof WaitingDrafts}_code`, number | string | null>>`
    select count(*) filter (where ${agency}) as agency, min(code) filter (where ${agency}) as agency_code,
      count(*) filter (where ${center}) as center, min(code) filter (where ${center}) as center_code,
      count(*) filter (where ${approval}) as approval, min(code) filter (where ${approval}) as approval_code
    from procedure_drafts`.execute(db);
  const row = rows[0];
  const of = (what: keyof WaitingDrafts): Waiting => {
    const code = row?.[`${what}_code`];
    return { count: Number(row?.[what] ?? 0), code: typeof code === 'string' ? code : null };
  };
  return { agency: of('agency'), center: of('center'), approval: of('approval') };
}
