import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../src/platform/database/database.ts';

/** Long enough for the third attempt of a job that failed while the database was away. */
const PATIENCE_MS = 45_000;

/** Two sweeps for jobs of dead workers, and more: one that is held for longer is held for ever. */
const HELD = sql`interval '25 seconds'`;

/** Waits until the worker has printed every receipt; says of the jobs it does not come to what keeps it from them. */
export async function unprinted(db: Db): Promise<string[]> {
  let jobs = await jobsLeft(db);
  for (const end = Date.now() + PATIENCE_MS; jobs.some((job) => !job.held) && Date.now() < end; await sleep(500))
    jobs = await jobsLeft(db);
  return jobs.map(
    ({ key, held, since, error }) => `${key} is not done: ${held ? `held by a dead worker since ${since}` : error}`,
  );
}

async function jobsLeft(db: Db) {
  const { rows } = await sql<{ key: string | null; held: boolean; since: string | null; error: string | null }>`
    select key, coalesce(locked_at < now() - ${HELD}, false) as held, locked_at::time(0)::text as since,
      last_error as error
    from graphile_worker.jobs order by id`.execute(db);
  return rows;
}
