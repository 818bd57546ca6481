import { createHash } from 'node:crypto';
import pg from 'pg';
import { APP_GROUP } from '../../src/platform/database/app-role.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { readMigrations } from '../../src/platform/database/migrations.ts';

/** The role tests sign in with as the application; one for all databases of the server. */
export const TEST_LOGIN = { user: 'mot_cua_test_login', password: 'test' };

export const TEST_DATABASE_PREFIX = 'mot_cua_test_';

const TEMPLATE_LOCK = 7_704_112_027;

/** The name of a migrated database of this server to copy from, made if this very schema is not there yet. */
export async function ensureTemplate(serverUrl: string): Promise<string> {
  const fingerprint = createHash('sha256').update(
    readMigrations()
      .map((file) => file.sha256)
      .join(),
  );
  const name = `mot_cua_template_${fingerprint.digest('hex').slice(0, 12)}`;
  await asOwner(serverUrl, async (owner) => {
    await owner.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await owner.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await makeTemplate(owner, serverUrl, name);
  });
  return name;
}

async function makeTemplate(owner: pg.Client, serverUrl: string, name: string) {
  const draft = `${name}_draft`;
  await owner.query(`drop database if exists ${draft}`);
  await owner.query(`create database ${draft}`);
  await migrate(databaseUrl(serverUrl, draft));
  await owner.query(`
    do $$
    begin
      create role ${TEST_LOGIN.user} login password '${TEST_LOGIN.password}' in role ${APP_GROUP};
    exception when duplicate_object then
      null;
    end $$`);
  await owner.query(`alter database ${draft} rename to ${name}`);
}

export const databaseUrl = (
  serverUrl: string,
  database: string,
  login?: { user: string; password: string },
): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (login) [url.username, url.password] = [login.user, login.password];
  return url.href;
};

export async function asOwner<T>(serverUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: serverUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/**
 * Drops a database whose pools were just closed. If others still use it (PostgreSQL would wait five seconds for them),
 * it is left to `dropLeftovers`.
 */
export const dropIfUnused = (serverUrl: string, database: string): Promise<void> =>
  asOwner(serverUrl, async (owner) => {
    const users = await owner.query(
      `select from pg_stat_activity where datname = $1 and application_name <> 'mot-cua test'`,
      [database],
    );
    if (users.rowCount === 0) await owner.query(`drop database ${database} with (force)`);
  });

/** Drops every test database and template of a server, at the end of a run. */
export const dropLeftovers = (serverUrl: string): Promise<void> =>
  asOwner(serverUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select datname as name from pg_database where datname ~ '^mot_cua_(test|template)_[0-9a-f]{12}'`,
    );
    for (const { name } of rows) await owner.query(`drop database if exists ${name} with (force)`);
  });
