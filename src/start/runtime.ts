import type { Config, Runtime } from '../config.ts';
import { fixedClock, systemClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/database/database.ts';
import type { Log } from '../platform/log.ts';

/** Opens what a process of the center works with; `close` gives the connections back. */
export function openRuntime(
  config: Config,
  appDatabaseUrl: string,
  log: Log,
  part: string,
): Runtime & { close(): Promise<void> } {
  const clock = config.clockFixedAt ? fixedClock(config.clockFixedAt) : systemClock;
  const { db, pool } = openDatabase(appDatabaseUrl, { name: part, log });
  return { config, clock, log, db, pool, appDatabaseUrl, close: () => db.destroy() };
}
