import { randomBytes } from 'node:crypto';
import { after } from 'node:test';
import type { Database } from '../../src/platform/database/database.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { startTestServer, type TestServer } from './server.ts';
import { asOwner, databaseUrl, dropIfUnused, ensureTemplate, TEST_DATABASE_PREFIX, TEST_LOGIN } from './template.ts';

export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  /** As the owner, for arranging what the application may not. */
  owner: Database;
  /** As the application: what the code under test gets. */
  db: Database;
  close(): Promise<void>;
};

/**
 * A fresh, migrated, empty database. Call it once a file, at the top: `const { db } = await testDatabase();`. Its pools
 * are closed when the file's tests have ended. `npm test` gives all files one server; a file run alone starts its own.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env.TEST_SERVER_URL ?? (await ownServer()).url;
  const template = await ensureTemplate(serverUrl);
  const name = `${TEST_DATABASE_PREFIX}${randomBytes(6).toString('hex')}`;
  await asOwner(serverUrl, (owner) => owner.query(`create database ${name} template ${template}`));
  const ownerUrl = databaseUrl(serverUrl, name);
  const appUrl = databaseUrl(serverUrl, name, TEST_LOGIN);
  const [owner, app] = [openDatabase(ownerUrl, { name: 'test' }), openDatabase(appUrl, { name: 'test' })];
  let closed: Promise<unknown> | undefined;
  const close = async () => {
    closed ??= Promise.all([owner.db.destroy(), app.db.destroy()]).then(() => dropIfUnused(serverUrl, name));
    await closed;
  };
  after(close);
  return { ownerUrl, appUrl, owner: owner.db, db: app.db, close };
}

let own: Promise<TestServer> | undefined;

/** Ends with this process: the tests' own clean-up, which may come after ours, still finds it there. */
function ownServer(): Promise<TestServer> {
  own ??= startTestServer().then((server) => {
    server.endWithProcess();
    return server;
  });
  return own;
}
