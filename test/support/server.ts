import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../src/platform/postgres/embedded.ts';
import { readPostmaster, stopOrphan } from '../../src/platform/postgres/postmaster.ts';

export type TestServer = {
  url: string;
  stop(): Promise<void>;
  /** Leaves this process free to end by itself, and ends the server as its last deed. */
  endWithProcess(): void;
};

/** What a test may lose in a power cut it would lose anyway; tests about durability start a server of their own. */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

const PREFIX = 'mot-cua-test-';

/** A PostgreSQL of its own in a temporary folder, which goes with it. */
export async function startTestServer(): Promise<TestServer> {
  await removeAbandoned();
  const folder = mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startEmbedded(folder, 'test', { settings: CARELESS });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const endWithProcess = () => {
    server.process.unref();
    process.once('exit', () => endAtOnce(server.process.pid!, folder));
  };
  return { url: server.url('postgres'), stop, endWithProcess };
}

/** Nothing asynchronous runs any more in an ending process: it waits for the server standing still. */
function endAtOnce(pid: number, folder: string) {
  process.kill(pid, 'SIGINT');
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 500 && readPostmaster(path.join(folder, 'postgres')); tries += 1) {
    Atomics.wait(clock, 0, 0, 10);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** A test process that was killed leaves its server running: whoever comes next clears it away. */
async function removeAbandoned() {
  for (const name of readdirSync(os.tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    const folder = path.join(os.tmpdir(), name);
    await stopOrphan(path.join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
