import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shared } from './test-batches.ts';
import { testFiles } from './test-files.ts';

test('every test file is in one batch, with files of its group, in order', () => {
  const files = testFiles();
  const batches = shared(files);
  assert.deepEqual(batches.flat(), files);
  assert.ok(batches.length < files.length / 4);
  for (const group of [testFiles(['unit']), testFiles(['browser'])]) {
    const touched = batches.filter((batch) => batch.some((file) => group.includes(file)));
    assert.deepEqual(touched.flat(), group);
  }
});

test('what takes long, or starts a whole center, has a process to itself', () => {
  const long = testFiles().filter((file) => /^test\/(start|fuzz|concurrency)\//.test(file));
  for (const batch of shared(testFiles())) {
    if (batch.some((file) => long.includes(file))) assert.equal(batch.length, 1);
  }
});
