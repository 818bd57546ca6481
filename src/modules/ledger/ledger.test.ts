import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/database.ts';
import { transaction } from '../../platform/database/database.ts';
import { findTampering, history, type NewEntry, record } from './index.ts';

const { db, owner } = await testDatabase();
const at = Temporal.Instant.from('2026-11-23T02:05:00Z');
const entry = (action: string): NewEntry => ({
  at,
  actor: { accountId: 7, name: 'Nguyễn Văn Mẫu', capacity: 'reception' },
  action,
  facts: { code: 'H34-261123-0001', papers: ['don', 'can-cuoc'], waived: undefined },
  ground: 'QC Đ12.1d',
});

test('what is recorded reads back as one chain that holds', async () => {
  await transaction(db, (tx) => record(tx, 'dossier:1', [entry('file'), entry('accept')]));
  await transaction(db, (tx) => record(tx, 'dossier:1', [entry('transfer')]));
  const entries = await history(db, 'dossier:1');
  assert.deepEqual(
    entries.map(({ seq, action }) => `${seq} ${action}`),
    ['1 file', '2 accept', '3 transfer'],
  );
  assert.equal(await findTampering(db, 'dossier:1'), null);
});

test('[QC Đ5.1c] the application can neither change nor remove an entry, nor switch the guard off', async () => {
  const forbidden = [
    sql`update ledger_entries set action = 'refuse'`,
    sql`delete from ledger_entries`,
    sql`truncate ledger_entries`,
    sql`alter table ledger_entries disable trigger all`,
    sql`drop trigger append_only on ledger_entries`,
    sql`set session_replication_role = replica`,
  ];
  for (const statement of forbidden) await assert.rejects(statement.execute(db), /permission denied|must be owner/);
});

test('[QC Đ5.1c] not even the owner changes an entry by a plain statement, and an entry without its predecessor is refused', async () => {
  await assert.rejects(sql`update ledger_entries set action = 'refuse'`.execute(owner), /append-only/);
  await assert.rejects(sql`delete from ledger_entries where seq = 2`.execute(owner), /append-only/);
  const stray = sql`insert into ledger_entries (chain, seq, at, actor, action, facts, previous_hash, hash)
    select chain, 9, at, actor, action, facts, previous_hash, sha256('9') from ledger_entries where seq = 2`;
  await assert.rejects(stray.execute(db), /foreign key/);
});

test('[QC Đ5.1c] an owner who forces a change is found out, and the entry named', async () => {
  await transaction(owner, async (tx) => {
    await sql`alter table ledger_entries disable trigger all`.execute(tx);
    await sql`update ledger_entries set facts = '{"code": "X"}' where chain = 'dossier:1' and seq = 2`.execute(tx);
    await sql`alter table ledger_entries enable trigger all`.execute(tx);
  });
  assert.deepEqual(await findTampering(db, 'dossier:1'), { seq: 2, kind: 'changed' });
});
