import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openTestCenter } from '../../../test/support/center.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { code } from '../../../test/support/handling.ts';
import { aCheck, aFiling } from '../dossiers/dossier.builder.ts';
import { fileDossier, readDossier } from '../dossiers/index.ts';
import { may } from '../identity/index.ts';
import { settleAtOnce } from '../results/index.ts';
import { endTaskGrant, grantTask } from './index.ts';

const center = await openTestCenter();
const { app, services, data, clock } = center;
const { db } = services;
const procedure = data.procedures.find(
  ({ agency, settlement, cases }) => agency === 'SKHDT' && settlement === 'STANDARD' && !cases,
)!;
const reception = await center.actor('tiepnhan1');
const colleague = await center.actor('tiepnhan2');
const director = await center.actor('giamdoc');
const postal = () => center.actor('buudien');

test('[N3.4] an employee of the post does what a decision grants them, for its time, and never decides', async () => {
  const before = await postal();
  for (const permission of ['receive-dossier', 'deliver-result', 'record-visit', 'digitise-paper'] as const)
    assert.equal(may(before, permission), false, permission);
  const { accountId } = before;
  const grant = {
    accountId,
    task: 'RECEIVE' as const,
    decisionNo: '15/QĐ-UBND',
    decidedOn: '2026-11-02',
    validFrom: '2026-11-10',
  };
  assert.equal(code(await grantTask(services, director, grant)), 'postal-staff-not-allowed');
  await sql`update center_profiles set profile = profile ||
    '{"postalStaffAllowed": true, "postalTasks": ["GUIDE", "RECEIVE", "RETURN"]}'`.execute(center.database.owner);
  assert.equal(code(await grantTask(services, reception, grant)), 'not-permitted');
  assert.equal(code(await grantTask(services, director, { ...grant, task: 'DIGITISE' })), 'postal-task-not-allowed');
  assert.equal(
    code(await grantTask(services, director, { ...grant, accountId: reception.accountId })),
    'account-not-postal',
  );
  assert.equal(
    code(await grantTask(services, director, { ...grant, decidedOn: '2026-11-11' })),
    'grant-period-invalid',
  );
  const given = await grantTask(services, director, { ...grant, lastDay: '2026-11-24' });
  assert.ok(given.ok, JSON.stringify(given));
  assert.equal(code(await grantTask(services, director, grant)), 'grant-overlaps');
  const guide = { ...grant, task: 'GUIDE' as const, validFrom: '2026-11-24' };
  assert.ok((await grantTask(services, director, guide)).ok);

  const page = async (url: string) => (await app.inject({ url, headers: await center.cookie('buudien') })).statusCode;
  assert.deepEqual([await page('/can-bo/quay'), await page('/can-bo/huong-dan')], [200, 403]);
  const holder = await postal();
  assert.deepEqual([may(holder, 'receive-dossier'), may(holder, 'deliver-result')], [true, false]);

  // At a counter they accept; refusing, asking for supplements, settling and deciding are never among what they may do.
  const { id: counter } = await db
    .selectFrom('counters')
    .select('id')
    .where('number', '=', 1)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('counter_assignments')
    .values({ counter_id: counter, account_id: accountId, valid_from: '2026-11-01' })
    .execute();
  await db.insertInto('account_roles').values({ account_id: accountId, role: 'approver' }).execute();
  const atCounter = await postal();
  assert.deepEqual(atCounter.roles, ['postal']);
  assert.equal(may(atCounter, 'register-result'), false);
  const filed = await fileDossier(services, atCounter, aFiling(procedure, { channel: 'post' }));
  assert.ok(filed.ok, JSON.stringify(filed));
  const read = { reference: filed.value.provisionalNumber, now: clock.now(), purpose: 'dossier' };
  const view = await readDossier(db, atCounter, read);
  assert.deepEqual(view.ok && [...view.value.permitted], ['accept']);
  const immediate = data.procedures.find(({ settlement }) => settlement === 'IMMEDIATE')!;
  const settled = await settleAtOnce(services, atCounter, {
    filing: aFiling(immediate, { channel: 'counter' }),
    acceptance: aCheck(immediate),
    result: { documentNumber: '1/BS', signer: 'Người ký mẫu' },
  });
  assert.equal(code(settled), 'not-permitted');

  clock.set('2026-11-25T09:05:00+07:00');
  assert.deepEqual(
    [await page('/can-bo/quay'), await page('/can-bo/huong-dan')],
    [403, 200],
    'one over, the other begun',
  );
  clock.set('2026-11-24T09:05:00+07:00');
  const end = { id: given.value, reason: 'Thôi giao nhiệm vụ' };
  assert.equal(code(await endTaskGrant(services, colleague, end)), 'not-permitted');
  assert.ok((await endTaskGrant(services, director, end)).ok);
  assert.equal(code(await endTaskGrant(services, director, end)), 'grant-ended');
  assert.equal(await page('/can-bo/quay'), 403, 'ended is ended at once');
  const told = (await formClient(center, 'giamdoc')).get('/can-bo/uy-quyen-buu-chinh');
  assert.match((await told).body, /15\/QĐ-UBND[\s\S]*Kết thúc[\s\S]*Thôi giao nhiệm vụ/);
  await assert.rejects(
    sql`insert into task_grants (account_id, task, decision_no, decided_on, valid_from, granted_at)
      values (${accountId}, 'RETURN', 'miệng', '2026-11-01', '2026-11-01', now())`.execute(db),
    /decision_no/,
  );
});
