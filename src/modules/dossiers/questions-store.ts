import type { Insertable } from 'kysely';
import type { Db, Tables, Tx } from '../../platform/database/database.ts';

/** One question of the thread of a supplement request, with its answer once there is one (QC Đ6.1đ). */
export type SupplementQuestion = {
  readonly id: number;
  readonly requestId: number;
  readonly askedByName: string;
  readonly askedAt: Temporal.Instant;
  readonly question: string;
  /** By when the center answers. */
  readonly dueAt: Temporal.Instant;
  readonly answeredByName: string | null;
  readonly answeredAt: Temporal.Instant | null;
  readonly answer: string | null;
};

const questions = (db: Db) =>
  db
    .selectFrom('supplement_questions')
    .select(['supplement_questions.id', 'request_id as requestId', 'asked_by_name as askedByName'])
    .select(['asked_at as askedAt', 'question', 'due_at as dueAt'])
    .select(['answered_by_name as answeredByName', 'answered_at as answeredAt', 'answer']);

export async function questionsOf(db: Db, requestIds: readonly number[]): Promise<SupplementQuestion[]> {
  if (requestIds.length === 0) return [];
  return questions(db).where('request_id', 'in', requestIds).orderBy('id').execute();
}

/** Locked until the end, so that it is answered once. */
export const questionOf = (tx: Tx, id: number): Promise<SupplementQuestion | undefined> =>
  questions(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export async function insertQuestion(tx: Tx, question: Insertable<Tables['supplement_questions']>): Promise<number> {
  const { id } = await tx.insertInto('supplement_questions').values(question).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function saveAnswer(
  tx: Tx,
  id: number,
  given: { readonly by: number; readonly name: string; readonly at: Temporal.Instant; readonly answer: string },
): Promise<void> {
  await tx
    .updateTable('supplement_questions')
    .set({ answered_by: given.by, answered_by_name: given.name, answered_at: given.at, answer: given.answer })
    .where('id', '=', id)
    .execute();
}
