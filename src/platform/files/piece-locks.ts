import { setTimeout as sleep } from 'node:timers/promises';
import { ERRORS, type Lock, type Locker } from '@tus/server';

type Held = { readonly askToEnd: () => void; readonly ended: Promise<void>; readonly end: () => void };

const PATIENCE_MS = 10_000;

/**
 * One request at a time writes a file; the next one asks it to end, which is how somebody whose line broke gets on while the
 * server still waits for the old connection. The library's own lock spins until it is free.
 */
export class PieceLocks implements Locker {
  readonly #held = new Map<string, Held>();

  newLock(id: string): Lock {
    return {
      lock: async (signal, askToEnd) => {
        const until = performance.now() + PATIENCE_MS;
        for (let held = this.#held.get(id); held; held = this.#held.get(id)) {
          if (signal.aborted || performance.now() > until) throw ERRORS.ERR_LOCK_TIMEOUT;
          held.askToEnd();
          await Promise.race([held.ended, sleep(PATIENCE_MS, undefined, { ref: false })]);
        }
        const { promise: ended, resolve: end } = Promise.withResolvers<void>();
        this.#held.set(id, { askToEnd: () => void askToEnd(), ended, end });
      },
      unlock: async () => {
        this.#held.get(id)?.end();
        this.#held.delete(id);
      },
    };
  }
}
