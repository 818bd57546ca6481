import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/platform/postgres/free-port.ts';
import { readPostmaster } from '../../src/platform/postgres/postmaster.ts';
import { startCenter, temporaryFolder } from '../../test/support/start-center.ts';

/** What is killed. `twice` is everything but PostgreSQL, and again while it starts. */
export const VICTIMS = ['everything', 'twice', 'web', 'worker', 'postgres'] as const;
export type Victim = (typeof VICTIMS)[number];

const LONGEST_RECOVERY_MS = 90_000;

/** A real center in a temporary folder, its database with the settings it has in earnest, at one address all along. */
export class DrilledCenter {
  readonly password = randomUUID();
  readonly url: string;
  readonly dataDir: string;
  readonly #remove: () => Promise<void>;
  #running: ReturnType<typeof startCenter> | undefined;
  #closed = false;

  private constructor(port: number, { folder, remove }: ReturnType<typeof temporaryFolder>) {
    this.url = `http://127.0.0.1:${port}`;
    this.dataDir = path.join(folder, 'data');
    this.#remove = remove;
  }

  static async open(): Promise<DrilledCenter> {
    return new DrilledCenter(await freePort(), temporaryFolder());
  }

  /** As `npm start` does it; it is a Monday morning all along, so that the office is open whenever the drill is run. */
  start(): void {
    if (this.#closed) throw new Error('The drill is being cleared away');
    this.#running = startCenter(this.dataDir, {
      PORT: new URL(this.url).port,
      DEMO_PASSWORD: this.password,
      CLOCK_FIXED_AT: '2026-11-23T09:05:00+07:00',
    });
  }

  /** Ready as it says itself, and as a probe sees it. */
  async ready(): Promise<void> {
    await this.#running?.ready;
    await this.#until(() => this.#isReady());
  }

  /** Kills with SIGKILL and brings about, or waits for, the recovery. Answers how many milliseconds that took. */
  async killAndRecover(victim: Victim): Promise<number> {
    const began = performance.now();
    if (victim === 'web' || victim === 'worker' || victim === 'postgres') {
      const killed = this.pidOf(victim);
      if (killed === undefined) throw new Error(`There is no ${victim} process to kill`);
      process.kill(killed, 'SIGKILL');
      await this.#until(async () => this.#isReplaced(victim, killed) && (await this.#isReady()));
      return performance.now() - began;
    }
    await this.#killAll();
    if (victim === 'twice') {
      this.start();
      await sleep(Math.random() * 2000);
      await this.#killAll();
    }
    this.start();
    await this.ready();
    return performance.now() - began;
  }

  /** Ends it as Ctrl-C does, with the status it ends with; whatever is left of it goes too. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    const running = this.#running;
    running?.process.kill('SIGTERM');
    const impatience = setTimeout(() => void this.#killAll(), 25_000);
    await running?.ended;
    clearTimeout(impatience);
    await this.#remove();
  }

  /** Supervisor, web and worker at once; PostgreSQL is left behind, as it is when a launcher dies. */
  async #killAll() {
    const supervisor = this.#running?.process.pid;
    if (supervisor === undefined) return;
    const processes = childrenOf(supervisor).filter(({ command }) => command.includes('main.ts'));
    for (const pid of [supervisor, ...processes.map((child) => child.pid)]) process.kill(pid, 'SIGKILL');
    await this.#running?.ended;
  }

  pidOf(victim: 'web' | 'worker' | 'postgres'): number | undefined {
    if (victim === 'postgres') return readPostmaster(path.join(this.dataDir, 'postgres'))?.pid;
    const children = childrenOf(this.#running?.process.pid ?? 0);
    return children.find(({ command }) => command.endsWith(`main.ts ${victim}`))?.pid;
  }

  #isReplaced(victim: 'web' | 'worker' | 'postgres', killed: number): boolean {
    const pid = this.pidOf(victim);
    return pid !== undefined && pid !== killed;
  }

  async #isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(2000) })).ok;
    } catch {
      return false;
    }
  }

  async #until(holds: () => Promise<boolean>) {
    for (const end = Date.now() + LONGEST_RECOVERY_MS; Date.now() < end; await sleep(50)) if (await holds()) return;
    throw new Error(`It has not recovered within ${LONGEST_RECOVERY_MS / 1000} s:\n${this.#running?.errors()}`);
  }
}

function childrenOf(pid: number): { pid: number; command: string }[] {
  const pids = read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number);
  return pids.map((child) => ({
    pid: child,
    command: read(`/proc/${child}/cmdline`).replaceAll('\0', ' ').trim(),
  }));
}

/** Processes come and go: one that is gone has nothing to read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
