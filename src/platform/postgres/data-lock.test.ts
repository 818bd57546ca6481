import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { lockDataFolder } from './data-lock.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'mot-cua-lock-'));
after(() => rmSync(folder, { recursive: true }));

const HOLDER = `
  const { lockDataFolder } = await import('${path.join(import.meta.dirname, 'data-lock.ts')}');
  lockDataFolder(process.argv[1]);
  process.stdout.write('locked');
  setInterval(() => {}, 1000);`;

test('a folder held by another process is refused until that process ends, even by kill -9', async () => {
  const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  assert.throws(() => lockDataFolder(folder), /đang được một tiến trình Một Cửa khác sử dụng/);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  lockDataFolder(folder).release();
});

test('a released folder may be taken again', () => {
  const lock = lockDataFolder(folder);
  assert.throws(() => lockDataFolder(folder));
  lock.release();
  lockDataFolder(folder).release();
});
