import { availableParallelism } from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { startTestServer } from '../test/support/server.ts';
import { dropLeftovers, ensureTemplate } from '../test/support/template.ts';
import { add, type Counts } from './counts.ts';
import { alone, type Batch, batchesOf } from './test-batches.ts';

/** A test that hangs, or a file that does not end, fails after this long instead of holding up the run. */
const LONGEST_TEST_MS = 360_000;

/** All processes read the same modules: each is compiled once. */
const NODE_COMPILE_CACHE = path.resolve(import.meta.dirname, '../node_modules/.cache/node-compile');

/**
 * Runs test files, several to a process, all on one PostgreSQL server: that of DATABASE_URL, as a superuser, or an
 * embedded one for the time of the run. When a process ends badly, its files run once more, each alone.
 */
export async function runTests(files: string[]): Promise<Counts> {
  const { DATABASE_URL, ...env } = process.env;
  const server = DATABASE_URL ? foreignServer(DATABASE_URL) : await startTestServer();
  try {
    await ensureTemplate(server.url);
    return await runFiles(files, { NODE_COMPILE_CACHE, ...env, TEST_SERVER_URL: server.url });
  } finally {
    await server.stop();
  }
}

/** It stays as it was found, but for the role tests sign in with. */
const foreignServer = (url: string) => ({ url, stop: () => dropLeftovers(url) });

async function runFiles(files: string[], env: NodeJS.ProcessEnv): Promise<Counts> {
  const { counts, broken } = await runBatches(batchesOf(files), env);
  const again = broken.filter((batch) => batch.files.length > 1).flatMap((batch) => batch.files);
  if (again.length === 0) return counts;
  process.stdout.write(`a process ended badly; its ${again.length} files, each alone:\n`);
  return add([counts, (await runBatches(alone(again), env)).counts]);
}

/** The sums, and the batches whose process ended badly: a failure of its own, whatever its tests said. */
async function runBatches(batches: readonly Batch[], env: NodeJS.ProcessEnv) {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const broken: Batch[] = [];
  const files = batches.map(({ entry }) => entry);
  const stream = run({ files, env, concurrency: Math.max(2, availableParallelism()), timeout: LONGEST_TEST_MS });
  stream.on('test:fail', ({ name, nesting }) => {
    const batch = nesting === 0 && batches.find(({ entry }) => path.resolve(name) === entry);
    if (batch) broken.push(batch);
  });
  stream.on('test:summary', ({ file, counts: sum }) => {
    if (file !== undefined) return;
    counts.passed = sum.passed;
    counts.failed = sum.tests - sum.passed - sum.skipped - sum.todo;
    counts.skipped = sum.skipped + sum.todo;
  });
  const report = stream.compose(new spec());
  report.pipe(process.stdout, { end: false });
  await finished(report);
  return { counts, broken };
}
