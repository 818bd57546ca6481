import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openTestCenter } from '../../../../test/support/center.ts';
import { handling } from '../../../../test/support/handling.ts';
import { localDate } from '../../../kernel/time.ts';
import { stationOf } from '../../staff/index.ts';
import { COUNTED_AT_MOST, countWork } from './count-work.ts';

const center = await openTestCenter();
const { services, clock, database } = center;
const { accepted, standard, reception, handledUpToTheResult } = await handling(center);
const handler = await center.actor('chuyenvien.SKHDT');

async function counts(actor: typeof handler): Promise<string[]> {
  const now = clock.now();
  const station = await stationOf(services.db, actor.accountId, localDate(now));
  const counted = await countWork(services, actor, station!, now);
  return counted.map(({ kind, total, overdue }) => `${kind} ${total} (${overdue})`);
}

test('work is overdue from the day after its due date, not in the evening of the day itself', async () => {
  const { accepted: acceptance } = await accepted(standard);
  await accepted(standard);
  const due = acceptance!.legalDueAt!;
  assert.deepEqual(await counts(handler), ['step 2 (0)']);
  clock.set(due.add({ hours: 1 }).toString());
  assert.deepEqual(await counts(handler), ['step 2 (0)']);
  clock.set(due.add({ hours: 8 }).toString());
  assert.deepEqual(await counts(handler), ['step 2 (2)']);
  clock.set('2026-11-23T09:05:00+07:00');
});

test('reception counts each kind of its work; a result that waits is never overdue', async () => {
  await handledUpToTheResult(standard);
  assert.deepEqual(await counts(reception), ['check 0 (0)', 'reply 0 (0)', 'step 0 (0)', 'deliver 1 (0)']);
});

test('whoever handles nothing has nothing to count', async () => {
  assert.deepEqual(await counts(await center.actor('giamdoc')), []);
});

test('the counting ends a little beyond a thousand', async () => {
  const { id } = await accepted(standard);
  await sql`insert into workflow_steps (dossier_id, ordinal, key, name, kind, agency_id, role, quota_minutes, status,
      finish_by, started_at)
    select dossier_id, 100 + n, key || n, name, kind, agency_id, role, quota_minutes, 'active',
      '2026-11-01T00:00:00Z', started_at
    from workflow_steps, generate_series(1, ${COUNTED_AT_MOST + 50}) n
    where dossier_id = ${id} and status = 'active'`.execute(database.owner);
  assert.deepEqual(await counts(handler), [`step ${COUNTED_AT_MOST + 1} (${COUNTED_AT_MOST + 1})`]);
});
