import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import type { Status } from '../domain/lifecycle.ts';
import type { WorkCursor } from '../domain/work-cursor.ts';
import { REPLIES, type ReplyRow, TO_SIGN } from './replies.ts';

/**
 * One thing a person must do: check a filing, reply to the applicant or agency, sign an exception, do a step, or hand over
 * a result.
 */
export type WorkItem = {
  readonly kind: 'check' | 'reply' | 'sign' | 'step' | 'deliver';
  readonly id: number;
  readonly reference: string;
  readonly status: Status;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly applicantName: string;
  /** Of several that run side by side in one dossier each has its own row. */
  readonly stepName: string | null;
  /** Of a step its key; of a reply what it is about. */
  readonly stepKey: string | null;
  /** The step's own number; 0 for what is no step. With the dossier's it tells the rows of one due date apart. */
  readonly stepId: number;
  /** What the list is ordered by: the answer to a filing, or the legal due date. */
  readonly dueAt: Temporal.Instant;
};

export type WorkFilter = {
  readonly kind?: WorkItem['kind'];
  /** Of steps only those this account has taken up; null for those nobody has. */
  readonly assignee?: number | null;
  readonly limit: number;
  readonly after?: WorkCursor;
};

/**
 * What this person must do, most urgent first: filings to check and results to hand over at the counters they sit at,
 * steps whose turn it is in their agency and role. Keyset pages: as fast at the end as at the start.
 */
export async function worklist(db: Db, actor: Actor, station: Station, filter: WorkFilter): Promise<WorkItem[]> {
  const items = itemsOf(actor, station, filter);
  return items ? (await items.execute(db)).rows : [];
}

/** The query of a work list, to be read or counted; null when nothing of it is this person's business. */
export function itemsOf(actor: Actor, station: Station, filter: WorkFilter): RawBuilder<WorkItem> | null {
  const parts = [];
  const served = [...station.counterAgencyIds];
  const receives = served.length > 0 && actor.permissions.has('receive-dossier');
  if (receives && wants(filter, 'check'))
    parts.push(filings(ofAgencies(served), 'submitted', sql`d.check_due_at`, 'check', filter));
  if (receives && wants(filter, 'deliver'))
    parts.push(filings(ofAgencies(served), 'result_ready', sql`d.finished_at`, 'deliver', filter));
  if (actor.roles.includes('postal') && actor.permissions.has('deliver-result') && wants(filter, 'deliver'))
    parts.push(filings(sql`d.return_method = 'post'`, 'result_ready', sql`d.finished_at`, 'deliver', filter));
  if (receives && wants(filter, 'reply'))
    parts.push(...REPLIES.map((row) => replies('reply', row, ofAgencies(served), filter)));
  if (actor.permissions.has('sign-supplement-exception') && wants(filter, 'sign'))
    parts.push(replies('sign', TO_SIGN, sql`true`, filter));
  if (wants(filter, 'step'))
    parts.push(stepsInTurn(actor, station, served, filter), appointedSteps(actor, station, filter));
  if (parts.length === 0) return null;
  return sql<WorkItem>`
    select * from (${sql.join(parts, sql` union all `)}) item
    order by "dueAt", id, "stepId" limit ${filter.limit}`;
}

const ofAgencies = (agencies: readonly number[]) => sql`d.agency_id = any(${agencies})`;

const wants = (filter: WorkFilter, kind: WorkItem['kind']) => filter.kind === undefined || filter.kind === kind;

const behind = (
  due: ReturnType<typeof sql>,
  stepId: ReturnType<typeof sql>,
  { after }: WorkFilter,
  dossierId = sql`d.id`,
) =>
  after
    ? sql`and (${due}, ${dossierId}, ${stepId}) > (${after.dueAt.toString()}::timestamptz, ${after.id}, ${after.stepId})`
    : sql``;

