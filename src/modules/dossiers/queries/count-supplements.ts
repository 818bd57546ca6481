import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';

/** What one agency's dossiers had of supplements and refusals in a period; every one of them was asked for lawfully or not at all. */
export type SupplementFigures = {
  readonly agencyId: number;
  readonly agency: string;
  readonly requests: number;
  /** Beyond the one the law allows (QC Đ12.1c). */
  readonly exceptions: number;
  readonly lapsed: number;
  readonly questions: number;
  /** Answered after their time, or not yet though it has passed (QC Đ6.1đ). */
  readonly questionsLate: number;
  readonly refusals: number;
  /** Shown the way to another agency: no refusals. */
  readonly redirections: number;
};

export type Period = { readonly from: Temporal.Instant; readonly to: Temporal.Instant };

/** The figures of every agency that had any, in the order of their names. */
export async function countSupplements(
  db: Db,
  { from, to, now }: Period & { readonly now: Temporal.Instant },
): Promise<SupplementFigures[]> {
  const within = (at: ReturnType<typeof sql>) =>
    sql`${at} >= ${from.toString()}::timestamptz and ${at} < ${to.toString()}::timestamptz`;
  const { rows } = await sql<SupplementFigures>`
    with asked as (
      select d.agency_id, count(*) as requests, count(*) filter (where r.exception_ground is not null) as exceptions,
        count(*) filter (where r.status = 'lapsed') as lapsed
      from supplement_requests r join dossiers d on d.id = r.dossier_id
      where ${within(sql`r.issued_at`)} group by d.agency_id
    ), questions as (
      select d.agency_id, count(*) as questions,
        count(*) filter (where coalesce(q.answered_at, ${now.toString()}::timestamptz) > q.due_at) as late
      from supplement_questions q join supplement_requests r on r.id = q.request_id join dossiers d on d.id = r.dossier_id
      where ${within(sql`q.asked_at`)} group by d.agency_id
    ), refused as (
      select d.agency_id, count(*) filter (where f.kind = 'refused') as refusals,
        count(*) filter (where f.kind = 'redirected') as redirections
      from refusals f join dossiers d on d.id = f.dossier_id
      where ${within(sql`f.refused_at`)} group by d.agency_id
    )
    select a.id as "agencyId", a.name as agency, coalesce(asked.requests, 0) as requests,
      coalesce(asked.exceptions, 0) as exceptions, coalesce(asked.lapsed, 0) as lapsed,
      coalesce(questions.questions, 0) as questions, coalesce(questions.late, 0) as "questionsLate",
      coalesce(refused.refusals, 0) as refusals, coalesce(refused.redirections, 0) as redirections
    from agencies a
      left join asked on asked.agency_id = a.id
      left join questions on questions.agency_id = a.id
      left join refused on refused.agency_id = a.id
    where coalesce(asked.agency_id, questions.agency_id, refused.agency_id) is not null
    order by a.name`.execute(db);
  return rows;
}

/** One dossier with a supplement request of the period, newest first. */
export type SupplementedDossier = {
  readonly reference: string;
  readonly number: string;
  readonly agency: string;
  readonly issuedAt: Temporal.Instant;
  readonly isException: boolean;
  readonly ground: string | null;
};

/** The dossiers behind the figures; of exceptions alone where asked, for those have to be explained. */
export async function supplementedDossiers(
  db: Db,
  { from, to, exceptionsOnly, limit }: Period & { readonly exceptionsOnly: boolean; readonly limit: number },
): Promise<SupplementedDossier[]> {
  const { rows } = await sql<SupplementedDossier>`
    select coalesce(d.code, d.provisional_number) as reference, r.number_text as number, a.name as agency,
      r.issued_at as "issuedAt", r.exception_ground is not null as "isException", r.exception_ground as ground
    from supplement_requests r join dossiers d on d.id = r.dossier_id join agencies a on a.id = d.agency_id
    where r.issued_at >= ${from.toString()}::timestamptz and r.issued_at < ${to.toString()}::timestamptz
      and (${!exceptionsOnly} or r.exception_ground is not null)
    order by r.issued_at desc, r.id desc limit ${limit}`.execute(db);
  return rows;
}
