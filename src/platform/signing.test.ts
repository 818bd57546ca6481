import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { loadOrCreateSigningKey, publicJwks, signToken, verifyToken } from './signing.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'signing-'));
});
after(() => rm(folder, { recursive: true }));
const newKey = (name: string) => loadOrCreateSigningKey(path.join(folder, name));

test('the key is made once, for the owner alone, and read afterwards', async () => {
  const file = path.join(folder, 'deep', 'key.json');
  const made = await loadOrCreateSigningKey(file);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.equal((await loadOrCreateSigningKey(file)).kid, made.kid);
  assert.deepEqual(await readdir(path.dirname(file)), ['key.json'], 'nothing is left beside it');
});

test('processes that start together get the same key', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => newKey('together.json')));
  assert.equal(new Set(keys.map(({ kid }) => kid)).size, 1);
});

test('a key file that others may read is refused with one sentence', async () => {
  const file = path.join(folder, 'open.json');
  await newKey('open.json');
  await chmod(file, 0o640);
  await assert.rejects(loadOrCreateSigningKey(file), /can be read by other accounts; run: chmod 600/);
});

test('a file that holds something else is refused with one sentence, and left alone', async () => {
  const file = path.join(folder, 'other.json');
  for (const text of ['', 'not json', '{"kty":"RSA"}', 'null']) {
    await writeFile(file, text, { mode: 0o600 });
    await assert.rejects(loadOrCreateSigningKey(file), /does not hold an Ed25519 private JWK/);
    assert.equal(await readFile(file, 'utf8'), text);
  }
});

test('a signed token gives its claims back; the same claims give the same token', async () => {
  const key = await newKey('a.json');
  const token = await signToken(key, { d: 'Mã hồ sơ', t: 1 });
  assert.equal(await signToken(key, { d: 'Mã hồ sơ', t: 1 }), token);
  assert.deepEqual(await verifyToken(publicJwks(key), token), { ok: true, value: { d: 'Mã hồ sơ', t: 1 } });
});

test('any changed character, another key, and the algorithm "none" are refused', async () => {
  const key = await newKey('a.json');
  const token = await signToken(key, { d: 'x' });
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`;
  const changed = [...token].map((c, at) => token.slice(0, at) + (c === 'Q' ? 'g' : 'Q') + token.slice(at + 1));
  for (const wrong of ['', 'a.b.c', unsigned, `${token}.x`, ...changed.slice(0, -1)]) {
    const verified = await verifyToken(publicJwks(key), wrong);
    assert.ok(!verified.ok && verified.problem.code === 'token-invalid', wrong);
  }
  assert.equal((await verifyToken(publicJwks(await newKey('b.json')), token)).ok, false);
});

test('papers of a retired key stay verifiable while its public half is kept', async () => {
  const [old, current] = [await newKey('old.json'), await newKey('current.json')];
  const keys = { keys: [...publicJwks(current).keys, ...publicJwks(old).keys] };
  assert.equal((await verifyToken(keys, await signToken(old, { d: 'x' }))).ok, true);
});

test('the public set holds no private part', async () => {
  assert.deepEqual(Object.keys(publicJwks(await newKey('a.json')).keys[0]!).sort(), [
    'alg',
    'crv',
    'kid',
    'kty',
    'use',
    'x',
  ]);
});
