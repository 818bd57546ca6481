import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { openTestCenter } from '../../../test/support/center.ts';
import { code as codeOf } from '../../../test/support/handling.ts';
import { transaction } from '../../platform/database/database.ts';
import { findDraft } from './drafts-store.ts';
import {
  agreeToProcedureDraft,
  approveProcedureDraft,
  beginProcedureDraft,
  holdProcedure,
  retireProcedure,
  saveProcedureDraft,
  versionsOf,
  withdrawProcedureVersion,
} from './index.ts';
import { aProcedure, aProcess } from './procedure.builder.ts';

const { services, actor } = await openTestCenter();
const { db } = services;
const [control, head, director, deputy] = await Promise.all(
  ['kiemsoat', 'lanhdao.SXD', 'giamdoc', 'phogiamdoc'].map(actor),
);
const { version: _, decisionNo: __, effectiveFrom: ___, effectiveTo: ____, ...said } = aProcedure();

/** A new procedure in force from a day, agreed and approved; answers a verb that publishes its next version. */
async function published(own: string, from: string) {
  const approve = async (effectiveFrom: string) => {
    const { revision } = (await findDraft(db, own))!;
    for (const who of [control!, head!])
      assert.equal(codeOf(await agreeToProcedureDraft(services, who, { code: own, expectedRevision: revision })), 'ok');
    return approveProcedureDraft(services, director!, { code: own }, { decisionNo: '30/QĐ-UBND', effectiveFrom });
  };
  await beginProcedureDraft(services, head!, { code: own, agency: 'SXD', name: 'Thử', reason: 'Thử' });
  const content = { ...said, code: own };
  await saveProcedureDraft(services, head!, { code: own }, { content, process: aProcess() });
  assert.equal(codeOf(await approve(from)), 'ok');
  await beginProcedureDraft(services, head!, { code: own, reason: 'Sửa' });
  await saveProcedureDraft(services, head!, { code: own }, { content: { ...content, receptionPlace: 'Quầy 9' } });
  return approve;
}
const ending = { decisionNo: '31/QĐ-UBND', acknowledgedOpen: 0 };
const periods = async (own: string) =>
  (await versionsOf(db, own)).map(({ version, effectiveFrom, effectiveTo }) => [version, effectiveFrom, effectiveTo]);

test('a procedure that is ended stays ended, though the version that was to come is withdrawn', async () => {
  const own = '9.900011';
  const approve = await published(own, '2026-11-24');
  assert.equal(codeOf(await approve('2026-12-15')), 'ok');
  const retired = await retireProcedure({ ...services, countOpenDossiers: async () => 0 }, director!, {
    ...ending,
    code: own,
    effectiveTo: '2027-01-01',
  });
  assert.equal(codeOf(retired), 'ok');
  const back = { code: own, effectiveFrom: '2026-12-15', reason: 'Thử' };
  assert.equal(codeOf(await withdrawProcedureVersion(services, director!, back)), 'ok');
  assert.deepEqual(await periods(own), [[1, '2026-11-24', '2027-01-01']]);
});

/** Until so many wait for a lock in this database. */
async function waitingForALock(count: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if ((rows[0]?.waiting ?? 0) >= count) return;
    await sleep(10);
  }
}

test('one ends a procedure while another approves its next version: whoever is second judges by what is there then', async () => {
  const own = '9.900012';
  const approve = await published(own, '2026-11-24');
  const retirement = { ...ending, code: own, effectiveTo: '2026-12-01' };
  const holding = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const holder = transaction(db, async (tx) => {
    await holdProcedure(tx, own);
    held.resolve();
    await holding.promise;
  });
  await held.promise;
  const approving = approve('2026-12-15');
  await waitingForALock(1);
  const retiring = retireProcedure({ ...services, countOpenDossiers: async () => 0 }, deputy!, retirement);
  await waitingForALock(2);
  holding.resolve();
  await holder;
  // Ended first, it begins again with the version of a later day; approved first, the end would come before its begin.
  const ended = codeOf(await retiring);
  assert.equal(codeOf(await approving), 'ok');
  assert.ok(['ok', 'invalid-input'].includes(ended), ended);
  assert.deepEqual(await periods(own), [
    [2, '2026-12-15', null],
    [1, '2026-11-24', ended === 'ok' ? '2026-12-01' : '2026-12-15'],
  ]);
});

test('[QC Đ13.3] a process never holds before the version it was judged with, nor after that one is withdrawn', async () => {
  const own = '9.900013';
  const approve = await published(own, '2026-11-24');
  const longer = { ...said, code: own, timeLimit: { value: 20, unit: 'working_days' } } as const;
  await saveProcedureDraft(services, head!, { code: own }, { content: { ...longer } });
  assert.equal(codeOf(await approve('2026-12-15')), 'ok');
  await beginProcedureDraft(services, head!, { code: own, reason: 'Quy trình dài hơn' });
  const steps = aProcess().steps.map((step) =>
    step.kind === 'appraise' ? { ...step, quota: { value: 12, unit: 'standard_days' as const } } : step,
  );
  await saveProcedureDraft(services, head!, { code: own }, { process: { steps } });
  const early = await approve('2026-12-01');
  assert.deepEqual(early.ok ? 'ok' : early.problem, {
    code: 'version-to-come',
    facts: { version: 2, from: '2026-12-15' },
  });
  assert.equal(codeOf(await approve('2026-12-20')), 'ok');
  const back = { code: own, reason: 'Thử' };
  const withdraw = (effectiveFrom: string) => withdrawProcedureVersion(services, director!, { ...back, effectiveFrom });
  assert.equal(codeOf(await withdraw('2026-12-15')), 'version-to-come');
  assert.equal(codeOf(await withdraw('2026-12-20')), 'ok');
  assert.equal(codeOf(await withdraw('2026-12-15')), 'ok');
});
