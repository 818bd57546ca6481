import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { buildApp, openServices } from '../../src/app.ts';
import { storeDemoAccounts } from '../../src/demo-center/store-accounts.ts';
import { storeCenter } from '../../src/demo-center/store-center.ts';
import { type DemoCenter, loadDemoCenter } from '../../src/demo-center.ts';
import { localDate } from '../../src/kernel/time.ts';
import { type Actor, actorOf, isRole, tasksOf } from '../../src/modules/identity/index.ts';
import { fixedClock } from '../../src/platform/clock.ts';
import { transaction } from '../../src/platform/database/database.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Services } from '../../src/web/services.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { PASSWORD } from './password.ts';

export { PASSWORD };

/** A Monday morning in session. */
export const MONDAY = '2026-11-23T09:05:00+07:00';

export type TestCenter = {
  readonly app: FastifyInstance;
  readonly services: Services;
  readonly database: TestDatabase;
  readonly data: DemoCenter;
  /** Stands still; move it with `clock.set(…)`. */
  readonly clock: ReturnType<typeof fixedClock>;
  /** A demo person as the actor of a verb. */
  actor(username: string): Promise<Actor & { readonly accountId: number }>;
  /** The header of a signed-in API client. */
  bearer(username: string): Promise<{ authorization: string }>;
  /** The cookie of a signed-in browser. */
  cookie(username: string): Promise<{ cookie: string }>;
};

const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));
let data: DemoCenter | undefined;

/** The demo center in a fresh database, with its clock standing still; everything goes away with the test file. */
export async function openTestCenter(at: string = MONDAY): Promise<TestCenter> {
  const database = await testDatabase();
  const clock = fixedClock(at);
  data ??= loadDemoCenter(dataFolder, 'kon-tum');
  const demoData = data;
  await transaction(database.db, async (tx) => {
    await storeCenter(tx, demoData, { at: clock.now(), demo: true });
    await storeDemoAccounts(tx, demoData.accounts, {
      password: PASSWORD,
      at: Temporal.Instant.from('2019-06-24T00:00:00Z'),
    });
  });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mot-cua-test-'));
  const services = await openServices({
    config: {
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://127.0.0.1',
      dataDir,
      databaseUrl: undefined,
      appDatabaseUrl: database.appUrl,
      demo: { password: PASSWORD },
      clockFixedAt: undefined,
      province: 'kon-tum',
      smtpUrl: undefined,
      clamav: undefined,
      digitiserKey: undefined,
      resultKey: undefined,
      trustedRootsFile: undefined,
      signingKeyFile: undefined,
      encryptionKeyFile: undefined,
      metricsToken: 'a-token-for-the-tests',
    },
    clock,
    log: quiet(),
    db: database.db,
    pool: undefined as never,
    appDatabaseUrl: database.appUrl,
  });
  const app = await buildApp(services);
  after(async () => {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const token = async (username: string): Promise<string> => {
    const payload = { username, password: PASSWORD };
    const response = await app.inject({ method: 'POST', url: '/api/v1/sessions', payload });
    if (response.statusCode !== 201) throw new Error(`${username} cannot sign in: ${response.body}`);
    return response.json().token;
  };
  return {
    app,
    services,
    database,
    data: demoData,
    clock,
    actor: (username) => actorNamed(database, username, localDate(clock.now())),
    bearer: async (username) => ({ authorization: `Bearer ${await token(username)}` }),
    cookie: async (username) => ({ cookie: `session=${await token(username)}` }),
  };
}

async function actorNamed({ db }: TestDatabase, username: string, today: Temporal.PlainDate) {
  const account = await db
    .selectFrom('accounts')
    .selectAll()
    .where('username', '=', username)
    .executeTakeFirstOrThrow();
  const roles = await db.selectFrom('account_roles').select('role').where('account_id', '=', account.id).execute();
  return actorOf({
    id: account.id,
    kind: account.kind as 'staff' | 'citizen',
    displayName: account.display_name,
    roles: roles.map(({ role }) => role).filter(isRole),
    tasks: await tasksOf(db, account.id, today),
  });
}

/** Errors alone are worth reading among test results. */
function quiet() {
  const log = createLog('test');
  log.level = 'error';
  return log;
}
