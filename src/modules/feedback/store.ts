import type { Db, Tx } from '../../platform/database/database.ts';
import type { Feedback, FeedbackContact, FeedbackStatus, FeedbackType } from './domain/feedback.ts';

export type NewFeedback = FeedbackContact & {
  readonly reference: string;
  readonly formKey: string | null;
  readonly type: FeedbackType;
  readonly procedureVersionId: number;
  readonly what: string;
  readonly place: string | null;
  readonly happenedOn: string | null;
  readonly receivedAt: Temporal.Instant;
};

/** Writes a report; false where another one came from the same form. */
export async function insertFeedback(tx: Tx, feedback: NewFeedback): Promise<boolean> {
  const row = await tx
    .insertInto('feedback')
    .values({
      reference: feedback.reference,
      form_key: feedback.formKey,
      type: feedback.type,
      procedure_version_id: feedback.procedureVersionId,
      what: feedback.what,
      place: feedback.place,
      happened_on: feedback.happenedOn,
      contact_name: feedback.name,
      contact: feedback.contact,
      status: 'received',
      received_at: feedback.receivedAt,
    })
    .onConflict((is) => is.column('form_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The reference of what was already sent from this form, or null. */
export async function sentFrom(db: Db, formKey: string): Promise<string | null> {
  const row = await db.selectFrom('feedback').select('reference').where('form_key', '=', formKey).executeTakeFirst();
  return row?.reference ?? null;
}

const feedback = (db: Db) =>
  db
    .selectFrom('feedback')
    .innerJoin('procedure_versions as version', 'version.id', 'feedback.procedure_version_id')
    .innerJoin('procedures as procedure', 'procedure.id', 'version.procedure_id')
    .leftJoin('accounts as handler', 'handler.id', 'feedback.taken_by')
    .select(['feedback.id', 'feedback.reference', 'feedback.type', 'feedback.what', 'feedback.place'])
    .select(['feedback.procedure_version_id as procedureVersionId', 'feedback.happened_on as happenedOn'])
    .select(['procedure.code as procedureCode', 'version.name as procedureName', 'feedback.status'])
    .select(['feedback.received_at as receivedAt', 'feedback.taken_at as takenAt', 'feedback.taken_by as takenBy'])
    .select(['handler.display_name as handlerName', 'feedback.answer', 'feedback.answered_at as answeredAt'])
    .select((is) =>
      is.or([is('feedback.contact', 'is not', null), is('feedback.contact_name', 'is not', null)]).as('hasContact'),
    );

export async function findFeedback(db: Db, reference: string): Promise<Feedback | null> {
  const row = await feedback(db).where('feedback.reference', '=', reference).executeTakeFirst();
  return row ? toFeedback(row) : null;
}

/** The same, held for the rest of the transaction. */
export async function lockFeedback(tx: Tx, reference: string): Promise<Feedback | null> {
  const row = await feedback(tx).where('feedback.reference', '=', reference).forUpdate('feedback').executeTakeFirst();
  return row ? toFeedback(row) : null;
}

export async function contactOf(db: Db, id: number): Promise<FeedbackContact> {
  return db
    .selectFrom('feedback')
    .select(['contact_name as name', 'contact'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The latest first; `before` is the id where a page ended. */
export async function listFeedback(
  db: Db,
  wanted: {
    readonly status?: FeedbackStatus | undefined;
    readonly limit: number;
    readonly before?: number | undefined;
  },
): Promise<Feedback[]> {
  let query = feedback(db).orderBy('feedback.id', 'desc').limit(wanted.limit);
  if (wanted.status) query = query.where('feedback.status', '=', wanted.status);
  if (wanted.before !== undefined) query = query.where('feedback.id', '<', wanted.before);
  return (await query.execute()).map(toFeedback);
}

/** How many there are of each status. */
export async function countFeedback(db: Db): Promise<Readonly<Record<FeedbackStatus, number>>> {
  const rows = await db
    .selectFrom('feedback')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
  const of = (status: FeedbackStatus) => Number(rows.find((row) => row.status === status)?.count ?? 0);
  return { received: of('received'), looking: of('looking'), answered: of('answered') };
}

export async function saveTaken(tx: Tx, id: number, { at, by }: { at: Temporal.Instant; by: number }): Promise<void> {
  await tx
    .updateTable('feedback')
    .set({ status: 'looking', taken_at: at, taken_by: by })
    .where('id', '=', id)
    .execute();
}

export async function saveAnswer(tx: Tx, id: number, answer: string, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('feedback').set({ status: 'answered', answer, answered_at: at }).where('id', '=', id).execute();
}

type Row = Awaited<ReturnType<ReturnType<typeof feedback>['executeTakeFirstOrThrow']>>;

const toFeedback = ({ takenBy, handlerName, ...row }: Row): Feedback => ({
  ...row,
  type: row.type as FeedbackType,
  status: row.status as FeedbackStatus,
  hasContact: Boolean(row.hasContact),
  takenBy: takenBy === null ? null : { accountId: takenBy, name: handlerName ?? '' },
});
