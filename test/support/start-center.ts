import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stopOrphan } from '../../src/platform/postgres/postmaster.ts';

/** A real start of the center, as `npm start` does it, and what it said. */
export type StartedCenter = {
  process: ChildProcess;
  /** Its address, once it says it is ready; rejects with what it said when it ends instead. */
  ready: Promise<string>;
  /** Its exit status, once it has ended. */
  ended: Promise<number | null>;
  output(): string;
  errors(): string;
};

/** Those that still run when a test fails hold their data, and this process, until they are ended. */
const running = new Set<StartedCenter>();

/** What every started process of ours may see: modules the test run has compiled are not compiled again. */
export const COMPILED = { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE };

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts');

/** Starts the center on a free port with its data in `dataDir`; `env` is all it sees besides PATH and compiled modules. */
export function startCenter(dataDir: string, env: NodeJS.ProcessEnv = {}, who: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, [MAIN], {
    ...who,
    env: { ...COMPILED, PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { output: '', errors: '' };
  const ready = Promise.withResolvers<string>();
  ready.promise.catch(() => {});
  child.stdout.on('data', (text: Buffer) => {
    said.output += text;
    const url = /^ready (\S+)\n/m.exec(said.output)?.[1];
    if (url) ready.resolve(url);
  });
  child.stderr.on('data', (text: Buffer) => {
    said.errors += text;
  });
  const ended = once(child, 'close').then(([status]: (number | null)[]) => {
    ready.reject(new Error(`ended with ${status}: ${said.errors}`));
    return status ?? null;
  });
  const center: StartedCenter = {
    process: child,
    ready: ready.promise,
    ended,
    output: () => said.output,
    errors: () => said.errors,
  };
  running.add(center);
  void ended.then(() => running.delete(center));
  return center;
}

/** A folder for one test's data; `remove` also ends a database server a killed center left there. */
export function temporaryFolder(): { folder: string; remove(): Promise<void> } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mot-cua-start-'));
  const remove = async () => {
    for (const center of running) center.process.kill('SIGKILL');
    await Promise.all([...running].map(({ ended }) => ended));
    await stopOrphan(path.join(folder, 'data', 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, remove };
}
