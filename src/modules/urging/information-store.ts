import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { InformationRequest } from './domain/information.ts';
import type { Readable } from './domain/standing.ts';

export type NewInformationRequest = Pick<
  InformationRequest,
  'number' | 'subject' | 'asked' | 'procedureCode' | 'issuedAt' | 'answerDueAt'
> & { readonly agencyId: number; readonly dossierId: number | null; readonly issuedBy: number };

export async function insertRequest(tx: Tx, request: NewInformationRequest): Promise<number> {
  const { id } = await tx
    .insertInto('information_requests')
    .values({
      agency_id: request.agencyId,
      number_text: request.number,
      subject: request.subject,
      asked: request.asked,
      dossier_id: request.dossierId,
      procedure_code: request.procedureCode,
      issued_at: request.issuedAt,
      issued_by: request.issuedBy,
      answer_due_at: request.answerDueAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Row = Omit<InformationRequest, 'answer'> & {
  readonly answer: string | null;
  readonly answeredAt: Temporal.Instant | null;
  readonly answeredBy: string | null;
};

async function read(
  db: Db,
  where: RawBuilder<unknown>,
  { limit = 1, locked = false }: { limit?: number; locked?: boolean } = {},
): Promise<InformationRequest[]> {
  const { rows } = await sql<Row>`
    select r.id, jsonb_build_object('id', a.id, 'key', a.key, 'name', a.name) as agency, r.number_text as number,
      r.subject, r.asked, r.procedure_code as "procedureCode",
      case when d.id is null then null else jsonb_build_object('id', d.id, 'reference', coalesce(d.code, d.provisional_number)) end as dossier,
      r.issued_at as "issuedAt", issuer.display_name as "issuedBy", r.answer_due_at as "answerDueAt", r.reminders,
      r.last_reminded_at as "lastRemindedAt", r.answer, r.answered_at as "answeredAt", answerer.display_name as "answeredBy",
      (select coalesce(jsonb_agg(jsonb_build_object('id', up.id, 'name', up.name) order by f.ordinal), '[]')
        from information_request_files f join uploads up on up.id = f.upload_id where f.request_id = r.id) as files
    from information_requests r
    join agencies a on a.id = r.agency_id
    join accounts issuer on issuer.id = r.issued_by
    left join accounts answerer on answerer.id = r.answered_by
    left join dossiers d on d.id = r.dossier_id
    where ${where} order by r.id desc limit ${limit} ${locked ? sql`for update of r` : sql``}`.execute(db);
  return rows.map(({ answer, answeredAt, answeredBy, ...row }) => ({
    ...row,
    answer: answer !== null && answeredAt ? { text: answer, at: answeredAt, by: answeredBy ?? '' } : null,
  }));
}

const called = (name: string): RawBuilder<unknown> =>
  /^[1-9]\d{0,14}$/.test(name) ? sql`r.id = ${Number(name)}` : sql`r.number_text = ${name}`;

export async function findRequest(db: Db, name: string): Promise<InformationRequest | null> {
  return (await read(db, called(name)))[0] ?? null;
}

export async function lockRequest(tx: Tx, name: string): Promise<InformationRequest | null> {
  return (await read(tx, called(name), { locked: true }))[0] ?? null;
}

/** What somebody may read, the latest first; or what is overdue, the oldest answer first in the list of those alone. */
export async function listRequests(
  db: Db,
  whose: Exclude<Readable, null>,
  {
    limit,
    before,
    overdueAt,
    unanswered,
  }: {
    readonly limit: number;
    readonly before?: number | undefined;
    readonly overdueAt?: Temporal.Instant | undefined;
    readonly unanswered?: boolean;
  },
): Promise<InformationRequest[]> {
  const mine = whose === 'all' ? sql`true` : sql`r.agency_id = ${whose.agencyId}`;
  const page = before === undefined ? sql`true` : sql`r.id < ${before}`;
  const overdue = overdueAt
    ? sql`r.answered_at is null and r.answer_due_at < ${overdueAt.toString()}::timestamptz`
    : sql`true`;
  const open = unanswered ? sql`r.answered_at is null` : sql`true`;
  return read(db, sql`${mine} and ${page} and ${overdue} and ${open}`, { limit });
}

/** The requests about a dossier, the latest first. */
export const requestsAbout = (db: Db, dossierId: number): Promise<InformationRequest[]> =>
  read(db, sql`r.dossier_id = ${dossierId}`, { limit: 20 });

export async function saveRequestAnswer(
  tx: Tx,
  id: number,
  answer: {
    readonly text: string;
    readonly uploadIds: readonly number[];
    readonly at: Temporal.Instant;
    readonly by: number;
  },
): Promise<void> {
  await tx
    .updateTable('information_requests')
    .set({ answer: answer.text, answered_at: answer.at, answered_by: answer.by })
    .where('id', '=', id)
    .execute();
  const files = answer.uploadIds.map((uploadId, index) => ({
    request_id: id,
    ordinal: index + 1,
    upload_id: uploadId,
  }));
  if (files.length > 0) await tx.insertInto('information_request_files').values(files).execute();
}

export async function saveReminded(tx: Tx, id: number, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('information_requests')
    .set((row) => ({ reminders: row('reminders', '+', 1), last_reminded_at: at }))
    .where('id', '=', id)
    .execute();
}

/** Requests that wait for an answer of an agency, or of any; and how many are past their date. */
export async function countRequests(db: Db, agencyId: number | null, now: Temporal.Instant) {
  const mine = agencyId === null ? sql`true` : sql`r.agency_id = ${agencyId}`;
  const { rows } = await sql<{ total: number; overdue: number }>`
    select count(*) as total, count(*) filter (where r.answer_due_at < ${now.toString()}::timestamptz) as overdue
    from information_requests r where ${mine} and r.answered_at is null`.execute(db);
  return rows[0] ?? { total: 0, overdue: 0 };
}
