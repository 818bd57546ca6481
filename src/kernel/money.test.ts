import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDong, readDong } from './money.ts';

test('an amount is read as people write it; what could be two amounts is none', () => {
  const read = {
    '200.000': 200_000,
    '1.500.000': 1_500_000,
    '200 000': 200_000,
    '200000': 200_000,
    '200.000 đ': 200_000,
  };
  for (const [text, dong] of Object.entries(read)) assert.equal(readDong(text), dong, text);
  for (const text of ['200.5', '1.50', '200,000', '1.500 000', '0.500', '1.5000', '-5', '', 'hai trăm', '1e6'])
    assert.equal(readDong(text), null, text);
});

test('what is written is read back', () => {
  fc.assert(fc.property(fc.nat({ max: 1e12 }), (dong) => readDong(formatDong(dong)) === dong));
});
