import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { code } from '../../../test/support/handling.ts';
import { fieldsOfForm } from '../../../test/support/html-form.ts';
import { localDate } from '../../kernel/time.ts';
import { worklist } from '../dossiers/index.ts';
import { stationOf } from '../staff/index.ts';
import { activeSteps, stepsOf } from '../workflow/index.ts';
import {
  assignStep,
  claimStep,
  consult,
  consultationsOf,
  endAbsence,
  leftToFallback,
  moveToSuccessor,
  recordAbsence,
  recordDeparture,
  releaseAbsent,
} from './index.ts';
import { anOffice } from './office.builder.ts';

const center = await openTestCenter();
const office = await anOffice(center);
const {
  services,
  db,
  clock,
  accepted,
  at,
  actor,
  agencyId,
  read,
  complete,
  answering,
  nameOf,
  actionsOf,
  plain,
  elsewhere,
} = office;

test('somebody falls ill in the middle of a step: whoever stands in has it, and nothing waits for nobody', async () => {
  at('09:05');
  const dossier = await accepted(elsewhere);
  const reference = dossier.code!;
  const handler = await actor('chuyenvien.SXD');
  const head = await actor('lanhdao.SXD');
  assert.equal(code(await claimStep(services, handler, { reference, stepKey: 'khao-sat' })), 'ok');
  const sick = { account: handler.accountId, kind: 'sick', from: '2026-11-23', to: '2026-11-24' } as const;
  assert.equal(code(await recordAbsence(services, handler, sick)), 'not-permitted');
  assert.equal(code(await recordAbsence(services, await actor('lanhdao.STNMT'), sick)), 'official-unknown');
  assert.equal(code(await recordAbsence(services, head, { ...sick, to: '2026-11-22' })), 'absence-period-invalid');
  assert.equal(code(await recordAbsence(services, head, { ...sick, standIn: handler.accountId })), 'stand-in-not-fit');
  const recorded = await recordAbsence(services, head, { ...sick, standIn: head.accountId });
  assert.ok(recorded.ok);
  const [step] = activeSteps(await stepsOf(db, dossier.id));
  assert.equal(step?.assigneeId, null);
  assert.equal(await answering(reference), `head ${head.name}`);
  assert.equal((await actionsOf(dossier.id)).at(-1), 'release-step');
  // The head answers for it: seen on the home page, and somebody is appointed in the place of the one who is away.
  const desk = await formClient(center, 'lanhdao.SXD');
  assert.match((await desk.get('/can-bo')).body, /href="\/can-bo\/can-theo-doi">1 bước chờ người vắng mặt/);
  assert.match(
    (await desk.get('/can-bo/can-theo-doi')).body,
    new RegExp(`${reference}/phan-cong`.replaceAll('/', '.')),
  );
  const here = `/can-bo/ho-so/${encodeURIComponent(reference)}/phan-cong`;
  const { body } = await desk.get(here);
  assert.match(body, new RegExp(`${head.name} –`));
  const other = { reference, stepKey: 'khao-sat', assignee: (await actor('chuyenvien.STNMT')).accountId };
  assert.equal(code(await assignStep(services, head, other)), 'assignee-not-fit');
  const sent = await desk.post(here, { ...fieldsOfForm(body, here), assignee: String(head.accountId) });
  assert.equal(sent.status, 303, sent.body);
  assert.match((await desk.get(sent.location)).body, new RegExp(`“Khảo sát|do ${head.name} thực hiện`));
  assert.equal(await answering(reference), `assignee ${head.name}`);
  const view = await read('lanhdao.SXD', reference);
  assert.ok(view.ok && view.value.permitted.has('complete-step'));
  const station = await stationOf(db, head.accountId, localDate(clock.now()));
  const work = await worklist(db, head, station!, { kind: 'step', limit: 50 });
  assert.ok(work.some((item) => item.reference === reference));
  await db.updateTable('workflow_steps').set({ assignee_id: null }).where('id', '=', step!.id).execute();
  const all = { account: head.accountId, kind: 'mission', from: '2026-11-23T09:00', to: '2026-11-23T17:00' } as const;
  assert.equal(code(await recordAbsence(services, await actor('giamdoc'), all)), 'ok');
  assert.equal(await answering(reference), `approver ${await nameOf('pheduyet.SXD')}`);
  const approver = await actor('pheduyet.SXD');
  assert.equal(
    code(await recordAbsence(services, await actor('giamdoc'), { ...all, account: approver.accountId })),
    'ok',
  );
  assert.equal(await answering(reference), `center ${await nameOf('kiemsoat')}`);
  const alone = (await leftToFallback(db, clock.now())).map(({ agencyId: id, role }) => [id, role]);
  assert.deepEqual(alone, [[await agencyId('SXD'), 'handler']]);
  assert.equal(code(await endAbsence(services, head, { id: recorded.value.id })), 'ok');
  assert.equal(await answering(reference), `role ${handler.name}`);
});

