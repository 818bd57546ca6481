import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { receiptClaims } from '../src/modules/forms/domain/receipt-token.ts';
import { aReceipt } from '../src/modules/forms/receipt.builder.ts';
import { loadOrCreateSigningKey, publicJwks, type SigningKey, signToken } from '../src/platform/signing.ts';

const tool = fileURLToPath(new URL('verify-receipt.mjs', import.meta.url));
let folder: string;
let key: SigningKey;
let token: string;
const file = (name: string) => path.join(folder, name);

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verify-'));
  key = await loadOrCreateSigningKey(file('key.json'));
  token = await signToken(key, receiptClaims(aReceipt()));
  await writeFile(file('public.jwks.json'), JSON.stringify(publicJwks(key)));
});
after(() => rm(folder, { recursive: true }));

function run(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...options], { encoding: 'utf8', cwd: folder });
  return { status, said: stdout + stderr };
}
const verify = (given: string, ...more: string[]) => run(given, '--key', file('public.jwks.json'), ...more);

test('a genuine code, or the address it is in, says what it proves', () => {
  for (const given of [
    token,
    `https://vi-du.example/xac-minh/${token}`,
    `https://vi-du.example/xac-minh/${token}/?a=1`,
  ]) {
    const { status, said } = verify(given);
    assert.equal(status, 0);
    assert.match(said, /^HỢP LỆ/);
    assert.match(said, /000\.00\.07\.H34-261123-0012/);
    assert.match(said, /09:05 ngày 23\/11\/2026/);
    assert.match(said, /17:00 ngày 26\/11\/2026/);
  }
});

test('an altered code, another key and another kind of token are refused with status 1', async () => {
  const [header, , signature] = token.split('.');
  const later = Buffer.from(JSON.stringify({ ...receiptClaims(aReceipt()), t: 1 })).toString('base64url');
  const otherKey = await loadOrCreateSigningKey(file('other.json'));
  const cases: [string, RegExp][] = [
    [`${header}.${later}.${signature}`, /chữ ký sai/],
    [await signToken(otherKey, receiptClaims(aReceipt())), /không được ký bằng khóa nào/],
    [await signToken(key, { v: 'k1' }), /không phải của giấy tiếp nhận/],
    ['a.b.c', /không đúng dạng/],
    ['xin chào', /không đúng dạng/],
  ];
  for (const [given, reason] of cases) {
    const { status, said } = verify(given);
    assert.equal(status, 1, given);
    assert.match(said, reason);
    assert.doesNotMatch(said, /\n\s+at /);
  }
});

test('the stored content is compared with what was signed, in whatever order its keys come', async () => {
  const reversed = Object.fromEntries(Object.entries(aReceipt()).reverse());
  await writeFile(file('same.json'), JSON.stringify(reversed, null, 2));
  await writeFile(file('changed.json'), JSON.stringify(aReceipt({ sets: 2 })));
  assert.equal(verify(token, '--data', file('same.json')).status, 0);
  const changed = verify(token, '--data', file('changed.json'));
  assert.equal(changed.status, 1);
  assert.match(changed.said, /không phải là nội dung đã ký/);
});

test('wrong use explains itself with status 2', async () => {
  await writeFile(file('no-keys.json'), '[]');
  const wrong = [
    [],
    [token],
    [token, '--key', file('missing.json')],
    [token, '--key', file('no-keys.json')],
    [token, '--what'],
  ];
  for (const options of wrong) {
    const { status, said } = run(...options);
    assert.equal(status, 2, options.join(' '));
    assert.match(said, /Cách dùng/);
  }
});
