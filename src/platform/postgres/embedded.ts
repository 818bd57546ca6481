import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, realpathSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nativeFolder, postgresAccount } from './binaries.ts';
import { initCluster, OWNER } from './cluster.ts';
import { freePort } from './free-port.ts';
import { clusterFolder } from './place.ts';
import { readPostmaster, stopOrphan } from './postmaster.ts';

export type EmbeddedPostgres = {
  port: number;
  /** The server's own process, for who must end it without waiting. */
  process: ChildProcess;
  /** The address of one of its databases, as its superuser. */
  url(database: string): string;
  /** Ends it cleanly and waits. */
  stop(): Promise<void>;
  /** Fulfilled when it has ended, whoever ended it. */
  ended: Promise<void>;
};

export type EmbeddedOptions = {
  /** The same address as before, after a crash; otherwise any free port. */
  port?: number;
  /** Server settings besides our own. */
  settings?: Readonly<Record<string, string>>;
};

/**
 * Starts the PostgreSQL that comes with the package on 127.0.0.1, its data under `folder`, which the caller has locked.
 * The first time it makes the data; after a crash it ends the server left behind and recovers. Works as root and not.
 */
export async function startEmbedded(
  folder: string,
  password: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const account = postgresAccount();
  const native = nativeFolder(account);
  const data = clusterFolder(realpathSync(folder), account);
  await stopOrphan(data);
  initCluster(native, data, password, account);
  const { server, port } = await startServer(native, data, path.join(folder, 'postgres.log'), options);
  const ended = hasEnded(server) ? Promise.resolve() : once(server, 'exit').then(() => {});
  const stop = () => {
    if (!hasEnded(server)) server.kill('SIGINT');
    return ended;
  };
  const url = (database: string) => `postgres://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  return { port, process: server, url, stop, ended };
}

type Started = { server: ChildProcess; port: number };

/** A server that ends at once found its port taken, or the last one's memory not yet given back: it is tried again. */
async function startServer(native: string, data: string, logFile: string, options: EmbeddedOptions): Promise<Started> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const server = launch(native, data, port, logFile, options.settings ?? {});
    if (await becomesReady(server, data)) return { server, port };
    if (attempt === 5) throw new Error(`PostgreSQL does not start, see ${logFile}:\n${lastLines(logFile)}`);
    await sleep(200 * attempt);
  }
}

function launch(
  native: string,
  data: string,
  port: number,
  logFile: string,
  settings: Readonly<Record<string, string>>,
) {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const log = openLog(logFile);
  const server = spawn(
    path.join(native, 'bin', 'postgres'),
    ['-D', data, '-p', String(port), ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...postgresAccount(),
      // A file, not a pipe: the server may outlive us. A group of its own: it goes last, so Ctrl-C is not for it.
      stdio: ['ignore', log, log],
      detached: true,
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    },
  );
  closeSync(log);
  return server;
}

const hasEnded = (server: ChildProcess) => server.exitCode !== null || server.signalCode !== null;

async function becomesReady(server: ChildProcess, data: string): Promise<boolean> {
  let failed = false;
  server.once('error', () => {
    failed = true;
  });
  while (!failed && !hasEnded(server)) {
    const postmaster = readPostmaster(data);
    if (postmaster?.pid === server.pid && postmaster?.status === 'ready') return true;
    await sleep(10);
  }
  return false;
}

const LOG_LIMIT_BYTES = 10_000_000;

function openLog(file: string): number {
  const log = openSync(file, 'a', 0o600);
  if (statSync(file).size > LOG_LIMIT_BYTES) truncateSync(file);
  return log;
}

const lastLines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