const columns = (kind: WorkItem['kind'], due: ReturnType<typeof sql>, step: ReturnType<typeof sql>) => sql`
  ${sql.lit(kind)}::text as kind, d.id, coalesce(d.code, d.provisional_number) as reference, d.status,
  p.code as "procedureCode", v.name as "procedureName", d.applicant_name as "applicantName", ${step},
  ${due} as "dueAt"`;

const itsStep = sql`s.name as "stepName", s.key as "stepKey", s.id as "stepId"`;
const noStep = sql`null::text as "stepName", null::text as "stepKey", 0::bigint as "stepId"`;

const procedureJoin = sql`
  join procedure_versions v on v.id = d.procedure_version_id
  join procedures p on p.id = v.procedure_id`;

function filings(
  whose: ReturnType<typeof sql>,
  status: Status,
  due: ReturnType<typeof sql>,
  kind: WorkItem['kind'],
  filter: WorkFilter,
) {
  return sql`(select ${columns(kind, due, noStep)} from dossiers d ${procedureJoin}
    where ${whose} and d.status = ${sql.lit(status)} ${behind(due, sql`0::bigint`, filter)}
    order by ${due}, d.id limit ${filter.limit})`;
}

function replies(
  kind: WorkItem['kind'],
  { kind: about, from, due, number }: ReplyRow,
  whose: ReturnType<typeof sql>,
  filter: WorkFilter,
) {
  const what = sql`null::text as "stepName", ${sql.lit(about)}::text as "stepKey", (${number})::bigint as "stepId"`;
  return sql`(select ${columns(kind, due, what)} from ${from} ${procedureJoin}
    where ${whose} ${behind(due, number, filter)} order by ${due}, d.id, ${number} limit ${filter.limit})`;
}

const takenBy = ({ assignee }: WorkFilter) =>
  assignee === undefined ? sql`` : sql`and s.assignee_id is not distinct from ${assignee}`;

/** Role by role along the index, one step after another until there are enough, however many there are. */
function stepsInTurn(actor: Actor, station: Station, served: readonly number[], filter: WorkFilter) {
  const place = station.agencyId === null ? sql`s.agency_id is null` : sql`s.agency_id = ${station.agencyId}`;
  const fits = station.agencyId === null ? sql`(s.role <> 'reception' or d.agency_id = any(${served}))` : sql`true`;
  return sql`(select ${columns('step', sql`s.finish_by`, itsStep)} from unnest(${actor.roles}::text[]) mine(role)
    cross join lateral (
      select s.* from (
        select * from workflow_steps s where s.status = 'active' and s.kind <> 'return' and ${place} and s.role = mine.role
          ${takenBy(filter)} ${behind(sql`s.finish_by`, sql`s.id`, filter, sql`s.dossier_id`)}
        order by s.finish_by, s.dossier_id, s.id) s
      cross join lateral (select agency_id from dossiers where id = s.dossier_id and status = 'handling' offset 0) d
      where ${fits} order by s.finish_by, s.dossier_id, s.id limit ${filter.limit}) s
    join dossiers d on d.id = s.dossier_id ${procedureJoin}
    order by s.finish_by, d.id, s.id limit ${filter.limit})`;
}

/** Steps of a role that is not theirs, to which they were appointed because nobody of it is there. */
function appointedSteps(actor: Actor, station: Station, filter: WorkFilter) {
  return sql`(select ${columns('step', sql`s.finish_by`, itsStep)} from workflow_steps s
    join dossiers d on d.id = s.dossier_id ${procedureJoin}
    where s.status = 'active' and d.status = 'handling' and s.kind <> 'return' and s.assignee_id = ${actor.accountId}
    and s.role <> all(${actor.roles}::text[]) and s.agency_id is not distinct from ${station.agencyId} ${takenBy(filter)}
    ${behind(sql`s.finish_by`, sql`s.id`, filter)}
    order by s.finish_by, d.id, s.id limit ${filter.limit})`;
}
