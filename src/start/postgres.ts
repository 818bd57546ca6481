import pg from 'pg';
import type { Log } from '../platform/log.ts';
import { type EmbeddedPostgres, startEmbedded } from '../platform/postgres/embedded.ts';
import { keptSecret } from '../platform/secrets.ts';
import { Patience } from './patience.ts';

export type KeptPostgres = { url: string; stop(): Promise<void> };

const DATABASE = 'center';

/** The embedded server with the center's database. If it crashes it is started again, at the same address. */
export async function keepPostgres(folder: string, log: Log, fail: (why: Error) => void): Promise<KeptPostgres> {
  const password = keptSecret(folder, 'owner-database-password');
  const patience = new Patience('PostgreSQL');
  let stopping = false;
  let server = await startEmbedded(folder, password);
  const watch = () => {
    server.ended.then(restart).catch(fail);
  };
  const restart = async () => {
    if (stopping) return;
    log.error('PostgreSQL ended unexpectedly');
    await patience.wait();
    if (stopping) return;
    server = await startEmbedded(folder, password, { port: server.port });
    watch();
  };
  watch();
  await ensureDatabase(server);
  const stop = () => {
    stopping = true;
    return server.stop();
  };
  return { url: server.url(DATABASE), stop };
}

async function ensureDatabase(server: EmbeddedPostgres) {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
