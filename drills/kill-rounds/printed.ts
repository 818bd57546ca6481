import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../src/platform/database/database.ts';

const PATIENCE_MS = 30_000;

/** Waits until the worker has printed every receipt, and says what keeps it from those it does not come to. */
export async function unprinted(db: Db): Promise<string[]> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(500))
    if ((await jobsLeft(db)).length === 0) return [];
  const jobs = await jobsLeft(db);
  return jobs.map(({ key, locked, error }) => `job ${key} is not done: ${locked ? `held since ${locked}` : error}`);
}

async function jobsLeft(db: Db) {
  const { rows } = await sql<{ key: string | null; locked: string | null; error: string | null }>`
    select key, locked_at::text as locked, last_error as error from graphile_worker.jobs order by id`.execute(db);
  return rows;
}
