import { Logger, run } from 'graphile-worker';
import { openServices } from './app.ts';
import type { Runtime } from './config.ts';
import { jobs as formJobs } from './modules/forms/jobs.ts';
import { openQueuePool } from './platform/database/pool.ts';

/** Everything done out of sight of a person waiting, each kind of work calling one action. */
const JOBS = [...formJobs];

/** Takes jobs from the queue until it is closed, finishing what it has begun. */
export async function startWorker(runtime: Runtime): Promise<{ close(): Promise<void> }> {
  const services = await openServices(runtime);
  const pool = openQueuePool(runtime.appDatabaseUrl, { name: 'queue', connections: 5, log: runtime.log });
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') runtime.log.warn({ queue: message }, 'job queue');
    }),
    taskList: Object.fromEntries(
      JOBS.map((job) => [job.name, (payload: unknown) => job.run(services, payload as never)]),
    ),
  });
  return {
    async close() {
      await runner.stop();
      await pool.end();
    },
  };
}
