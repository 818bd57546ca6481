import { availableParallelism } from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { startTestServer } from '../test/support/server.ts';
import { dropLeftovers, ensureTemplate } from '../test/support/template.ts';
import type { Counts } from './counts.ts';

/** A test that hangs fails after this long instead of holding up the run. */
const LONGEST_TEST_MS = 180_000;

/** Hundreds of processes read the same modules: each is compiled once. */
const NODE_COMPILE_CACHE = path.resolve(import.meta.dirname, '../node_modules/.cache/node-compile');

/**
 * Runs test files, each in a process of its own, all on one PostgreSQL server: that of DATABASE_URL, as a superuser,
 * or an embedded one for the time of the run.
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
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const stream = run({ files, env, concurrency: Math.max(2, availableParallelism()), timeout: LONGEST_TEST_MS });
  stream.on('test:summary', ({ file, counts: sum }) => {
    if (file !== undefined) return;
    counts.passed = sum.passed;
    counts.failed = sum.tests - sum.passed - sum.skipped - sum.todo;
    counts.skipped = sum.skipped + sum.todo;
  });
  const report = stream.compose(new spec());
  report.pipe(process.stdout, { end: false });
  await finished(report);
  return counts;
}
