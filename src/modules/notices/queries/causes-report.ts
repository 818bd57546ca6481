import { type RawBuilder, sql } from 'kysely';
import { localDate, startOfDay } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { NoticeKind } from '../domain/notice.ts';

/** Which notices: issued in `[from, to)`, of one agency's dossiers where asked. */
export type CausesAsked = {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly agencyId: number | null;
};

export type CauseFigure = { readonly kind: NoticeKind; readonly causeCode: string; readonly count: number };

/** A dossier past its legal due date whose delay nobody has explained. */
export type Unexplained = {
  readonly id: number;
  readonly code: string;
  readonly agency: string;
  readonly legalDueAt: Temporal.Instant;
  readonly step: string | null;
};

export type CauseRow = {
  readonly id: number;
  readonly code: string;
  readonly agency: string;
  readonly kind: NoticeKind;
  readonly causeCode: string;
  readonly reason: string;
  readonly numberText: string;
  readonly issuedAt: Temporal.Instant;
  readonly legalDueAt: Temporal.Instant | null;
  readonly newExpectedAt: Temporal.Instant;
};

const ofAgency = (agencyId: number | null): RawBuilder<unknown> =>
  agencyId === null ? sql`true` : sql`d.agency_id = ${agencyId}`;

const within = ({ from, to, agencyId }: CausesAsked): RawBuilder<unknown> =>
  sql`n.issued_at >= ${from.toString()}::timestamptz and n.issued_at < ${to.toString()}::timestamptz and ${ofAgency(agencyId)}`;

/** How often each cause was given. */
export async function causeFigures(db: Db, asked: CausesAsked): Promise<CauseFigure[]> {
  const { rows } = await sql<CauseFigure>`
    select n.kind, n.cause_code as "causeCode", count(*)::int as count
    from notices n join dossiers d on d.id = n.dossier_id
    where ${within(asked)} group by n.kind, n.cause_code order by n.kind, count(*) desc, n.cause_code`.execute(db);
  return rows;
}

/** The notices of the period, the newest first; `before` goes on after the last one read. */
export async function causeRows(
  db: Db,
  asked: CausesAsked & { readonly limit: number; readonly before?: number | undefined },
): Promise<CauseRow[]> {
  const { rows } = await sql<CauseRow>`
    select n.id, coalesce(d.code, d.provisional_number) as code, a.name as agency, n.kind, n.cause_code as "causeCode",
      n.reason, n.number_text as "numberText", n.issued_at as "issuedAt", n.legal_due_at as "legalDueAt",
      n.new_expected_at as "newExpectedAt"
    from notices n join dossiers d on d.id = n.dossier_id join agencies a on a.id = d.agency_id
    where ${within(asked)} and (${asked.before === undefined} or n.id < ${asked.before ?? 0})
    order by n.id desc limit ${asked.limit}`.execute(db);
  return rows;
}

/**
 * Overdue now, and nobody has said why (QC Đ8.5 (3)): by days from midnight after the due date, by hours from the instant
 * (clock, rule 18). The longest overdue first; `after` goes on after the last one read.
 */
export async function unexplained(
  db: Db,
  {
    now,
    agencyId,
    limit,
    after,
  }: {
    readonly now: Temporal.Instant;
    readonly agencyId: number | null;
    readonly limit: number;
    readonly after?: Pick<Unexplained, 'id' | 'legalDueAt'> | undefined;
  },
): Promise<Unexplained[]> {
  const midnight = startOfDay(localDate(now)).toString();
  const { rows } = await sql<Unexplained>`
    select d.id, coalesce(d.code, d.provisional_number) as code, a.name as agency, d.legal_due_at as "legalDueAt",
      (select string_agg(s.name, ', ' order by s.ordinal) from workflow_steps s
        where s.dossier_id = d.id and s.status = 'active') as step
    from dossiers d join agencies a on a.id = d.agency_id
    where d.status in ('accepted', 'handling', 'withdrawal_requested') and d.legal_due_at < ${now.toString()}::timestamptz
      and (d.legal_due_at < ${midnight}::timestamptz or exists (select from procedure_versions v
        where v.id = d.procedure_version_id and v.content -> 'timeLimit' ->> 'unit' = 'working_hours'))
      and ${ofAgency(agencyId)}
      and (${after === undefined} or (d.legal_due_at, d.id) > (${(after?.legalDueAt ?? now).toString()}::timestamptz, ${after?.id ?? 0}))
      and not exists (select from notices n where n.dossier_id = d.id and n.kind = 'lateness')
    order by d.legal_due_at, d.id limit ${limit}`.execute(db);
  return rows;
}
