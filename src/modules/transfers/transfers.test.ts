import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { code, handling } from '../../../test/support/handling.ts';
import { custodyOf } from '../custody/index.ts';
import { askWithdrawal, chainOf } from '../dossiers/index.ts';
import { formAbout } from '../forms/index.ts';
import { findTampering, history } from '../ledger/index.ts';
import {
  closeBatch,
  handOverManifest,
  type Manifest,
  markLateTransfers,
  receiveManifest,
  settleDiscrepancy,
  voidManifest,
} from './index.ts';
import { discrepanciesOf, linesOf } from './line-store.ts';
import { morePapers } from './papers.builder.ts';

const center = await openTestCenter();
const { services, clock } = center;
const { db } = services;
const { standard, accepted, citizen, reception, handledUpToTheResult } = await handling(center);
const handler = await center.actor('chuyenvien.SKHDT');
const stranger = await center.actor('chuyenvien.SXD');

const toAgency = { direction: 'dossiers', agency: 'SKHDT' } as const;
const close = async (batch?: number): Promise<Manifest> => {
  const closed = await closeBatch(services, reception, { ...toAgency, ...(batch !== undefined && { batch }) });
  assert.ok(closed.ok, JSON.stringify(closed));
  return closed.value;
};
const onIt = async ({ id }: Manifest) => (await linesOf(db, id)).map(({ dossierId }) => dossierId);
const transferOf = (dossierId: number) =>
  db.selectFrom('transfers').selectAll().where('dossier_id', '=', dossierId).executeTakeFirst();
const due = async (at: string) => {
  clock.set(at);
  const { id } = await accepted(standard);
  return String((await transferOf(id))?.due_at);
};
const withdraw = async (reference: string) => {
  const asked = await askWithdrawal(services, citizen, { reference, ground: 'Không còn nhu cầu' });
  assert.ok(asked.ok, JSON.stringify(asked));
};

test('[QC Đ4.1 (transfer)] the hand-over is due the same day until 16:00:00, and on Monday morning after Friday 16:00:01', async () => {
  assert.equal(await due('2026-11-27T16:00:00+07:00'), '2026-11-27T10:00:00Z', 'Friday 17:00');
  assert.equal(await due('2026-11-27T16:00:01+07:00'), '2026-11-30T00:30:00Z', 'Monday 07:30');
  clock.set('2026-11-23T09:05:00+07:00');
  await close();
});

test('[QC Đ4.1 (transfer)] a batch lists exactly the papers accepted since the last one, in two signatures', async () => {
  const [first, second, gone] = [await accepted(standard), await accepted(standard), await accepted(standard)];
  await withdraw(gone.code!);
  const manifest = await close();
  assert.deepEqual(await onIt(manifest), [first.id, second.id], 'what was withdrawn before is left out');
  assert.match(manifest.number, /^02\/DMBG-TTPVHCC$/);
  assert.equal(code(await closeBatch(services, reception, { ...toAgency, batch: 2 })), 'batch-closed');
  assert.equal(code(await closeBatch(services, reception, toAgency)), 'nothing-to-hand-over');

  const later = await accepted(standard);
  const { id, version } = manifest;
  assert.equal(code(await receiveManifest(services, handler, { id, arrived: 'all' })), 'manifest-not-handed-over');
  assert.equal(code(await handOverManifest(services, handler, { id })), 'not-your-side');
  assert.equal(code(await handOverManifest(services, stranger, { id })), 'manifest-not-found');
  assert.equal(
    code(await handOverManifest(services, reception, { id, expectedVersion: version + 1 })),
    'stale-version',
  );
  clock.set('2026-11-23T10:31:00+07:00');
  const handed = await handOverManifest(services, reception, { id, expectedVersion: version });
  assert.ok(handed.ok);
  assert.equal(code(await handOverManifest(services, reception, { id })), 'manifest-handed-over');
  assert.equal(String((await transferOf(first.id))?.handed_over_at), '2026-11-23T03:31:00Z');

  assert.equal(code(await receiveManifest(services, stranger, { id, arrived: 'all' })), 'manifest-not-found');
  assert.equal(code(await receiveManifest(services, reception, { id, arrived: 'all' })), 'not-your-side');
  const received = await receiveManifest(services, handler, { id, arrived: 'all' });
  assert.ok(received.ok, JSON.stringify(received));
  assert.equal(received.value.received?.name, handler.name);
  assert.equal(code(await receiveManifest(services, handler, { id, arrived: 'all' })), 'manifest-received');
  assert.equal(code(await voidManifest(services, reception, { id, reason: 'nhầm' })), 'manifest-received');

  const entries = await history(db, chainOf(first.id));
  assert.ok(entries.some(({ action, facts }) => action === 'receive-papers' && facts.manifest === manifest.number));
  assert.equal(await findTampering(db, chainOf(first.id)), null);
  assert.equal(await findTampering(db, `manifest:${id}`), null);
  const kept = await custodyOf(db, first.id);
  assert.ok(kept.length > 0 && kept.every(({ holder }) => holder.kind === 'agency'));
  const issued = await formAbout(db, 'manifest', `manifest:${id}`);
  assert.equal(issued?.paper.head.number, manifest.number);
  assert.equal(issued?.paper.content.receiver.name, handler.name);
  assert.deepEqual(await onIt(await close(3)), [later.id], 'what came after the closing goes into the next');
});

