import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, type RunnerOptions, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { ZONE } from '../kernel/time.ts';
import { keepLifeSign, type LifeSign } from './job-life-sign.ts';
import type { Log } from './log.ts';

const SWEEP_MS = 30_000;
const RESTART_MS = 1000;
/** A machine that is switched off at night catches up in the morning. */
const CATCH_UP_MS = 24 * 60 * 60 * 1000;

/** A task that begins every day at this time of the center, "02:10". */
type DailyTask = { readonly task: string; readonly dailyAt: string };

/**
 * Runs jobs until it is closed, finishing what it has begun. Outlives the database: when the queue breaks it begins
 * again. Jobs that a killed worker had in hand go back to the queue at once, not after graphile-worker's four hours.
 */
export function runJobs(
  pool: pg.Pool,
  taskList: TaskList,
  log: Log,
  daily: readonly DailyTask[] = [],
): { close(): Promise<void> } {
  const work: Work = { taskList, parsedCronItems: cronItems(daily) };
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
function cronItems(daily: readonly DailyTask[]) {
  return parseCronItems(
    daily.map(({ task, dailyAt }) => {
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
  return { pgPool, events, logger, concurrency: 2, pollInterval: 2000, noHandleSignals: true };
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
