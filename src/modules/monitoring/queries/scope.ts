import { type RawBuilder, sql } from 'kysely';
import { startOfDay } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { type Center, rulesAt, ruleValue } from '../../center/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import type { BoardFilter, BoardState } from '../domain/board-filter.ts';
import { staleSince } from '../domain/stale-since.ts';

export type BoardCapabilities = { readonly db: Db; readonly calendars: CalendarShelf; readonly center: Center };

/** Whose dossiers somebody sees on the board: everybody's (null), one agency's, or nobody's (undefined). */
export type BoardScope = { readonly agencyId: number | null };

/** The center and those who watch it see all, people of an agency their own (QC Đ7.2đ); others nothing. */
export function scopeOf(actor: Actor, station: Station | null): BoardScope | null {
  if (may(actor, 'read-every-dossier')) return { agencyId: null };
  return station?.agencyId != null && may(actor, 'read-board') ? { agencyId: station.agencyId } : null;
}

/** What the state of a dossier is judged by now. */
export type Moment = { readonly now: Temporal.Instant; readonly staleSince: Temporal.Instant | null };

export async function momentOf({ db, calendars, center }: BoardCapabilities, now: Temporal.Instant): Promise<Moment> {
  const pinned = await rulesAt(db, now);
  const edition = await calendars.current(db, center.profile.calendar);
  if (!pinned || !edition) return { now, staleSince: null };
  return { now, staleSince: staleSince(edition.calendar, now, ruleValue(pinned.rules, 'stale.workingDays')) };
}

/** Everything that is not over; the text of the index `board`. */
const NOT_OVER = sql`d.status in ('submitted', 'supplement_requested', 'accepted', 'handling', 'awaiting_obligation',
  'withdrawal_requested', 'result_ready')`;

const open = sql`d.status not in ('submitted', 'result_ready') and d.accepted_at is not null`;

/** A lateness notice or an issued apology says why it is late (QC Đ8.5 (3)). */
const HAS_CAUSE = sql`(d.id in (select n.dossier_id from notices n where n.kind = 'lateness')
  or d.id in (select x.dossier_id from apologies x where x.issued_at is not null))`;

/** Each state as a condition on the row `d`; what stands before acceptance, or waits to be fetched, is neither late nor in time. */
export const stateConditions = ({
  now,
  staleSince: since,
}: Moment): Readonly<Record<BoardState, RawBuilder<boolean>>> => {
  const at = sql`${now.toString()}::timestamptz`;
  const running = sql`${open} and d.legal_due_at is not null`;
  const byApplicant = sql`d.status in ('supplement_requested', 'awaiting_obligation') and d.id not in (
    select r.dossier_id from supplement_requests r where r.status = 'sent')`;
  const inAgency = sql`d.id in (select s.dossier_id from workflow_steps s where s.status = 'active' and s.agency_id is not null)`;
  const overdue = sql`${running} and d.overdue_from <= ${at}`;
  return {
    open: sql`${open}`,
    inTime: sql`${running} and d.near_due_from > ${at}`,
    nearDue: sql`${running} and d.near_due_from <= ${at} and d.overdue_from > ${at}`,
    overdue: sql`${overdue}`,
    explained: sql`${overdue} and ${HAS_CAUSE}`,
    unexplained: sql`${overdue} and not ${HAS_CAUSE}`,
    paused: sql`${open} and d.legal_due_at is null`,
    stale: since
      ? sql`d.status in ('accepted', 'handling') and d.last_event_at < ${since.toString()}::timestamptz`
      : sql`false`,
    applicant: sql`${open} and (${byApplicant})`,
    agency: sql`${open} and not (${byApplicant}) and d.status <> 'withdrawal_requested' and ${inAgency}`,
    center: sql`${open} and not (${byApplicant}) and (d.status = 'withdrawal_requested' or not ${inAgency})`,
    submitted: sql`(d.status = 'submitted' or (d.status = 'supplement_requested' and d.accepted_at is null))`,
    ready: sql`d.status = 'result_ready'`,
  };
};

/** The rows `d` of a scope and filter, before any state is asked for: dossiers that are not over. */
export function wherePicked({ agencyId }: BoardScope, filter: BoardFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [NOT_OVER];
  if (agencyId !== null)
    // Those it needs to know (`mayRead`): its own that reach a step of it, and whatever is in its hands.
    all.push(sql`((d.agency_id = ${agencyId} and exists (select from workflow_steps own where own.dossier_id = d.id
      and own.agency_id = ${agencyId} and own.status <> 'skipped')) or d.id in (select s.dossier_id from workflow_steps s
      where s.agency_id = ${agencyId} and s.status = 'active' and s.kind <> 'return'))`);
  if (filter.level !== null) all.push(sql`d.agency_id in (select id from agencies where level = ${filter.level})`);
  if (filter.agencyKey !== null)
    all.push(sql`d.agency_id in (select id from agencies where key = ${filter.agencyKey})`);
  if (filter.field !== null)
    all.push(sql`d.procedure_version_id in (select id from procedure_versions where field = ${filter.field})`);
  if (filter.procedureCode !== null)
    all.push(sql`d.procedure_version_id in (select v.id from procedure_versions v join procedures p on p.id = v.procedure_id
      where p.code = ${filter.procedureCode})`);
  const begun = sql`coalesce(d.accepted_at, d.submitted_at)`;
  if (filter.from) all.push(sql`${begun} >= ${startOfDay(filter.from).toString()}::timestamptz`);
  if (filter.until) all.push(sql`${begun} < ${startOfDay(filter.until.add({ days: 1 })).toString()}::timestamptz`);
  if (filter.unit !== null || filter.step !== null) {
    const unit =
      filter.unit === null ? sql`true` : filter.unit === '-' ? sql`s.unit is null` : sql`s.unit = ${filter.unit}`;
    const step = filter.step === null ? sql`true` : sql`s.name = ${filter.step}`;
    all.push(
      sql`exists (select from workflow_steps s where s.dossier_id = d.id and s.status = 'active' and ${unit} and ${step})`,
    );
  }
  return sql.join(all, sql` and `);
}
