import type pg from 'pg';
import { connectOrExplain } from './connect.ts';
import { readMigrations, runMigrations } from './migrations.ts';
import { openQueuePool } from './pool.ts';
import { prepareQueue } from './queue-schema.ts';

/** Any number, the same in every version of this software. */
const MIGRATION_LOCK = 7_704_112_026;

/**
 * Brings a database up to this software, as its owner: our migrations, then the job queue's. Several at once are
 * harmless: one works, the others wait. `afterwards` runs on the same connection. Returns the names of files run.
 */
export async function migrate(
  ownerUrl: string,
  afterwards?: (owner: pg.ClientBase) => Promise<void>,
): Promise<string[]> {
  const owner = await connectOrExplain('DATABASE_URL', ownerUrl);
  const queuePool = openQueuePool(ownerUrl, { name: 'migrate', connections: 2 });
  try {
    await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await runMigrations(owner, readMigrations());
    await prepareQueue(queuePool);
    await afterwards?.(owner);
    return done;
  } finally {
    await Promise.all([queuePool.end(), owner.end()]);
  }
}
