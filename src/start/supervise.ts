import type { Config } from '../config.ts';
import { createLog, type Log } from '../platform/log.ts';
import { lockDataFolder } from '../platform/postgres/data-lock.ts';
import { type Opened, prepareCenter } from '../prepare.ts';
import { announce } from './announce.ts';
import { readyDatabase } from './database.ts';
import { checkAddress } from './listening.ts';
import { keepProcess } from './process.ts';
import { openRuntime } from './runtime.ts';
import { untilStopped } from './signals.ts';

/**
 * The whole center in one command: database, migrations, the center's data, then web and worker as processes that are
 * started again when they crash. Ends when asked to, the database last. Throws what makes going on pointless.
 */
export async function supervise(config: Config): Promise<void> {
  const log = createLog('supervisor');
  const stopped = untilStopped();
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => {});
  const open: Array<() => Promise<void> | void> = [];
  try {
    const lock = lockDataFolder(config.dataDir);
    open.push(lock.release);
    await checkAddress(config.host, config.port);
    const database = await readyDatabase(config, log, failed.reject);
    open.push(database.stop);
    const opened = await prepare(config, database.appUrl, log);
    const env = childEnvironment(config, database.appUrl);
    const web = keepProcess('web', env, log, failed.reject);
    const worker = keepProcess('worker', env, log, failed.reject);
    open.push(async () => void (await Promise.all([web.stop(), worker.stop()])));
    const ready = Promise.all([web.ready, worker.ready]).then(([url]) => url);
    const url = await Promise.race([ready, stopped, failed.promise]);
    if (url) announce(url, config, opened);
    await Promise.race([stopped, failed.promise]);
  } finally {
    for (const close of open.reverse()) await close();
  }
}

async function prepare(config: Config, appUrl: string, log: Log): Promise<Opened> {
  const runtime = openRuntime(config, appUrl, log, 'prepare');
  try {
    return await prepareCenter(runtime);
  } finally {
    await runtime.close();
  }
}

/** What was decided here holds for the children; how to become the owner of the database is not theirs to know. */
function childEnvironment(config: Config, appUrl: string): NodeJS.ProcessEnv {
  const { DATABASE_URL, ...inherited } = process.env;
  return {
    ...inherited,
    APP_DATABASE_URL: appUrl,
    DATA_DIR: config.dataDir,
    DEMO: config.demo ? '1' : '0',
    METRICS_TOKEN: config.metricsToken,
    ...(config.demo ? { DEMO_PASSWORD: config.demo.password } : {}),
  };
}
