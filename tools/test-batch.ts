import path from 'node:path';
import { after, describe, test } from 'node:test';

/** What a file leaves open may end by itself within this time; idle connections of PostgreSQL take ten seconds. */
const PATIENCE_MS = 30_000;

/**
 * Runs test files one after another in this process, each as a suite named after it, so that what they share is loaded
 * once. The suite takes the file's own `after` and `beforeEach` with it: they are over when the next file begins.
 * A process that something keeps from ending is ended as failed, naming what.
 */
export async function runBatch(root: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const ended = Promise.withResolvers<void>();
    describe(file, async () => {
      await import(path.resolve(root, file)).catch((error) => {
        test(`${file} cannot be loaded`, () => {
          throw error;
        });
      });
      after(() => ended.resolve());
    });
    await ended.promise;
  }
  setTimeout(() => endLeftOpen(files), PATIENCE_MS).unref();
}

function endLeftOpen(files: readonly string[]) {
  const open = process.getActiveResourcesInfo().join(', ');
  process.stderr.write(`left open by ${files.join(' or ')}: ${open}\n`);
  process.exit(1);
}
