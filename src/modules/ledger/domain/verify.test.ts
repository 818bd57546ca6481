import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkEntries, type NewEntry } from './entry.ts';
import { verifyChain } from './verify.ts';

const at = Temporal.Instant.from('2026-11-20T02:00:00.123Z');
const actor = { accountId: 7, name: 'Nguyễn Văn Mẫu', capacity: 'reception' };
const entry = (action: string): NewEntry => ({ at, actor, action, facts: { code: 'A', sets: 1 }, ground: null });
const chain = () => linkEntries('dossier:1', null, ['file', 'accept', 'transfer'].map(entry));

test('a chain as it was written holds, also when it was written in two parts', () => {
  assert.equal(verifyChain(chain()), null);
  const first = linkEntries('dossier:1', null, [entry('file')]);
  const rest = linkEntries('dossier:1', first[0]!, [entry('accept')]);
  assert.equal(verifyChain([...first, ...rest]), null);
});

test('[QC Đ5.1c] changing, removing or reordering any entry shows, and where', () => {
  const [one, two, three] = chain() as [never, never, never];
  const changed = { ...(two as object), facts: { code: 'B', sets: 1 } } as never;
  assert.deepEqual(verifyChain([one, changed, three]), { seq: 2, kind: 'changed' });
  assert.deepEqual(verifyChain([one, three]), { seq: 2, kind: 'gap' });
  assert.deepEqual(verifyChain([two, one, three]), { seq: 1, kind: 'gap' });
  const rewritten = linkEntries('dossier:1', null, [entry('refuse'), entry('accept')]);
  assert.deepEqual(verifyChain([one, rewritten[1]!, three]), { seq: 2, kind: 'broken-link' });
});
