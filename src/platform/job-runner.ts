import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, type RunnerOptions, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { ZONE } from '../kernel/time.ts';
import { keepLifeSign, type LifeSign } from './job-life-sign.ts';
import type { Log } from './log.ts';

/** Jobs of a worker that died a moment ago are overlooked by the first sweep: the next one is not long in coming. */
const SWEEP_MS = 10_000;
const RESTART_MS = 1000;
/**
 * graphile-worker crosses jobs off without waiting for it; unless it does so in batches, a connection lost meanwhile
 * is a rejection nobody handles, which ends the process. A batch that fails breaks the queue, and the queue begins again.
 */
const CROSS_OFF = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };
/** A machine that is switched off at night catches up in the morning. */
const CATCH_UP_MS = 24 * 60 * 60 * 1000;

/** A task that begins every day at this time of the center, "02:10", or every so many minutes. */
type TimedTask = { readonly task: string } & ({ readonly dailyAt: string } | { readonly everyMinutes: number });

/**
 * Runs jobs until it is closed, finishing what it has begun. Outlives the database: when the queue breaks it begins
 * again. Jobs that a killed worker had in hand go back to the queue at once, not after graphile-worker's four hours.
 */
export function runJobs(
  pool: pg.Pool,
  taskList: TaskList,
  log: Log,
  timed: readonly TimedTask[] = [],
): { close(): Promise<void> } {
  const work: Work = { taskList, parsedCronItems: cronItems(timed) };
  const closing = new AbortController();
  const ended = (async () => {
    while (!closing.signal.aborted) {
      await runOnce(pool, work, log, closing.signal).catch((error: Error) =>
        log.warn({ error: error.message }, 'job queue lost'),
      );
      await pause(RESTART_MS, closing.signal);
    }
  })();
  return {
    close() {
      closing.abort();
      return ended;
    },
  };
}

type Work = Required<Pick<RunnerOptions, 'taskList' | 'parsedCronItems'>>;

/** graphile-worker's clock is UTC. */
function cronItems(timed: readonly TimedTask[]) {
  return parseCronItems(
    timed.map((timedTask) => {
      const { task } = timedTask;
      if ('everyMinutes' in timedTask) return { task, match: `*/${timedTask.everyMinutes} * * * *` };
      const { dailyAt } = timedTask;
      const local = Temporal.PlainDate.from('2000-01-01').toZonedDateTime({ timeZone: ZONE, plainTime: dailyAt });
      const { minute, hour } = local.withTimeZone('UTC');
      return { task, match: `${minute} ${hour} * * *`, options: { backfillPeriod: CATCH_UP_MS } };
    }),
  );
}

/** Runs jobs until it is told to stop or its connection breaks. */
async function runOnce(pool: pg.Pool, work: Work, log: Log, closing: AbortSignal): Promise<void> {
  const sign = await keepLifeSign(pool);
  const over = AbortSignal.any([closing, sign.lost]);
  try {
    const runner = await run({ ...options(pool, log, sign), ...work });
    const broken = runner.promise.catch((error: Error) => log.warn({ error: error.message }, 'job queue broken'));
    await Promise.race([sweepUntil(over, sign, log), broken]);
    await runner.stop().catch(() => {});
    await broken;
  } finally {
    sign.release();
  }
}

function options(pgPool: pg.Pool, log: Log, sign: LifeSign) {
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => void sign.claim(workerPool.id));
  const logger = new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ queue: message }, 'job queue');
  });
  const preset = { worker: CROSS_OFF };
  return { pgPool, events, logger, preset, concurrency: 2, pollInterval: 2000, noHandleSignals: true };
}

async function sweepUntil(over: AbortSignal, sign: LifeSign, log: Log): Promise<void> {
  while (!over.aborted) {
    const freed = await sign.freeTheDead().catch(() => []); // with the connection gone, `over` says so
    if (freed.length > 0) log.warn({ workers: freed.length }, 'jobs of killed workers go back to the queue');
    await pause(SWEEP_MS, over);
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  sleep(milliseconds, undefined, { signal }).catch(() => {});
