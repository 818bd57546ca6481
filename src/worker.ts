import { openServices } from './app.ts';
import type { Runtime } from './config.ts';
import { jobs as digitisationJobs } from './modules/digitisation/jobs.ts';
import { jobs as dossierJobs } from './modules/dossiers/jobs.ts';
import { jobs as exchangeJobs } from './modules/exchange/jobs.ts';
import { jobs as fileJobs } from './modules/files/jobs.ts';
import { jobs as formJobs } from './modules/forms/jobs.ts';
import { jobs as handlingJobs } from './modules/handling/jobs.ts';
import { jobs as identityJobs } from './modules/identity/jobs.ts';
import { jobs as latenessJobs } from './modules/lateness/jobs.ts';
import { jobs as monitoringJobs } from './modules/monitoring/jobs.ts';
import { jobs as postingJobs } from './modules/posting/jobs.ts';
import { jobs as recalculationJobs } from './modules/recalculation/jobs.ts';
import { jobs as resultJobs } from './modules/results/jobs.ts';
import { jobs as transferJobs } from './modules/transfers/jobs.ts';
import { openQueuePool } from './platform/database/pool.ts';
import { runJobs } from './platform/job-runner.ts';
import { jobs as webJobs } from './web/jobs.ts';

/** Everything done out of sight of a person waiting, each kind of work calling one action. */
const JOBS = [
  ...formJobs,
  ...fileJobs,
  ...digitisationJobs,
  ...exchangeJobs,
  ...dossierJobs,
  ...handlingJobs,
  ...identityJobs,
  ...monitoringJobs,
  ...latenessJobs,
  ...postingJobs,
  ...recalculationJobs,
  ...resultJobs,
  ...transferJobs,
  ...webJobs,
];

/** Takes jobs from the queue until it is closed, finishing what it has begun. */
export async function startWorker(runtime: Runtime): Promise<{ close(): Promise<void> }> {
  const services = await openServices(runtime);
  const pool = openQueuePool(runtime.appDatabaseUrl, { name: 'queue', connections: 6, log: runtime.log });
  const tasks = JOBS.map((job) => [job.name, (payload: unknown) => job.run(services, payload as never)]);
  const timed = JOBS.flatMap(({ name, dailyAt, everyMinutes }) => [
    ...(dailyAt === undefined ? [] : [{ task: name, dailyAt }]),
    ...(everyMinutes === undefined ? [] : [{ task: name, everyMinutes }]),
  ]);
  const runner = runJobs(pool, Object.fromEntries(tasks), runtime.log, timed);
  return {
    async close() {
      await runner.close();
      await pool.end();
    },
  };
}
