import { sql } from 'kysely';
import Type, { type Static, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Db } from './database/database.ts';

/** A kind of job: its name, what it is given, and the one action it calls. Running it twice must be harmless. */
export type Job<Capabilities, S extends TSchema = TSchema> = {
  readonly name: string;
  readonly payload: S;
  readonly run: (capabilities: Capabilities, payload: Static<S>) => Promise<void>;
  /** Nobody enqueues it: it runs every day at this time of the center, "02:10". */
  readonly dailyAt?: string;
  /** Nobody enqueues it: it runs every so many minutes, a divisor of 60. */
  readonly everyMinutes?: number;
};

/** A job kind with its payload's type kept; the worker checks every payload against the schema before running it. */
export function defineJob<Capabilities, S extends TSchema>(
  name: string,
  payload: S,
  run: (capabilities: Capabilities, payload: Static<S>) => Promise<void>,
): Job<Capabilities, S> {
  const validator = Compile(payload);
  return {
    name,
    payload,
    async run(capabilities, given) {
      if (!validator.Check(given)) throw new Error(`The payload of job ${name} does not fit its schema`);
      await run(capabilities, given as Static<S>);
    },
  };
}

/** A job that runs every day at a time of the center ("02:10"), or when the worker is back after it missed that. */
export const defineDailyJob = <Capabilities>(
  name: string,
  dailyAt: string,
  run: (capabilities: Capabilities) => Promise<void>,
): Job<Capabilities> => ({ ...defineJob(name, Type.Unknown(), run), dailyAt });

/** A job that runs every so many minutes (a divisor of 60); what the worker missed while it was away is not made up for. */
export const defineRepeatedJob = <Capabilities>(
  name: string,
  everyMinutes: number,
  run: (capabilities: Capabilities) => Promise<void>,
): Job<Capabilities> => ({ ...defineJob(name, Type.Unknown(), run), everyMinutes });

/**
 * Puts a job into the queue with the transaction that causes it: rolled back means never run. Jobs with the same key
 * that still wait become one.
 */
export async function enqueue<S extends TSchema>(
  tx: Db,
  job: { readonly name: string; readonly payload: S },
  payload: Static<S>,
  key?: string,
): Promise<void> {
  await sql`select graphile_worker.add_job(${job.name}, ${JSON.stringify(payload)}::json, job_key => ${key ?? null})`.execute(
    tx,
  );
}
