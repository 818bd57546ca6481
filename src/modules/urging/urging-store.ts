import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { WaitingDossier } from './domain/decide-urging.ts';
import type { Readable } from './domain/standing.ts';
import type { Ground, Judgement, Level, Urging, UrgingAnswer } from './domain/urging.ts';

export type NewUrging = Pick<Urging, 'level' | 'number' | 'subject' | 'message' | 'issuedAt' | 'answerDueAt'> & {
  readonly agencyId: number;
  readonly addresseeId: number;
  readonly follows: Urging['follows'];
  readonly issuedBy: number;
};

export async function insertUrging(
  tx: Tx,
  urging: NewUrging,
  dossiers: readonly Pick<WaitingDossier, 'id' | 'legalDueAt' | 'stepName'>[],
): Promise<number> {
  const { id } = await tx
    .insertInto('urgings')
    .values({
      level: urging.level,
      agency_id: urging.agencyId,
      addressee_id: urging.addresseeId,
      number_text: urging.number,
      subject: urging.subject,
      message: urging.message,
      follows_id: urging.follows?.id ?? null,
      ground: urging.follows?.ground ?? null,
      issued_at: urging.issuedAt,
      issued_by: urging.issuedBy,
      answer_due_at: urging.answerDueAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('urging_dossiers')
    .values(
      dossiers.map((one) => ({
        urging_id: id,
        dossier_id: one.id,
        legal_due_at: one.legalDueAt,
        step_name: one.stepName,
      })),
    )
    .execute();
  return id;
}

type Row = {
  readonly id: number;
  readonly level: Level;
  readonly number: string;
  readonly subject: string;
  readonly message: string;
  readonly agency: Urging['agency'];
  readonly addressee: Urging['addressee'];
  readonly followsId: number | null;
  readonly ground: Ground | null;
  readonly followedById: number | null;
  readonly issuedAt: Temporal.Instant;
  readonly issuedBy: string;
  readonly answerDueAt: Temporal.Instant;
  readonly answer: string | null;
  readonly cause: string | null;
  readonly promisedOn: string | null;
  readonly answeredAt: Temporal.Instant | null;
  readonly answeredBy: string | null;
  readonly isSufficient: boolean | null;
  readonly judgementReason: string | null;
  readonly judgedAt: Temporal.Instant | null;
  readonly judgedBy: string | null;
  readonly dossierCount: number;
  readonly openCount: number;
};

const party = (alias: string): RawBuilder<unknown> =>
  sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'key', ${sql.ref(`${alias}.key`)}, 'name', ${sql.ref(`${alias}.name`)})`;

/** Waits at the agency: its step there has the turn, and the dossier has not ended. */
export const WAITS_AT = (agencyId: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  d.finished_at is null and d.status in ('handling', 'withdrawal_requested') and exists (
    select from workflow_steps s where s.dossier_id = d.id and s.status = 'active' and s.kind <> 'return'
      and s.agency_id = ${agencyId})`;

async function read(
  db: Db,
  where: RawBuilder<unknown>,
  { limit = 1, locked = false }: { limit?: number; locked?: boolean } = {},
): Promise<Urging[]> {
  const { rows } = await sql<Row>`
    select u.id, u.level, u.number_text as number, u.subject, u.message, ${party('a')} as agency, ${party('t')} as addressee,
      u.follows_id as "followsId", u.ground, (select n.id from urgings n where n.follows_id = u.id) as "followedById",
      u.issued_at as "issuedAt", issuer.display_name as "issuedBy", u.answer_due_at as "answerDueAt",
      u.answer, u.cause, u.promised_on as "promisedOn", u.answered_at as "answeredAt", answerer.display_name as "answeredBy",
      u.is_sufficient as "isSufficient", u.judgement_reason as "judgementReason", u.judged_at as "judgedAt", judge.display_name as "judgedBy",
      (select count(*) from urging_dossiers ud where ud.urging_id = u.id) as "dossierCount",
      (select count(*) from urging_dossiers ud join dossiers d on d.id = ud.dossier_id
        where ud.urging_id = u.id and ${WAITS_AT(sql`u.agency_id`)}) as "openCount"
    from urgings u
    join agencies a on a.id = u.agency_id
    join agencies t on t.id = u.addressee_id
    join accounts issuer on issuer.id = u.issued_by
    left join accounts answerer on answerer.id = u.answered_by
    left join accounts judge on judge.id = u.judged_by
    where ${where} order by u.id desc limit ${limit} ${locked ? sql`for update of u` : sql``}`.execute(db);
  return rows.map(toUrging);
}

const toUrging = ({ followsId, ground, answer, answeredAt, judgedAt, isSufficient, ...row }: Row): Urging => ({
  ...row,
  follows: followsId !== null && ground ? { id: followsId, ground } : null,
  answer:
    answer !== null && answeredAt
      ? { text: answer, cause: row.cause, promisedOn: row.promisedOn, at: answeredAt, by: row.answeredBy ?? '' }
      : null,
  judgement:
    isSufficient !== null && judgedAt
      ? { isSufficient, reason: row.judgementReason, at: judgedAt, by: row.judgedBy ?? '' }
      : null,
});

/** By its number in the table, or by the number on the paper: the newest, for registers begin anew each year. */
const called = (name: string): RawBuilder<unknown> =>
  /^[1-9]\d{0,14}$/.test(name) ? sql`u.id = ${Number(name)}` : sql`u.number_text = ${name}`;

export async function findUrging(db: Db, name: string): Promise<Urging | null> {
  return (await read(db, called(name)))[0] ?? null;
}

/** The same, held for the rest of the transaction. */
export async function lockUrging(tx: Tx, name: string): Promise<Urging | null> {
  return (await read(tx, called(name), { locked: true }))[0] ?? null;
}

/** What somebody may read, the latest first; `before` is the id where a page ended. */
export async function listUrgings(
  db: Db,
  whose: Exclude<Readable, null>,
  { limit, before, unanswered }: { limit: number; before?: number | undefined; unanswered?: boolean },
): Promise<Urging[]> {
  const mine = whose === 'all' ? sql`true` : sql`${whose.agencyId}::bigint in (u.addressee_id, u.agency_id)`;
  const page = before === undefined ? sql`true` : sql`u.id < ${before}`;
  const toAnswer =
    unanswered && whose !== 'all' ? sql`u.answered_at is null and u.addressee_id = ${whose.agencyId}` : sql`true`;
  return read(db, sql`${mine} and ${page} and ${toAnswer}`, { limit });
}

/** Letters the center must go on with: no level above yet, something still waits, and the agency's time is up or it has answered. */
export async function openUrgings(db: Db, now: Temporal.Instant, limit: number): Promise<Urging[]> {
  return read(
    db,
    sql`not exists (select from urgings n where n.follows_id = u.id)
      and (u.answer_due_at < ${now.toString()}::timestamptz or u.answered_at is not null)
      and exists (select from urging_dossiers ud join dossiers d on d.id = ud.dossier_id
        where ud.urging_id = u.id and ${WAITS_AT(sql`u.agency_id`)})
      and (u.is_sufficient is not true or u.promised_on < (${now.toString()}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date)`,
    { limit },
  );
}

/** The letters about a dossier, the latest first. */
export async function urgingsOf(db: Db, dossierId: number): Promise<Urging[]> {
  return read(
    db,
    sql`exists (select from urging_dossiers ud where ud.urging_id = u.id and ud.dossier_id = ${dossierId})`,
    {
      limit: 20,
    },
  );
}

export async function saveAnswer(
  tx: Tx,
  id: number,
  { text, cause, promisedOn, at, by }: Omit<UrgingAnswer, 'by'> & { readonly by: number },
): Promise<void> {
  await tx
    .updateTable('urgings')
    .set({ answer: text, cause, promised_on: promisedOn, answered_at: at, answered_by: by })
    .where('id', '=', id)
    .execute();
}

export async function saveJudgement(
  tx: Tx,
  id: number,
  { isSufficient, reason, at, by }: Omit<Judgement, 'by'> & { readonly by: number },
): Promise<void> {
  await tx
    .updateTable('urgings')
    .set({ is_sufficient: isSufficient, judgement_reason: reason, judged_at: at, judged_by: by })
    .where('id', '=', id)
    .execute();
}

/** Letters an agency has not answered, and how many of them are past their date; settled ones are left out. */
export async function countToAnswer(db: Db, agencyId: number, now: Temporal.Instant) {
  const { rows } = await sql<{ total: number; overdue: number }>`
    select count(*) as total, count(*) filter (where u.answer_due_at < ${now.toString()}::timestamptz) as overdue
    from urgings u where u.addressee_id = ${agencyId} and u.answered_at is null
      and not exists (select from urgings n where n.follows_id = u.id)`.execute(db);
  return rows[0] ?? { total: 0, overdue: 0 };
}
