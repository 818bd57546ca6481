import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { keptSecret } from './secrets.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'mot-cua-secret-'));
after(() => rmSync(folder, { recursive: true }));

test('a secret is made once, kept for its owner alone, and nothing else is left', () => {
  const secret = keptSecret(folder, 'one');
  assert.ok(secret.length >= 32);
  assert.equal(keptSecret(folder, 'one'), secret);
  assert.notEqual(keptSecret(folder, 'two'), secret);
  assert.equal(statSync(path.join(folder, 'one')).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(folder).sort(), ['one', 'two']);
});
