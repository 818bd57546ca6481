import type pg from 'pg';
import type { Config } from '../config.ts';
import { ensureAppLogin } from '../platform/database/app-role.ts';
import { checkAppLogin } from '../platform/database/check-app-login.ts';
import { migrate } from '../platform/database/migrate.ts';
import type { Log } from '../platform/log.ts';
import { keptSecret } from '../platform/secrets.ts';
import { StartProblem } from '../platform/start-problem.ts';
import { type KeptPostgres, keepPostgres } from './postgres.ts';

export type ReadyDatabase = { appUrl: string; stop(): Promise<void> };

/**
 * The database, migrated, and the address the application uses it by: the embedded one, or the one of DATABASE_URL.
 * `fail` is told when the embedded one cannot be kept alive later.
 */
export async function readyDatabase(config: Config, log: Log, fail: (why: Error) => void): Promise<ReadyDatabase> {
  if (config.appDatabaseUrl && !config.databaseUrl) {
    throw new StartProblem(
      'APP_DATABASE_URL cần đi cùng DATABASE_URL, tài khoản sở hữu dùng để nâng cấp cơ sở dữ liệu.',
    );
  }
  const embedded = config.databaseUrl ? undefined : await keepPostgres(config.dataDir, log, fail);
  try {
    return { appUrl: await migrated(config, embedded, log), stop: async () => embedded?.stop() };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function migrated(config: Config, embedded: KeptPostgres | undefined, log: Log): Promise<string> {
  const ownerUrl = config.databaseUrl ?? embedded!.url;
  let appUrl = config.appDatabaseUrl;
  const giveApplicationIn = async (owner: pg.ClientBase) => {
    appUrl ??= await ensureAppLogin(owner, ownerUrl, keptSecret(config.dataDir, 'app-database-password'));
  };
  const names = await migrate(ownerUrl, giveApplicationIn);
  if (names.length > 0) log.info({ migrations: names.length, last: names.at(-1) }, 'database migrated');
  await checkAppLogin(appUrl!);
  return appUrl!;
}
