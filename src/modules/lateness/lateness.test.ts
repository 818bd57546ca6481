import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openTestCenter } from '../../../test/support/center.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { signed } from '../../../test/support/handling.ts';
import { completeStep, type Dossier } from '../dossiers/index.ts';
import { history } from '../ledger/index.ts';
import { explainLateness } from '../notices/index.ts';
import { registerResult } from '../results/index.ts';
import { watchDeadlines } from './actions/watch-deadlines.ts';
import { at, reference, runningLate } from './lateness.builder.ts';
import { withoutCause } from './queries/late-dossiers.ts';
import { violationsOf } from './violations-store.ts';

const center = await openTestCenter();
const { services, db, clock, handler, handled, runAt, kindsOf, actorOfStep } = await runningLate(center);

const warningsOf = async ({ id }: Dossier) => {
  const rows = db.selectFrom('lateness_warnings').select(['kind', 'role']).where('dossier_id', '=', id).orderBy('id');
  return (await rows.execute()).map(({ kind, role }) => `${kind} ${role}`);
};

test('[QC Đ2.2b] whoever has the step is warned two working days before and at the threshold, the head when the working day before opens', async () => {
  const dossier = await handled();
  assert.deepEqual(await runAt('23/11 17:00'), { warnings: 0, drafts: 0, violations: 0 });
  await runAt('24/11 06:59');
  assert.deepEqual(await warningsOf(dossier), []);
  await runAt('24/11 07:00');
  assert.deepEqual(await warningsOf(dossier), ['handler handler']);
  const work = await formClient(center, 'chuyenvien.SKHDT');
  assert.match((await work.get('/can-bo')).body, /1 hồ sơ bạn đang giải quyết sắp đến hạn/);
  const head = await formClient(center, 'lanhdao.SKHDT');
  assert.doesNotMatch((await head.get('/can-bo')).body, /đến hạn trong ngày làm việc này/);
  assert.deepEqual(await runAt('25/11 07:00'), { warnings: 1, drafts: 1, violations: 0 });
  assert.deepEqual(await warningsOf(dossier), ['handler handler', 'head agency_head']);
  const next = await formClient(center, 'lanhdao.SKHDT');
  assert.match((await next.get('/can-bo')).body, /1 hồ sơ của cơ quan đến hạn trong ngày làm việc này/);
  assert.deepEqual(await watchDeadlines(services), { warnings: 0, drafts: 0, violations: 0 });
  await runAt('25/11 17:00');
  assert.deepEqual(
    await warningsOf(dossier),
    ['handler handler', 'head agency_head', 'near_due handler'],
    'one day left',
  );
  const { step, actor } = await actorOfStep(dossier.id);
  const outcome = step.outcomes?.[0] && { outcome: step.outcomes[0].key };
  const done = await completeStep(services, actor, { reference: reference(dossier), stepKey: step.key, ...outcome });
  assert.ok(done.ok, JSON.stringify(done));
  assert.ok((await watchDeadlines(services)).warnings > 0, 'whoever takes over shortly before is warned too');
});

test('[QC Đ8.5 (3)] what passed is recorded with who held it; without a cause it escalates to the director’s list until somebody says it', async () => {
  const dossier = await handled();
  await runAt('26/11 23:59');
  assert.deepEqual(await kindsOf(dossier), []);
  await runAt('27/11 00:00');
  const [overdue] = await violationsOf(db, [dossier.id]);
  assert.equal(overdue?.kind, 'overdue');
  assert.equal(overdue?.agencyId, dossier.agencyId);
  assert.equal(overdue?.apologised, false);
  await runAt('27/11 17:00');
  assert.deepEqual(await kindsOf(dossier), ['overdue'], 'one working day to say why');
  await runAt('30/11 08:00');
  assert.deepEqual(await kindsOf(dossier), ['overdue', 'no-cause']);
  const director = await formClient(center, 'giamdoc');
  assert.match((await director.get('/can-bo')).body, /hồ sơ quá hạn chưa có nguyên nhân/);
  const list = await director.get('/can-bo/cham-han');
  assert.equal(list.status, 200);
  assert.match(list.body, new RegExp(reference(dossier)));
  assert.match(list.body, /Sở Kế hoạch và Đầu tư: \d+ ngày/);
  assert.ok((await withoutCause(db, 'all')).some(({ dossierId }) => dossierId === dossier.id));

  const said = { cause: 'waiting-for-opinion', reason: 'Chờ Sở Xây dựng trả lời', newExpectedOn: '2026-12-04' };
  const told = await explainLateness(services, handler, { ...said, reference: reference(dossier) });
  assert.ok(told.ok, JSON.stringify(told));
  assert.ok(!(await withoutCause(db, 'all')).some(({ dossierId }) => dossierId === dossier.id));
  assert.deepEqual(await kindsOf(dossier), ['overdue', 'no-cause'], 'what was recorded stays');
  assert.match(
    (await director.get('/can-bo/cham-han')).body,
    /Chờ ý kiến của cơ quan phối hợp. Chờ Sở Xây dựng trả lời/,
  );
  const api = await center.app.inject({ url: '/api/v1/late-dossiers', headers: await center.bearer('giamdoc') });
  const found = api.json().items.find((one: { code: string }) => one.code === dossier.code);
  assert.equal(found.cause, 'waiting-for-opinion');
  const others = await center.app.inject({ url: '/api/v1/late-dossiers', headers: await center.bearer('lanhdao.SXD') });
  assert.ok(!others.body.includes(reference(dossier)), 'an agency sees its own');
});

test('nobody can erase lateness, and a job that was away, came twice or has its clock set back records the same once', async () => {
  const dossier = await handled();
  clock.set(at('30/11 09:00'));
  for (;;) {
    const { step, actor } = await actorOfStep(dossier.id);
    const outcome = step.outcomes?.[0] && { outcome: step.outcomes[0].key };
    const done = await completeStep(services, actor, { reference: reference(dossier), stepKey: step.key, ...outcome });
    if (done.ok) continue;
    const result = await registerResult(services, actor, {
      ...signed,
      reference: reference(dossier),
      documentDate: '2026-11-24',
    });
    assert.ok(result.ok, JSON.stringify(result));
    break;
  }
  // The job was down all the time: the result came before it.
  await runAt('02/12 08:00');
  assert.deepEqual(await kindsOf(dossier), ['overdue', 'no-cause']);
  const [overdue] = await violationsOf(db, [dossier.id]);
  assert.equal(overdue?.passedAt.toString(), Temporal.Instant.from(at('27/11 00:00')).toString());
  assert.equal(overdue?.agencyId, dossier.agencyId);
  for (const moment of ['20/11 08:00', '24/11 08:00', '03/12 08:00']) await runAt(moment);
  await Promise.all([watchDeadlines(services), watchDeadlines(services)]);
  assert.deepEqual(await kindsOf(dossier), ['overdue', 'no-cause']);
  const entries = (await history(db, `dossier:${dossier.id}`)).filter(({ action }) => action === 'record-lateness');
  assert.equal(entries.length, 2);
  await assert.rejects(
    sql`delete from lateness_violations where dossier_id = ${dossier.id}`.execute(db),
    /erased|denied/,
  );
  await assert.rejects(
    sql`update lateness_violations set kind = 'no-cause' where dossier_id = ${dossier.id}`.execute(db),
    /erased|denied/,
  );
});
