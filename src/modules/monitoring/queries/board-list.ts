import { type RawBuilder, sql } from 'kysely';
import type { BoardFilter } from '../domain/board-filter.ts';
import { type BoardCapabilities, type BoardScope, momentOf, stateConditions, wherePicked } from './scope.ts';

/** A dossier behind a number of the board. */
export type ListedDossier = {
  readonly id: number;
  readonly reference: string;
  readonly status: string;
  readonly state: 'inTime' | 'nearDue' | 'overdue' | 'paused' | 'submitted' | 'ready';
  readonly isStale: boolean;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly applicantName: string;
  readonly agency: string;
  /** Whose turn it is, and at what; several where legs run side by side. */
  readonly steps: readonly string[];
  readonly submittedAt: Temporal.Instant;
  readonly acceptedAt: Temporal.Instant | null;
  readonly legalDueAt: Temporal.Instant | null;
  readonly lastEventAt: Temporal.Instant | null;
  /** What the list is ordered by, in milliseconds; those without a due date stand last. */
  readonly order: number;
};

export type ListCursor = { readonly order: number; readonly id: number };

const LAST = 9e15;

/** The dossiers behind a number, the most urgent first; keyset pages, as fast at the end as at the start. */
export async function boardList(
  capabilities: BoardCapabilities,
  scope: BoardScope,
  filter: BoardFilter,
  {
    now,
    limit,
    after,
  }: { readonly now: Temporal.Instant; readonly limit: number; readonly after?: ListCursor | undefined },
): Promise<ListedDossier[]> {
  const moment = await momentOf(capabilities, now);
  const states = stateConditions(moment);
  const due = sql`coalesce(extract(epoch from case when d.status = 'submitted' then d.check_due_at else d.legal_due_at end) * 1000, ${sql.lit(LAST)})::bigint`;
  const behind = after ? sql`and (${due}, d.id) > (${after.order}::bigint, ${after.id}::bigint)` : sql``;
  const { rows } = await sql<ListedDossier>`
    with listed as materialized (
      select d.id, ${due} as "order", case when ${states.submitted} then 'submitted' when ${states.ready} then 'ready'
        when ${states.overdue} then 'overdue' when ${states.nearDue} then 'nearDue' when ${states.paused} then 'paused' else 'inTime' end as state,
        (${states.stale}) as "isStale"
      from dossiers d where ${wherePicked(scope, filter)} and ${inState(states, filter)} ${behind}
      order by 2, d.id limit ${limit})
    select l.id, l."order", l.state, l."isStale", coalesce(d.code, d.provisional_number) as reference, d.status, p.code as "procedureCode",
      v.name as "procedureName", d.applicant_name as "applicantName", a.name as agency, d.submitted_at as "submittedAt",
      d.accepted_at as "acceptedAt", d.legal_due_at as "legalDueAt", d.last_event_at as "lastEventAt",
      array(select coalesce(h.name || ': ', '') || s.name from workflow_steps s left join agencies h on h.id = s.agency_id
            where s.dossier_id = d.id and s.status = 'active' order by s.ordinal) as steps
    from listed l join dossiers d on d.id = l.id join agencies a on a.id = d.agency_id
    join procedure_versions v on v.id = d.procedure_version_id join procedures p on p.id = v.procedure_id
    order by l."order", l.id`.execute(capabilities.db);
  return rows;
}

/** How many there are behind a number: what the progress of an export is measured by. */
export async function countListed(
  capabilities: BoardCapabilities,
  scope: BoardScope,
  filter: BoardFilter,
  now: Temporal.Instant,
): Promise<number> {
  const states = stateConditions(await momentOf(capabilities, now));
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from dossiers d where ${wherePicked(scope, filter)} and ${inState(states, filter)}`.execute(
    capabilities.db,
  );
  return rows[0]?.n ?? 0;
}

const inState = (states: ReturnType<typeof stateConditions>, { state }: BoardFilter): RawBuilder<unknown> =>
  state === null ? sql`true` : sql`(${states[state]})`;
