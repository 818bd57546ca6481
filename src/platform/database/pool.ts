import pg from 'pg';
import type { Log } from '../log.ts';
import { valueTypes } from './values.ts';

export type PoolOptions = { name: string; connections?: number; log?: Log };

/** Connections for the application's own statements; values arrive as `values.ts` says. */
export const openPool = (url: string, options: PoolOptions): pg.Pool => quietPool(url, options, valueTypes);

/** Connections for graphile-worker, which expects the driver's own values (`Date`). */
export const openQueuePool = (url: string, options: PoolOptions): pg.Pool => quietPool(url, options, pg.types);

/** A lost connection is the next query's problem, not the end of the process: every error event has a listener. */
function quietPool(url: string, { name, connections = 10, log }: PoolOptions, types: pg.CustomTypesConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: `mot-cua ${name}`,
    max: connections,
    connectionTimeoutMillis: 10_000,
    types,
  });
  const lost = (error: Error) => log?.warn({ error: error.message }, 'database connection lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
