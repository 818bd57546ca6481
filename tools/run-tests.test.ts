import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(path.join(tmpdir(), 'mot-cua-batch-'));
after(() => rmSync(folder, { recursive: true }));

const BATCH = path.join(import.meta.dirname, 'test-batch.ts');

/** What a batch of files of these texts says, and its exit status. */
function run(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const call = `runBatch(${JSON.stringify(folder)}, ${JSON.stringify(Object.keys(files))})`;
  const entry = path.join(folder, 'entry.mjs');
  writeFileSync(entry, `import { runBatch } from ${JSON.stringify(BATCH)};\nawait ${call};\n`);
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  const { stdout, status } = spawnSync(process.execPath, ['--test-reporter=tap', entry], { env, encoding: 'utf8' });
  return { said: stdout, status };
}

const head = `import test, { after, beforeEach } from 'node:test';\n`;

test('files share a process, one after another, and each keeps its own hooks', () => {
  const { said, status } = run({
    'first.mjs': `${head}beforeEach(() => console.log('first begins'));
      after(() => console.log('first is over')); test('one', () => {}); globalThis.left = 1;`,
    'second.mjs': `${head}console.log('second loads'); test('two', () => { if (!globalThis.left) throw 1; });`,
  });
  assert.equal(status, 0, said);
  const order = [...said.matchAll(/first begins|first is over|second loads/g)].map(([words]) => words);
  assert.deepEqual(order, ['first begins', 'first is over', 'second loads']);
});

test('a file that fails, or cannot even be loaded, fails under its name and hides no other', () => {
  const { said, status } = run({
    'fails.mjs': `${head}test('fails', () => { throw new Error('no'); });`,
    'broken.mjs': `import './nowhere.mjs';`,
    'good.mjs': `${head}test('good', () => {});`,
  });
  assert.equal(status, 1);
  assert.match(said, /not ok \d+ - fails\.mjs/);
  assert.match(said, /not ok \d+ - broken\.mjs cannot be loaded/);
  assert.match(said, /ok \d+ - good\.mjs/);
});
