import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a running server says of itself in `postmaster.pid`. */
type Postmaster = { pid: number; status: string };

/** The server's own account of a data folder: none when no server has it. */
export function readPostmaster(dataFolder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(pidFile(dataFolder), 'utf8').split('\n');
    return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Ends the server that a killed launcher left behind, cleanly, and waits until it is gone. Call it only while holding
 * the lock of the data folder. A `postmaster.pid` whose process is not that server (the number was given away again,
 * after a restart of the machine or container) would stop PostgreSQL from starting, so it is removed.
 */
export async function stopOrphan(dataFolder: string): Promise<boolean> {
  const postmaster = readPostmaster(dataFolder);
  if (!postmaster) return false;
  if (!isServerOf(postmaster.pid, dataFolder)) {
    rmSync(pidFile(dataFolder), { force: true });
    return false;
  }
  await endServer(postmaster.pid, dataFolder);
  return true;
}

async function endServer(pid: number, dataFolder: string) {
  for (const [signal, seconds] of [
    ['SIGINT', 30],
    ['SIGQUIT', 10],
    ['SIGKILL', 5],
  ] as const) {
    process.kill(pid, signal);
    const end = Date.now() + seconds * 1000;
    while (Date.now() < end) {
      if (!isServerOf(pid, dataFolder)) return;
      await sleep(20);
    }
  }
  throw new Error(`PostgreSQL process ${pid} of ${dataFolder} does not end`);
}

const pidFile = (dataFolder: string) => path.join(dataFolder, 'postmaster.pid');

/** A pid alone proves nothing: we start the server with `-D <folder> -p <port>`, and look for that. */
function isServerOf(pid: number, dataFolder: string): boolean {
  const words = commandLine(pid);
  return words.includes('postgres') && words.includes(`-D ${dataFolder} -p `);
}

function commandLine(pid: number): string {
  if (!Number.isInteger(pid) || pid <= 1) return '';
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).stdout ?? '';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
