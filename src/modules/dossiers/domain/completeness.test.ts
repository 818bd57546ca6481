import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Component } from '../../procedures/index.ts';
import { type CheckedDocument, shortcomings } from './completeness.ts';

const component = (key: string, mandatory = true): Component => ({
  key,
  name: key,
  originals: 1,
  certifiedCopies: 0,
  copies: 0,
  mandatory,
});
const handed = (componentKey: string, more: Partial<CheckedDocument> = {}): CheckedDocument => ({
  componentKey,
  originals: 1,
  certifiedCopies: 0,
  copies: 0,
  files: 0,
  verdict: 'valid',
  ground: null,
  ...more,
});
const kinds = (components: Component[], documents: CheckedDocument[]) =>
  shortcomings(components, documents).map(({ componentKey, kind }) => `${componentKey} ${kind}`);

test('[QC Đ7.2d (1)] a dossier is complete when every mandatory paper is there and valid, or waived with a ground', () => {
  const asked = [component('don'), component('can-cuoc'), component('anh', false)];
  assert.deepEqual(kinds(asked, [handed('don'), handed('can-cuoc')]), []);
  assert.deepEqual(
    kinds(asked, [handed('don'), handed('can-cuoc', { verdict: 'waived', ground: 'đã có trong CSDL' })]),
    [],
  );
  assert.deepEqual(kinds(asked, [handed('don')]), ['can-cuoc not-handed-in']);
  assert.deepEqual(kinds(asked, [handed('don', { originals: 0 }), handed('can-cuoc', { verdict: 'invalid' })]), [
    'don not-handed-in',
    'can-cuoc not-valid',
  ]);
  assert.deepEqual(kinds(asked, [handed('don'), handed('can-cuoc', { verdict: 'waived', ground: ' ' })]), [
    'can-cuoc waiver-without-ground',
  ]);
});

test('an optional paper that was handed in is checked too, and one never asked for is not taken', () => {
  const asked = [component('don'), component('anh', false)];
  assert.deepEqual(kinds(asked, [handed('don'), handed('anh', { verdict: 'unchecked' }), handed('xac-nhan')]), [
    'anh not-checked',
    'xac-nhan not-asked-for',
  ]);
  assert.deepEqual(kinds([component('don')], [handed('don', { originals: 0, files: 1 })]), []);
});
