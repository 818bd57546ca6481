import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from '../platform/start-problem.ts';

const WINDOW_MS = 60_000;
const CRASHES_ALLOWED = 5;
const FIRST_DELAY_MS = 250;

/** How often something may crash: each time it waits twice as long, the sixth time within a minute it gives up. */
export class Patience {
  readonly #what: string;
  #crashes: number[] = [];

  constructor(what: string) {
    this.#what = what;
  }

  /** Waits before the next attempt; throws when patience is at its end. */
  async wait(): Promise<void> {
    const now = performance.now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < WINDOW_MS), now];
    if (this.#crashes.length > CRASHES_ALLOWED) {
      throw new StartProblem(`${this.#what} dừng bất ngờ ${this.#crashes.length} lần trong một phút: hãy xem nhật ký.`);
    }
    await sleep(FIRST_DELAY_MS * 2 ** (this.#crashes.length - 1));
  }
}
