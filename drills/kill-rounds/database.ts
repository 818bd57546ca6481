import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Database, openDatabase } from '../../src/platform/database/database.ts';
import { keptSecret } from '../../src/platform/secrets.ts';

/** The drilled center's own database, past the center, as its application signs in. */
export async function inDatabase<T>(dataDir: string, ask: (db: Database) => Promise<T>): Promise<T> {
  const port = readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const password = keptSecret(dataDir, 'app-database-password');
  const { db } = openDatabase(`postgres://center_login:${password}@127.0.0.1:${port}/center`, { name: 'drill' });
  try {
    return await ask(db);
  } finally {
    await db.destroy();
  }
}
