import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { diskFileStore, type FileStore } from './file-store.ts';

let root: string;
let store: FileStore;
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'files-'));
  store = diskFileStore(root);
});
after(() => rm(root, { recursive: true }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const read = async (hash: string) => Buffer.concat(await (await store.open(hash)).toArray());
const pathOf = (hash: string) => path.join(root, hash.slice(0, 2), hash.slice(2, 4), hash);

test('bytes and streams are kept under their SHA-256 and read back unchanged', async () => {
  const bytes = randomBytes(300_000);
  assert.deepEqual(await store.put(bytes), { sha256: sha256(bytes), size: 300_000 });
  assert.ok(bytes.equals(await read(sha256(bytes))));

  async function* parts() {
    for (let at = 0; at < bytes.length; at += 7_000) yield bytes.subarray(at, at + 7_000);
    yield Buffer.from('end');
  }
  const whole = Buffer.concat([bytes, Buffer.from('end')]);
  assert.deepEqual(await store.put(parts()), { sha256: sha256(whole), size: whole.length });
  assert.ok(whole.equals(await read(sha256(whole))));
});

test('what is stored is never written again', async () => {
  const { sha256: hash } = await store.put(Buffer.from('một lần'));
  const { ino } = await stat(pathOf(hash));
  await utimes(pathOf(hash), 1, 1);
  await store.put(Buffer.from('một lần'));
  const again = await stat(pathOf(hash));
  assert.deepEqual([again.ino, again.mtimeMs], [ino, 1000]);
});

test('twin requests store the same bytes side by side', async () => {
  const stored = await Promise.all(Array.from({ length: 20 }, () => store.put(Buffer.from('sinh đôi'))));
  assert.equal(new Set(stored.map(({ sha256 }) => sha256)).size, 1);
  assert.equal((await read(stored[0]!.sha256)).toString(), 'sinh đôi');
});

test('an upload that breaks off leaves nothing behind', async () => {
  async function* broken() {
    yield Buffer.from('half');
    throw new Error('connection lost');
  }
  await assert.rejects(store.put(broken()), /connection lost/);
  assert.equal(await store.has(sha256(Buffer.from('half'))), false);
  assert.deepEqual(await readdir(path.join(root, 'incoming')), []);
});

test('what is dropped is gone, also twice, and can be stored again', async () => {
  const { sha256: hash } = await store.put(Buffer.from('bỏ đi'));
  await store.remove(hash);
  await store.remove(hash);
  assert.equal(await store.has(hash), false);
  await store.put(Buffer.from('bỏ đi'));
  assert.equal((await read(hash)).toString(), 'bỏ đi');
});

test('a file that was never stored is not there; a name that is no hash is no path', async () => {
  assert.equal(await store.has('0'.repeat(64)), false);
  await assert.rejects(store.open('0'.repeat(64)), /ENOENT/);
  for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'0'.repeat(64)}/x`])
    await assert.rejects(async () => store.open(name), /Not a SHA-256/);
});
