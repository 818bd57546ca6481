import { randomBytes } from 'node:crypto';
import { after } from 'node:test';
import type { Database } from '../../src/platform/database/database.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { startTestServer, type TestServer } from './server.ts';
import { asOwner, databaseUrl, ensureTemplate, TEST_LOGIN } from './template.ts';

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
 * A fresh, migrated, empty database, dropped when the test file ends (or on `close`). Call it once a file, at the top:
 * `const { db } = await testDatabase();`. `npm test` gives all files one server; a file run alone starts its own.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await useServer();
  const template = await ensureTemplate(server.url);
  const name = `mot_cua_test_${randomBytes(6).toString('hex')}`;
  await asOwner(server.url, (owner) => owner.query(`create database ${name} template ${template}`));
  const ownerUrl = databaseUrl(server.url, name);
  const appUrl = databaseUrl(server.url, name, TEST_LOGIN);
  const [owner, app] = [openDatabase(ownerUrl, { name: 'test' }), openDatabase(appUrl, { name: 'test' })];
  const drop = async () => {
    await Promise.all([owner.db.destroy(), app.db.destroy()]);
    await asOwner(server.url, (maintenance) => maintenance.query(`drop database ${name} with (force)`));
    await server.leave();
  };
  let dropped: Promise<void> | undefined;
  const close = () => {
    dropped ??= drop();
    return dropped;
  };
  after(close);
  return { ownerUrl, appUrl, owner: owner.db, db: app.db, close };
}

type Used = { url: string; leave(): Promise<void> };

let own: { server: Promise<TestServer>; users: number } | undefined;

/** The server `npm test` started for all files, or this process's own, which ends when its last database is closed. */
async function useServer(): Promise<Used> {
  const shared = process.env.TEST_SERVER_URL;
  if (shared) return { url: shared, leave: async () => {} };
  own ??= { server: startTestServer(), users: 0 };
  own.users += 1;
  const { url } = await own.server;
  return { url, leave: leaveOwnServer };
}

async function leaveOwnServer() {
  if (!own) return;
  own.users -= 1;
  if (own.users > 0) return;
  const { server } = own;
  own = undefined;
  await (await server).stop();
}
