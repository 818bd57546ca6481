import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../messages/index.ts';
import { CENTER } from './holder.ts';
import { labelSheet } from './label-sheet.ts';
import { idsOf, rangesOf } from './piece-ranges.ts';

test('labels of thousands of pieces are numbered in no time, and ranges name what they were made of', () => {
  const like = {
    dossierId: 1,
    name: 'Giấy',
    holder: CENTER,
    heldSince: Temporal.Instant.from('2026-11-23T09:05:00+07:00'),
    openDiscrepancy: null,
  };
  const items = Array.from({ length: 12_000 }, (_, n) => ({
    ...like,
    id: n + 1,
    documentId: n % 6,
    sort: n % 2 ? ('original' as const) : ('certified_copy' as const),
    piece: n,
  }));
  const began = performance.now();
  const facts = { code: '000.00.34.H34-261123-0001', center: 'Trung tâm', demo: true, acceptedOn: '23/11/2026' };
  assert.equal(labelSheet(items, facts, words('vi')).labels.at(-1)?.piece, 'Bản chính 2000/2000');
  assert.ok(performance.now() - began < 500);
  assert.equal(rangesOf([5, 1, 2, 3, 9]), '1-3,5,9');
  assert.deepEqual(idsOf(['1-3,5', '9']), [1, 2, 3, 5, 9]);
  for (const text of ['', '1-', '-5', 'x', '1-2001', '5-1']) assert.equal(idsOf([text]), null, text);
});
