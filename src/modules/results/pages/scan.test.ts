import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { loadOrCreateSigningKey, signToken } from '../../../platform/signing.ts';
import { codeFromScan } from './scan.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'mot-cua-scan-'));
after(() => rm(folder, { recursive: true }));
const key = await loadOrCreateSigningKey(path.join(folder, 'ours.json'));
const otherKey = await loadOrCreateSigningKey(path.join(folder, 'theirs.json'));
const CODE = '000.00.34.H34-261123-0001';
const claims = { v: 'r1', d: CODE, a: 1, t: 2, p: '2.001199', h: 'x'.repeat(43) };

test('a code is read as people type it', async () => {
  assert.equal(await codeFromScan(key, ' 000.00.34.h34-261123-0001 '), CODE);
});

test('[QC Đ6.2b] the code is read out of a receipt’s QR address, whose signature is ours', async () => {
  const token = await signToken(key, claims);
  assert.equal(await codeFromScan(key, `https://mot-cua.example/xac-minh/${token}`), CODE);
  assert.equal(await codeFromScan(key, token), CODE);
});

test('[QC Đ5.2a] a QR code that somebody else signed, or that is no receipt’s, opens nothing', async () => {
  assert.equal(await codeFromScan(key, `/xac-minh/${await signToken(otherKey, claims)}`), null);
  assert.equal(await codeFromScan(key, `/xac-minh/${await signToken(key, { ...claims, v: 'x9' })}`), null);
});