test('an absence that begins later releases the steps when it begins; who has left is asked no more', async () => {
  at('09:05');
  const dossier = await accepted(elsewhere);
  const reference = dossier.code!;
  const handler = await actor('chuyenvien.SXD');
  const director = await actor('giamdoc');
  assert.equal(code(await claimStep(services, handler, { reference, stepKey: 'khao-sat' })), 'ok');
  const later = { account: handler.accountId, kind: 'leave', from: '2026-11-26', to: '2026-11-26' } as const;
  assert.equal(code(await recordAbsence(services, director, later)), 'ok');
  const assignee = async () => activeSteps(await stepsOf(db, dossier.id))[0]?.assigneeId;
  assert.equal(await assignee(), handler.accountId);
  at('07:00', '2026-11-26');
  await releaseAbsent(services);
  await releaseAbsent(services);
  assert.equal(await assignee(), null);
  at('09:05', '2026-11-27');
  assert.equal(code(await claimStep(services, handler, { reference, stepKey: 'khao-sat' })), 'ok');
  const leaving = { account: handler.accountId, leftOn: '2026-11-30' };
  assert.equal(code(await recordDeparture(services, director, leaving)), 'ok');
  assert.equal(await answering(reference), `assignee ${handler.name}`);
  at('07:30', '2026-11-30');
  assert.equal(await answering(reference), `head ${await nameOf('lanhdao.SXD')}`);
  await releaseAbsent(services);
  assert.equal(await assignee(), null);
  assert.equal(await complete('chuyenvien.SXD', reference, 'khao-sat'), 'dossier-not-found');
  await db.updateTable('staff_members').set({ left_on: null }).where('account_id', '=', handler.accountId).execute();
});

test('an agency is dissolved with dossiers open: its steps, its part and its questions go to the successor', async () => {
  at('09:05');
  const dossier = await accepted(elsewhere);
  const asking = await accepted(plain);
  const handler = await actor('chuyenvien.SKHDT');
  const question = {
    question: 'Ý kiến về quy hoạch?',
    ground: 'Quy chế phối hợp',
    limit: { value: 2, unit: 'working_days' },
  } as const;
  assert.equal(
    code(
      await consult(services, handler, { reference: asking.code!, stepKey: 'tham-dinh', agency: 'SXD', ...question }),
    ),
    'ok',
  );
  const chief = await actor('chanhvp');
  const move = { agency: 'SXD', decisionNo: '9999/QĐ-UBND', ground: 'Sáp nhập (số liệu trình diễn)' };
  assert.equal(code(await moveToSuccessor(services, handler, move)), 'not-permitted');
  assert.equal(code(await moveToSuccessor(services, chief, { ...move, agency: 'KHONGCO' })), 'party-agency-unknown');
  assert.equal(code(await moveToSuccessor(services, chief, move)), 'agency-not-ended');
  const agencies = () => center.database.owner.updateTable('agencies').where('key', '=', 'SXD');
  const row = await db.selectFrom('agencies').selectAll().where('key', '=', 'SXD').executeTakeFirstOrThrow();
  const details = row.details as object;
  await agencies()
    .set({ valid_to: '2026-11-23', details: JSON.stringify({ ...details, successor: undefined }) })
    .execute();
  assert.equal(code(await moveToSuccessor(services, chief, move)), 'successor-unknown');
  const successor = { name: 'Sở mới', agency: 'STNMT', date: '2026-11-23', basis: 'Quyết định mẫu', tag: 'DEMO' };
  await agencies()
    .set({ details: JSON.stringify({ ...details, successor }) })
    .execute();

  at('10:05');
  const moved = await moveToSuccessor(services, chief, move);
  assert.ok(moved.ok);
  const [step] = activeSteps(await stepsOf(db, dossier.id));
  assert.equal(step?.agencyId, await agencyId('STNMT'));
  assert.equal(await answering(dossier.code!), `role ${await nameOf('chuyenvien.STNMT')}`);
  assert.equal((await actionsOf(dossier.id)).at(-1), 'move-to-successor');
  assert.equal((await consultationsOf(db, asking.id))[0]?.agencyId, await agencyId('STNMT'));
  assert.equal(code(await read('chuyenvien.STNMT', asking.code!)), 'ok');
  assert.equal(await complete('chuyenvien.STNMT', dossier.code!, 'khao-sat'), 'ok');
  const again = await moveToSuccessor(services, chief, move);
  assert.deepEqual(again, { ok: true, value: { moved: 0 } });
  const land = await actor('tiepnhan1');
  const station = await stationOf(db, land.accountId, localDate(clock.now()));
  const serves = station!.counterAgencyIds;
  assert.equal(serves.has(await agencyId('STNMT')) ? serves.has(await agencyId('SXD')) : true, true);
  await agencies()
    .set({ valid_to: row.valid_to, details: JSON.stringify(details) })
    .execute();
});
