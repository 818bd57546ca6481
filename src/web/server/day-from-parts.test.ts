import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFromParts } from './day-from-parts.ts';

test('three boxes are one day, or none', () => {
  assert.equal(dayFromParts({ day: '5', month: '03', year: '2026' }), '2026-03-05');
  assert.equal(dayFromParts({ day: '29', month: '2', year: '2026' }), null);
  assert.equal(dayFromParts({ day: 'năm', month: '3', year: '2026' }), null);
  assert.equal(dayFromParts({ day: '5', month: '3' }), null);
});
