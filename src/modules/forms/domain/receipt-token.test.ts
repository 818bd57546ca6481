import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Check } from 'typebox/value';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { aReceipt } from '../receipt.builder.ts';
import { canonicalHash } from './canonical-hash.ts';
import { ReceiptData } from './receipt.ts';
import { readReceiptClaims, receiptClaims, verificationUrl } from './receipt-token.ts';

test('the frozen data have the shape of the schema, before and after a way through JSON', () => {
  assert.ok(Check(ReceiptData, aReceipt()));
  assert.ok(Check(ReceiptData, JSON.parse(JSON.stringify(aReceipt()))));
  for (const wrong of [{ sets: 0 }, { dueAt: '2026-11-26' }, { formVersion: 'x' }, { channel: 'fax' }])
    assert.ok(!Check(ReceiptData, { ...aReceipt(), ...wrong }), JSON.stringify(wrong));
});

test('canonical JSON: keys in order at every depth, lists as they are, absent keys left out', () => {
  const value = { b: [2, { d: 'Đ', c: null }], a: undefined, B: true };
  assert.equal(canonicalJson(value), '{"B":true,"b":[2,{"c":null,"d":"Đ"}]}');
  assert.throws(() => canonicalJson({ share: 0.1 }), /Not a whole number/);
});

test('the hash does not depend on the order of keys, and changes with every printed value', () => {
  const data = aReceipt();
  const reordered = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(data).reverse())));
  assert.equal(canonicalHash(reordered), canonicalHash(data));
  const changes = [{ sets: 2 }, { dueNote: 'x' }, { submitter: { ...data.submitter, name: 'Trần Thị Thử' } }];
  for (const change of changes) assert.notEqual(canonicalHash(aReceipt(change)), canonicalHash(data));
});

test('[QC Đ5.1d] the code in the QR holds no personal data', () => {
  const claims = receiptClaims(aReceipt());
  assert.deepEqual(
    { ...claims, h: claims.h.length },
    {
      v: 'r1',
      d: '000.00.07.H34-261123-0012',
      a: Date.UTC(2026, 10, 23, 2, 5) / 1000,
      t: Date.UTC(2026, 10, 26, 10, 0) / 1000,
      p: '1.001612',
      h: 43,
    },
  );
});

test('claims of another kind are not a receipt’s', () => {
  const claims = receiptClaims(aReceipt());
  assert.deepEqual(readReceiptClaims(claims), { ok: true, value: claims });
  for (const wrong of [{}, null, { ...claims, v: 'r2' }, { ...claims, h: 'short' }, { ...claims, a: '1' }])
    assert.equal(readReceiptClaims(wrong).ok, false);
});

test('the address in the QR code, whether the center’s own ends in a slash or not', () => {
  assert.equal(verificationUrl('https://vi-du.example/', 'a.b.c'), 'https://vi-du.example/xac-minh/a.b.c');
  assert.equal(verificationUrl('https://vi-du.example', 'a.b.c'), 'https://vi-du.example/xac-minh/a.b.c');
});