test('[QC Đ4.1 (transfer)] of two clerks who close at the same moment one wins, and nothing is listed twice', async () => {
  const waiting = [await accepted(standard), await accepted(standard)].map(({ id }) => id);
  const both = await Promise.all([
    closeBatch(services, reception, { ...toAgency, batch: 4 }),
    closeBatch(services, reception, { ...toAgency, batch: 4 }),
  ]);
  assert.deepEqual(both.map(code).sort(), ['batch-closed', 'ok']);
  const won = both.find((one) => one.ok);
  assert.ok(won?.ok);
  assert.deepEqual(await onIt(won.value), waiting);
  await assert.rejects(
    db
      .insertInto('manifest_lines')
      .values({ manifest_id: won.value.id, direction: 'dossiers', ordinal: 99, dossier_id: waiting[0]! })
      .execute(),
    /on_one_manifest/,
  );
  const numbers = await db.selectFrom('hand_over_manifests').select('number').orderBy('id').execute();
  assert.deepEqual(
    numbers.map(({ number }) => number),
    [1, 2, 3, 4],
    'without a gap',
  );
  const { id } = won.value;
  assert.ok((await voidManifest(services, reception, { id, reason: 'In nhầm cơ quan' })).ok);
  assert.deepEqual(await onIt(await close(5)), waiting, 'a manifest given up lets its dossiers go into the next');
});

test('what is missing must be explained, and is settled by arriving or by waiting again', async () => {
  const [first, second] = [await accepted(standard), await accepted(standard)];
  const { id } = await close();
  assert.ok((await handOverManifest(services, reception, { id })).ok);
  const receive = (given: Omit<Parameters<typeof receiveManifest>[2], 'id'>) =>
    receiveManifest(services, handler, { id, ...given });
  const missing = (line: number) => ({ line, kind: 'missing' as const, note: 'Không có trong túi hồ sơ' });
  const unexplained = await receive({ arrived: [] });
  assert.equal(code(unexplained), 'line-unexplained');
  assert.equal(!unexplained.ok && unexplained.problem.facts?.lines, '1, 2');
  assert.equal(code(await receive({ arrived: [1, 2, 3] })), 'line-unknown');
  assert.equal(code(await receive({ arrived: 'all', discrepancies: [missing(7)] })), 'line-unknown');
  assert.ok((await receive({ arrived: [], discrepancies: [missing(1), missing(2)] })).ok);
  const [one, other] = await discrepanciesOf(db, id);
  const settle = (discrepancy: number, given: { arrived?: boolean; resolution?: string }) =>
    settleDiscrepancy(services, handler, { id, discrepancy, resolution: 'Đã tìm thấy', ...given });
  assert.equal(code(await settle(one!.id, { resolution: '  ' })), 'invalid-input');
  assert.equal(code(await settle(one!.id, {})), 'arrival-required');
  assert.equal(code(await settle(999_999, { arrived: true })), 'manifest-discrepancy-not-found');
  assert.equal(code(await settle(one!.id, { arrived: true })), 'ok');
  assert.equal(code(await settle(one!.id, { arrived: true })), 'discrepancy-resolved');
  assert.equal(code(await settle(other!.id, { arrived: false, resolution: 'Còn ở quầy' })), 'ok');
  assert.ok((await custodyOf(db, first.id)).every(({ holder }) => holder.kind === 'agency'));
  assert.ok((await custodyOf(db, second.id)).every(({ holder }) => holder.kind === 'center'));
  assert.deepEqual(await onIt(await close()), [second.id]);
});

