import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import { onRoute } from './queries/on-route.ts';

/** A question to another agency or unit, and what came of it. */
export type Consultation = {
  readonly id: number;
  readonly dossierId: number;
  readonly stepId: number;
  readonly agencyId: number;
  readonly unit: string | null;
  readonly question: string;
  readonly ground: string;
  readonly askedBy: number;
  readonly askedAt: Temporal.Instant;
  /** By the center's calendar. */
  readonly dueAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | null;
  readonly answeredByName: string | null;
  readonly answer: string | null;
  readonly answerUploadId: number | null;
  /** The lead went on without the answer. */
  readonly wentOnAt: Temporal.Instant | null;
  readonly wentOnGround: string | null;
};

/** An answer given, or still missing, after its limit. */
export const isLate = ({ dueAt, answeredAt }: Pick<Consultation, 'dueAt' | 'answeredAt'>, now: Temporal.Instant) =>
  Temporal.Instant.compare(answeredAt ?? now, dueAt) > 0;

export type NewConsultation = Pick<
  Consultation,
  'dossierId' | 'stepId' | 'agencyId' | 'unit' | 'question' | 'ground' | 'askedBy' | 'askedAt' | 'dueAt'
>;

export async function insertConsultation(tx: Tx, given: NewConsultation): Promise<number> {
  const { id } = await tx
    .insertInto('consultations')
    .values({
      dossier_id: given.dossierId,
      step_id: given.stepId,
      agency_id: given.agencyId,
      unit: given.unit,
      question: given.question,
      ground: given.ground,
      asked_by: given.askedBy,
      asked_at: given.askedAt,
      due_at: given.dueAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Every question of a dossier, the oldest first. */
export const consultationsOf = (db: Db, dossierId: number): Promise<Consultation[]> =>
  db
    .selectFrom('consultations as one')
    .leftJoin('accounts as answerer', 'answerer.id', 'one.answered_by')
    .select(['one.id', 'dossier_id as dossierId', 'step_id as stepId', 'agency_id as agencyId', 'unit', 'question'])
    .select(['ground', 'asked_by as askedBy', 'asked_at as askedAt', 'due_at as dueAt', 'answered_at as answeredAt'])
    .select(['answerer.display_name as answeredByName', 'answer', 'answer_upload_id as answerUploadId'])
    .select(['went_on_at as wentOnAt', 'went_on_ground as wentOnGround'])
    .where('dossier_id', '=', dossierId)
    .orderBy('one.id')
    .execute();

export async function saveAnswer(
  tx: Tx,
  id: number,
  given: { at: Temporal.Instant; by: number; answer: string; uploadId: number | null },
): Promise<void> {
  const { at, by, answer, uploadId } = given;
  const values = { answered_at: at, answered_by: by, answer, answer_upload_id: uploadId };
  await tx.updateTable('consultations').set(values).where('id', '=', id).execute();
}

export async function saveWentOn(tx: Tx, id: number, given: { at: Temporal.Instant; by: number; ground: string }) {
  const values = { went_on_at: given.at, went_on_by: given.by, went_on_ground: given.ground };
  await tx.updateTable('consultations').set(values).where('id', '=', id).execute();
}

/** Whom an agency's open questions are put to after another took it over. */
export async function moveConsultations(tx: Tx, dossierId: number, from: number, to: number): Promise<void> {
  await tx
    .updateTable('consultations')
    .set({ agency_id: to })
    .where('dossier_id', '=', dossierId)
    .where('agency_id', '=', from)
    .where('answered_at', 'is', null)
    .execute();
}

export type WaitingConsultation = Pick<Consultation, 'id' | 'question' | 'askedAt' | 'dueAt' | 'agencyId' | 'unit'> & {
  readonly reference: string;
  readonly applicantName: string;
};

/**
 * Questions that wait for an answer in open dossiers, the most urgent first: those put to an agency (`asked`), or those of
 * the dossiers it has to do with; all where no agency is named. With `overdueAt` only those past their limit then.
 */
export async function waitingConsultations(
  db: Db,
  which: {
    readonly asked?: number;
    readonly agencyId?: number | null;
    readonly overdueAt?: Temporal.Instant;
    readonly limit: number;
  },
): Promise<WaitingConsultation[]> {
  const { asked, agencyId = null, overdueAt, limit } = which;
  const found = await sql<WaitingConsultation>`
    select c.id, c.question, c.asked_at as "askedAt", c.due_at as "dueAt", c.agency_id as "agencyId", c.unit,
      coalesce(d.code, d.provisional_number) as reference, d.applicant_name as "applicantName"
    from consultations c join dossiers d on d.id = c.dossier_id
    where c.answered_at is null and c.went_on_at is null and d.status = 'handling'
      and ${asked === undefined ? onRoute(agencyId) : sql`c.agency_id = ${asked}`}
      and ${overdueAt ? sql`c.due_at < ${overdueAt.toString()}` : sql`true`}
    order by c.due_at, c.id limit ${limit}`.execute(db);
  return found.rows;
}
