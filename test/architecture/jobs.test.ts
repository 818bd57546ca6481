import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTree, type SourceFile } from './tree.ts';

/** Kinds of jobs (`export const X = { name: 'x', payload: …`) that nobody enqueues, or that no jobs.ts runs. */
function idleJobs(files: readonly SourceFile[]): string[] {
  const sources = files.filter(({ path }) => !path.endsWith('.test.ts'));
  const kinds = sources
    .filter(({ path }) => path.endsWith('/job-payloads.ts'))
    .flatMap(({ text }) => [...text.matchAll(/export const (\w+) = \{\s*name: '([a-z-]+)'/g)])
    .map(([, constant, name]) => ({ constant: constant as string, name: name as string }));
  const used = (pattern: (constant: string) => RegExp, where: RegExp) => (constant: string) =>
    sources.some(({ path, text }) => where.test(path) && pattern(constant).test(text));
  const enqueued = used((constant) => new RegExp(`enqueue\\([^;]*\\b${constant}\\b`), /./);
  const run = used((constant) => new RegExp(`defineJob\\(\\s*${constant}\\.name`), /\/jobs\.ts$/);
  return kinds.flatMap(({ constant, name }) => [
    ...(enqueued(constant) ? [] : [`nobody enqueues ${name}`]),
    ...(run(constant) ? [] : [`no jobs.ts runs ${name}`]),
  ]);
}

test('a job nobody enqueues, and one nobody runs, are flagged', () => {
  const payloads = {
    path: 'src/modules/x/job-payloads.ts',
    text: `export const A = { name: 'a-job', payload: 1 };\nexport const B = {\n  name: 'b-job',\n};`,
  };
  const runs = { path: 'src/modules/x/jobs.ts', text: 'defineJob(A.name, A.payload, f)' };
  const enqueues = { path: 'src/modules/x/actions/b.ts', text: 'await enqueue(tx, B, { id })' };
  assert.deepEqual(idleJobs([payloads, runs, enqueues]), ['nobody enqueues a-job', 'no jobs.ts runs b-job']);
});

test('every kind of job is enqueued somewhere and run by the worker', () => {
  const files = readTree('src/**/*.ts');
  assert.ok(files.some(({ path }) => path.endsWith('/job-payloads.ts')));
  assert.deepEqual(idleJobs(files), []);
});

test('the worker takes the jobs of every module that has some', () => {
  const worker = readTree('src/worker.ts')[0]!.text;
  for (const { path } of readTree('src/modules/*/jobs.ts'))
    assert.ok(worker.includes(`./${path.slice('src/'.length)}`), `${path} is not in worker.ts`);
});
