import type { Problem, Result } from '../../../kernel/result.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';

/**
 * A transaction of several verbs: when one of them refuses, what those before it did is undone. Within a transaction that
 * is already open, whoever opened it undoes.
 */
export async function allOrNothing<T, P extends Problem>(
  db: Db,
  work: (tx: Tx) => Promise<Result<T, P>>,
): Promise<Result<T, P>> {
  if (db.isTransaction) return work(db as Tx);
  try {
    return await transaction(db, async (tx) => {
      const done = await work(tx);
      if (!done.ok) throw new Undone(done.problem);
      return done;
    });
  } catch (error) {
    if (error instanceof Undone) return { ok: false, problem: error.problem as P };
    throw error;
  }
}

class Undone extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
