import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { openTestCenter } from '../../../test/support/center.ts';
import { handling } from '../../../test/support/handling.ts';
import { batchTimes } from './domain/next-batch.ts';
import { transferKind } from './domain/transfer-kind.ts';
import { closeBatch, handOverManifest, receiveManifest, settleDiscrepancy, voidManifest } from './index.ts';
import { discrepanciesOf, linesOf } from './line-store.ts';
import { listManifests } from './manifest-store.ts';
import { morePapers } from './papers.builder.ts';

const center = await openTestCenter();
const { services } = center;
const { db } = services;
const { standard, accepted, reception } = await handling(center);
const handler = await center.actor('chuyenvien.SKHDT');
const model = await accepted(standard);

type Step = 'accept' | 'close' | 'close twice' | 'withdraw' | 'hand over' | 'receive' | 'give up';
const steps = fc.array(
  fc.constantFrom<Step>('accept', 'accept', 'close', 'close twice', 'withdraw', 'hand over', 'receive', 'give up'),
  { minLength: 5, maxLength: 12 },
);

test('[QC Đ4.1 (transfer)] whatever happens in between, each paper dossier is on exactly one manifest and none is forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(), async (story, seed) => {
      for (const [at, step] of story.entries()) await happens(step, seed + at);
      await sql`update dossiers set status = 'handling', stopped_at = null, outcome = null where status = 'stopped'`.execute(
        db,
      );
      await closeBatch(services, reception, { direction: 'dossiers', agency: 'SKHDT' });
      const { rows } = await sql<{ dossier: number; manifests: number; points: boolean }>`
        select t.dossier_id as dossier, count(l.dossier_id) as manifests, bool_and(l.manifest_id = t.manifest_id) as points
        from transfers t left join manifest_lines l on l.dossier_id = t.dossier_id and not l.released
        where t.kind = 'paper' group by t.dossier_id`.execute(db);
      assert.deepEqual(
        rows.filter(({ manifests, points }) => manifests !== 1 || !points),
        [],
      );
      const { rows: gaps } = await sql<{ gaps: number }>`
        select max(number) - count(*) as gaps from hand_over_manifests`.execute(db);
      assert.equal(gaps[0]?.gaps, 0, 'the register has no gap');
    }),
    { numRuns: 8 },
  );
});

async function happens(step: Step, chance: number): Promise<void> {
  const closing = () => closeBatch(services, reception, { direction: 'dossiers', agency: 'SKHDT' });
  const [one] = await listManifests(db, { statuses: step === 'receive' ? ['handed_over'] : ['closed'], limit: 1 });
  switch (step) {
    case 'accept':
      await morePapers(db, model.id, 1 + (chance % 4), services.clock.now());
      return;
    case 'close':
      await closing();
      return;
    case 'close twice':
      await Promise.all([closing(), closing()]);
      return;
    case 'withdraw':
      await sql`update dossiers set status = 'stopped', stopped_at = ${services.clock.now().toString()}, outcome = 'withdrawn'
        where id = (select dossier_id from transfers order by dossier_id desc offset ${chance % 5} limit 1)`.execute(
        db,
      );
      return;
    case 'hand over':
      if (one) await handOverManifest(services, reception, { id: one.id });
      return;
    case 'receive':
      if (one) await receiveSome(one.id, chance);
      return;
    case 'give up':
      if (one) await voidManifest(services, reception, { id: one.id, reason: 'lập nhầm' });
  }
}

/** Some lines are missing; of those some turn up, the others wait for another batch. */
async function receiveSome(id: number, chance: number): Promise<void> {
  const lines = (await linesOf(db, id)).map(({ ordinal }) => ordinal);
  const missing = lines.filter((line) => (line + chance) % 3 === 0);
  const discrepancies = missing.map((line) => ({ line, kind: 'missing' as const, note: 'không có' }));
  const arrived = lines.filter((line) => !missing.includes(line));
  const done = await receiveManifest(services, handler, { id, arrived, discrepancies });
  assert.ok(done.ok, JSON.stringify(done));
  for (const [at, { id: discrepancy }] of (await discrepanciesOf(db, id)).entries())
    await settleDiscrepancy(services, handler, {
      id,
      discrepancy,
      resolution: 'đã rõ',
      arrived: (at + chance) % 2 === 0,
    });
}

test('which dossiers have papers to move', () => {
  const one = { originals: 0, certifiedCopies: 0, copies: 1 };
  const none = { originals: 0, certifiedCopies: 0, copies: 0 };
  const kind = (settlement: string, documents: (typeof one)[], atOnce = false) =>
    transferKind({ settlement, documents, atOnce });
  assert.equal(kind('STANDARD', [none, one]), 'paper');
  assert.equal(kind('STANDARD', [none]), 'electronic');
  assert.equal(kind('STANDARD', []), 'electronic');
  assert.equal(kind('ON_SITE', [one]), 'on_site');
  assert.equal(kind('IMMEDIATE', [one], true), null);
});

test('the next batch of papers: the time itself still counts, then the next working day', async () => {
  const edition = await services.calendars.current(db, services.center.profile.calendar);
  assert.ok(edition);
  const at = (now: string) => {
    const { next, passed } = batchTimes(edition.calendar, ['10:30', '16:00'], Temporal.Instant.from(now));
    return [next, passed].map((one) => (one ? one.toString({ timeZone: '+07:00' }).slice(0, 16) : null));
  };
  assert.deepEqual(at('2026-11-23T10:30:00+07:00'), ['2026-11-23T10:30', null]);
  assert.deepEqual(at('2026-11-23T10:30:01+07:00'), ['2026-11-23T16:00', '2026-11-23T10:30']);
  assert.deepEqual(at('2026-11-27T16:30:00+07:00'), ['2026-11-30T10:30', '2026-11-27T16:00']);
  assert.deepEqual(at('2026-11-28T09:00:00+07:00'), ['2026-11-30T10:30', null], 'a Saturday');
});
