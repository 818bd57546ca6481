import type { Config, Runtime } from '../config.ts';
import { createLog } from '../platform/log.ts';
import { lockDataFolder } from '../platform/postgres/data-lock.ts';
import { readyDatabase } from '../start/database.ts';
import { openRuntime } from '../start/runtime.ts';

/**
 * Does one thing with the migrated database, as the application sees it. The embedded database is started for it and
 * stopped again, so a center that runs on it has to be stopped first; with DATABASE_URL it may go on running.
 */
export async function withDatabase(config: Config, work: (runtime: Runtime) => Promise<number>): Promise<number> {
  const log = createLog('administration');
  const lock = config.databaseUrl ? undefined : lockDataFolder(config.dataDir);
  try {
    const database = await readyDatabase(config, log, (why) => log.error({ err: why }, 'database lost'));
    const runtime = openRuntime(config, database.appUrl, log, 'administration');
    try {
      return await work(runtime);
    } finally {
      await runtime.close();
      await database.stop();
    }
  } finally {
    lock?.release();
  }
}
