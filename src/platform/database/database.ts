import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import type pg from 'pg';
import { openPool, type PoolOptions } from './pool.ts';
import type { DB } from './schema.generated.ts';

/** The center's database, typed from the real schema; `Db` is what queries take: the database or one transaction. */
export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;
export type Db = Database | Tx;
/** The rows of every table, for stores that write what a verb hands them. */
export type Tables = DB;

/** Opens the database; `pool` is the same connections for the few named statements that bypass Kysely. */
export function openDatabase(url: string, options: PoolOptions): { db: Database; pool: pg.Pool } {
  const pool = openPool(url, options);
  return { db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), pool };
}

/**
 * One transaction: all of `work` or nothing. When PostgreSQL gives up on it because of others (deadlock, failed
 * serialization), it is tried again, so `work` must do nothing outside the database.
 */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db as Tx);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !GIVEN_UP.has((error as { code?: string }).code ?? '')) throw error;
      await sleep(attempt * (10 + 40 * Math.random())); // at once, it would meet the same others again
    }
  }
}

const ATTEMPTS = 3;
/** serialization_failure, deadlock_detected */
const GIVEN_UP = new Set(['40001', '40P01']);