test('[QC Đ4.1 (transfer)] papers not handed over in time are marked once, with their ledger entry', async () => {
  clock.set('2026-11-24T15:00:00+07:00');
  const [late, stopped] = [await accepted(standard), await accepted(standard)];
  await withdraw(stopped.code!);
  clock.set('2026-11-24T17:00:30+07:00');
  const earlier = await markLateTransfers(services);
  clock.set('2026-11-25T07:45:00+07:00');
  assert.equal(await markLateTransfers(services), 1, `${earlier} were due before`);
  assert.equal(await markLateTransfers(services), 0);
  const marks = () => db.selectFrom('late_transfers').selectAll().where('dossier_id', '=', late.id).executeTakeFirst();
  assert.equal((await marks())?.minutes_late, 45);
  const entry = (await history(db, chainOf(late.id))).at(-1);
  assert.equal(entry?.action, 'late-transfer');
  assert.equal(entry?.actor.accountId, null);

  const { id } = await close();
  clock.set('2026-11-25T08:00:00+07:00');
  assert.ok((await handOverManifest(services, reception, { id })).ok);
  const mark = await marks();
  assert.equal(mark?.minutes_late, 60);
  assert.equal(String(mark?.handed_over_at), '2026-11-25T01:00:00Z');
  const stays = await db
    .selectFrom('late_transfers')
    .select('dossier_id')
    .where('dossier_id', '=', stopped.id)
    .executeTakeFirst();
  assert.equal(stays, undefined);
});

test('results come back on manifests of the agency, received at its counter', async () => {
  const { dossier } = await handledUpToTheResult(standard);
  const fromAgency = { direction: 'results', agency: 'SKHDT' } as const;
  assert.equal(code(await closeBatch(services, reception, fromAgency)), 'not-your-side');
  assert.equal(code(await closeBatch(services, stranger, fromAgency)), 'not-your-side');
  assert.equal(
    code(await closeBatch(services, handler, { ...fromAgency, agency: 'KHONGCO' })),
    'manifest-agency-unknown',
  );
  const closed = await closeBatch(services, handler, fromAgency);
  assert.ok(closed.ok, JSON.stringify(closed));
  const { id } = closed.value;
  const [line] = await linesOf(db, id);
  assert.equal(line?.dossierId, dossier.id);
  assert.equal(line?.resultNumber, '12/GCN');
  assert.ok((await handOverManifest(services, handler, { id })).ok);
  assert.equal(code(await receiveManifest(services, handler, { id, arrived: 'all' })), 'not-your-side');
  assert.ok((await receiveManifest(services, reception, { id, arrived: 'all' })).ok);
  assert.ok(await formAbout(db, 'result-manifest', `manifest:${id}`));
  assert.equal(code(await closeBatch(services, handler, fromAgency)), 'nothing-to-hand-over');
});

test('three hundred dossiers go on one manifest within a second, and so are they received', async () => {
  await close();
  const one = await accepted(standard);
  await morePapers(db, one.id, 299, clock.now());
  const timed = async <T>(work: () => Promise<T>) => {
    const began = performance.now();
    return { value: await work(), ms: performance.now() - began };
  };
  const closed = await timed(() => close());
  const { id } = closed.value;
  assert.equal(closed.value.lineCount, 300);
  const handed = await timed(() => handOverManifest(services, reception, { id }));
  const received = await timed(() => receiveManifest(services, handler, { id, arrived: 'all' }));
  assert.ok(handed.value.ok && received.value.ok);
  const told = [closed, handed, received].map(({ ms }) => Math.round(ms));
  assert.ok(Math.max(...told) < 1000, `milliseconds to close, hand over, receive: ${told.join(', ')}`);
  if (process.env.TOLD) process.stdout.write(`${told.join(' ')}\n`);
});
