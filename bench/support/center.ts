import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { buildApp, openServices } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { loadDemoCenter } from '../../src/demo-center.ts';
import type { ProcedureFile } from '../../src/modules/procedures/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { OWNER } from '../../src/platform/postgres/cluster.ts';
import { keptSecret } from '../../src/platform/secrets.ts';
import { prepareCenter } from '../../src/prepare.ts';
import { readyDatabase } from '../../src/start/database.ts';
import { NODE_OPTIONS } from '../../src/start/node-options.ts';
import { openRuntime } from '../../src/start/runtime.ts';
import type { Services } from '../../src/web/services.ts';
import { type Part, startPart } from './part.ts';
import { type Recorder, recordStatements } from './recording.ts';

/** The demo center on its own embedded PostgreSQL, as durable as `npm start` makes it. */
export type BenchCenter = AsyncDisposable & {
  readonly services: Services;
  readonly password: string;
  /** The procedure whose dossiers are filed. */
  readonly procedure: ProcedureFile;
  /** Where its owner signs in: for what is loaded past the application. */
  readonly ownerUrl: string;
  /** The application inside this process, for recordings. */
  readonly app: Awaited<ReturnType<typeof buildApp>>;
  readonly record: Recorder;
  /** A connection of the application's role, by the bare driver. */
  connect(): Promise<pg.Client>;
  /** A process of the center like the supervisor's. */
  start(part: 'web' | 'worker'): Promise<Part>;
};

const root = path.resolve(import.meta.dirname, '../..');
/** A Monday morning in session: whatever the day of the bench, dossiers may be accepted. */
const CLOCK_FIXED_AT = '2026-11-23T09:05:00+07:00';
const PASSWORD = 'mat-khau-do-toc-do';

export async function openCenter(): Promise<BenchCenter> {
  const stack = new AsyncDisposableStack();
  try {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'mot-cua-bench-'));
    stack.defer(() => rmSync(folder, { recursive: true, force: true }));
    const env = { DATA_DIR: folder, PORT: '0', DEMO: '1', DEMO_PASSWORD: PASSWORD, CLOCK_FIXED_AT };
    const config = readConfig(env);
    const log = createLog('bench');
    log.level = 'error';
    const database = await readyDatabase(config, log, (why) => log.error(why));
    stack.defer(database.stop);
    const runtime = openRuntime(config, database.appUrl, log, 'bench');
    stack.defer(runtime.close);
    const record = recordStatements(runtime.pool);
    await prepareCenter(runtime);
    const services = await openServices(runtime);
    const app = await buildApp(services);
    stack.defer(() => app.close());
    const { procedures } = loadDemoCenter(path.join(root, 'data'), config.province);
    return {
      services,
      password: PASSWORD,
      ownerUrl: ownerOf(folder),
      procedure: procedures.find(({ agency, settlement }) => agency === 'SKHDT' && settlement === 'STANDARD')!,
      app,
      record,
      connect: () => connect(database.appUrl),
      start: (part) =>
        startPart(path.join(root, 'src/main.ts'), [part], {
          ...env,
          APP_DATABASE_URL: database.appUrl,
          NODE_OPTIONS: NODE_OPTIONS[part].join(' '),
        }),
      [Symbol.asyncDispose]: () => stack.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

function ownerOf(folder: string): string {
  const port = readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const password = encodeURIComponent(keptSecret(folder, 'owner-database-password'));
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/center`;
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
