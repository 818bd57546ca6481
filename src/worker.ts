import { openServices } from './app.ts';
import type { Runtime } from './config.ts';
import { jobs as exchangeJobs } from './modules/exchange/jobs.ts';
import { jobs as fileJobs } from './modules/files/jobs.ts';
import { jobs as formJobs } from './modules/forms/jobs.ts';
import { jobs as identityJobs } from './modules/identity/jobs.ts';
import { jobs as postingJobs } from './modules/posting/jobs.ts';
import { jobs as recalculationJobs } from './modules/recalculation/jobs.ts';
import { openQueuePool } from './platform/database/pool.ts';
import { runJobs } from './platform/job-runner.ts';
import { jobs as webJobs } from './web/jobs.ts';

/** Everything done out of sight of a person waiting, each kind of work calling one action. */
const JOBS = [
  ...formJobs,
  ...fileJobs,
  ...exchangeJobs,
  ...identityJobs,
  ...postingJobs,
  ...recalculationJobs,
  ...webJobs,
];

/** Takes jobs from the queue until it is closed, finishing what it has begun. */
export async function startWorker(runtime: Runtime): Promise<{ close(): Promise<void> }> {
  const services = await openServices(runtime);
  const pool = openQueuePool(runtime.appDatabaseUrl, { name: 'queue', connections: 6, log: runtime.log });
  const tasks = JOBS.map((job) => [job.name, (payload: unknown) => job.run(services, payload as never)]);
  const daily = JOBS.flatMap(({ name, dailyAt }) => (dailyAt ? [{ task: name, dailyAt }] : []));
  const runner = runJobs(pool, Object.fromEntries(tasks), runtime.log, daily);
  return {
    async close() {
      await runner.close();
      await pool.end();
    },
  };
}
