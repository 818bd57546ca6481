import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openTestCenter } from '../../../test/support/center.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { code } from '../../../test/support/handling.ts';
import { fieldsOfForm } from '../../../test/support/html-form.ts';
import { type Dossier, extensionsOf } from '../dossiers/index.ts';
import { formsOf } from '../forms/index.ts';
import { pauseDossier } from '../handling/index.ts';
import { extendDossier } from './actions/extend-dossier.ts';
import { issueApology } from './actions/issue-apology.ts';
import { apologiesOf } from './apologies-store.ts';
import { at, DUE, reference, runningLate } from './lateness.builder.ts';
import { brokenPromises } from './queries/late-dossiers.ts';
import { violationsOf } from './violations-store.ts';

const center = await openTestCenter();
const { services, db, clock, approver, handler, handled, runAt, kindsOf } = await runningLate(center);

const apology = (dossier: Dossier, newDueOn: string) => ({
  reference: reference(dossier),
  causeCode: 'complex-matter',
  reason: 'Phải lấy thêm ý kiến của cơ quan chuyên môn',
  newDueOn,
});
const extension = (dossier: Dossier, value = 2) => ({
  reference: reference(dossier),
  value,
  ground: 'Phải kiểm tra thực địa',
  legalBasis: 'Điều 19 Nghị định 61/2018/NĐ-CP',
});

test('an apology promises a later day, once, with a number and Mẫu 04; issued late it is flagged and the violation stays', async () => {
  const dossier = await handled();
  await runAt('25/11 08:00');
  const [draft] = await apologiesOf(db, [dossier.id]);
  assert.equal(draft?.issued, null);
  assert.ok(draft?.proposedDueAt && Temporal.Instant.compare(draft.proposedDueAt, draft.legalDueAt) > 0);
  assert.equal(code(await issueApology(services, approver, apology(dossier, '2026-11-26'))), 'apology-date-not-later');
  assert.equal(code(await issueApology(services, approver, apology(dossier, '2026-11-28'))), 'apology-date-day-off');
  assert.equal(code(await issueApology(services, handler, apology(dossier, '2026-12-01'))), 'action-not-allowed');
  const unknown = { ...apology(dossier, '2026-12-01'), causeCode: 'no-such-cause' };
  assert.equal(code(await issueApology(services, approver, unknown)), 'apology-cause-unknown');
  const issued = await issueApology(services, approver, apology(dossier, '2026-12-01'));
  assert.ok(issued.ok, JSON.stringify(issued));
  assert.equal(issued.value.accepted?.legalDueAt?.toString(), Temporal.Instant.from(DUE).toString());
  assert.equal(issued.value.accepted?.promisedDueAt?.toString(), Temporal.Instant.from(at('01/12 17:00')).toString());
  assert.equal(code(await issueApology(services, approver, apology(dossier, '2026-12-03'))), 'apology-already-issued');
  const [kept] = await apologiesOf(db, [dossier.id]);
  assert.match(kept?.issued?.numberText ?? '', /^\d\d\/PXL-SKHDT$/);
  assert.equal(kept?.issued?.isLate, false);
  const paper = (await formsOf(db, dossier.id)).find(({ paper: { form } }) => form === 'apology')?.paper;
  assert.equal(paper?.head.letterhead.name, 'Sở Kế hoạch và Đầu tư');
  await assert.rejects(
    sql`update apologies set reason = 'khác' where dossier_id = ${dossier.id}`.execute(db),
    /erased/,
  );
  const citizen = await formClient(center, 'congdan1');
  const own = await citizen.get(`/ho-so/${reference(dossier)}`);
  assert.match(own.body, /xin lỗi vì chưa trả kết quả đúng hẹn và hẹn trả kết quả vào/);
  // The promise is broken too: a violation of its own, to be reported higher up.
  await runAt('01/12 23:00');
  assert.deepEqual(await kindsOf(dossier), ['overdue']);
  assert.equal((await violationsOf(db, [dossier.id]))[0]?.apologised, true);
  await runAt('02/12 00:00');
  assert.deepEqual(await kindsOf(dossier), ['overdue', 'missed-promise']);
  assert.ok((await brokenPromises(db, 'all')).some(({ dossierId }) => dossierId === dossier.id));

  const late = await handled();
  await runAt('27/11 08:00');
  assert.equal(code(await issueApology(services, approver, apology(late, '2026-11-26'))), 'apology-date-not-later');
  const afterwards = await issueApology(services, approver, apology(late, '2026-12-02'));
  assert.ok(afterwards.ok, JSON.stringify(afterwards));
  assert.equal((await apologiesOf(db, [late.id]))[0]?.issued?.isLate, true);
  await runAt('30/11 09:00');
  assert.deepEqual(await kindsOf(late), ['overdue'], 'the apology says the cause; the delay stays');
});

test('an extension counts from the due date, before it passes, once, and not while the clock stands still', async () => {
  const dossier = await handled();
  assert.equal(code(await extendDossier(services, handler, extension(dossier))), 'action-not-allowed');
  const extended = await extendDossier(services, approver, extension(dossier));
  assert.ok(extended.ok, JSON.stringify(extended));
  assert.equal(extended.value.accepted?.legalDueAt?.toString(), Temporal.Instant.from(DUE).toString());
  const promised = extended.value.accepted?.promisedDueAt;
  assert.equal(
    promised?.toString(),
    Temporal.Instant.from(at('30/11 17:00')).toString(),
    'two working days after Thursday',
  );
  assert.equal((await extensionsOf(db, dossier.id))[0]?.movesLegal, false);
  assert.equal(code(await extendDossier(services, approver, extension(dossier))), 'extension-exhausted');
  assert.equal(code(await issueApology(services, approver, apology(dossier, '2026-11-30'))), 'apology-date-not-later');

  const short = await handled();
  assert.equal(code(await extendDossier(services, approver, extension(short, 9_999))), 'extension-too-long');
  assert.ok((await issueApology(services, approver, apology(short, '2026-12-01'))).ok);
  assert.equal(code(await extendDossier(services, approver, extension(short))), 'extension-after-apology');

  const late = await handled();
  clock.set(at('27/11 08:00'));
  assert.equal(code(await extendDossier(services, approver, extension(late))), 'extension-after-due');

  const paused = await handled();
  const wait = { reference: reference(paused), ground: 'Chờ kết quả giám định', legalBasis: 'Điều 20 Luật mẫu' };
  const waiting = await pauseDossier(services, approver, wait);
  assert.ok(waiting.ok, JSON.stringify(waiting));
  clock.set(at('24/11 08:00'));
  assert.equal(code(await extendDossier(services, approver, extension(paused))), 'extension-while-paused');
  assert.equal(code(await issueApology(services, approver, apology(paused, '2026-12-02'))), 'apology-while-paused');
  await runAt('10/12 08:00');
  assert.deepEqual(await kindsOf(paused), [], 'while the clock stands still nothing passes');
});

test('under the rules of 2025 an extension moves the due date, with the work lists, and Mẫu 04 tells the applicant', async () => {
  const dossier = await handled();
  const { owner } = center.database;
  await sql`with added as (
      insert into rule_sets (key, version, name, jurisdiction, effective_from, effective_to, status, decision_no, content)
      select key || '-thu', 1, name, jurisdiction, effective_from, effective_to, 'retired', decision_no,
        jsonb_set(jsonb_set(content, '{parameters,extension.movesLegalDue}', '{"value": true, "basis": "thử", "tag": "DEMO"}'),
          '{parameters,forms.set}', '{"value": "FORM_SET_2025", "basis": "thử", "tag": "DEMO"}')
      from rule_sets where id = (select clock_rule_set_id from dossiers where id = ${dossier.id}) returning id)
    update dossiers set clock_rule_set_id = (select id from added) where id = ${dossier.id}`.execute(owner);
  const extended = await extendDossier(services, approver, extension(dossier));
  assert.ok(extended.ok, JSON.stringify(extended));
  const moved = Temporal.Instant.from(at('30/11 17:00'));
  assert.equal(extended.value.accepted?.legalDueAt?.toString(), moved.toString());
  assert.equal(extended.value.accepted?.promisedDueAt, null);
  const steps = db.selectFrom('workflow_steps').select('finish_by').where('dossier_id', '=', dossier.id);
  const open = await steps.where('status', '=', 'active').execute();
  assert.deepEqual(
    open.map(({ finish_by }) => String(finish_by)),
    [moved.toString()],
  );
  assert.ok((await formsOf(db, dossier.id)).some(({ subject }) => subject.startsWith('extension:')));
  await runAt('27/11 08:00');
  assert.deepEqual(await kindsOf(dossier), [], 'the old date was moved in time');
  await runAt('01/12 08:00');
  assert.deepEqual(await kindsOf(dossier), ['overdue']);
});

test('the approver sees the draft on its page, the paper before it binds, and binds it; a wrong day keeps what was typed', async () => {
  const dossier = await handled();
  await runAt('25/11 08:00');
  const page = await formClient(center, 'pheduyet.SKHDT');
  const here = `/can-bo/ho-so/${encodeURIComponent(reference(dossier))}/xin-loi`;
  assert.match((await page.get('/can-bo')).body, /dự thảo phiếu xin lỗi chờ phát hành/);
  const { body } = await page.get(here);
  assert.match(body, /Hệ thống đã soạn sẵn dự thảo này/);
  const fields = { ...fieldsOfForm(body, here), causeCode: 'complex-matter', reason: 'Cần lấy ý kiến chuyên môn' };
  const preview = await page.post(`${here}/xem-truoc`, fields);
  assert.match(preview.body.slice(0, 8), /%PDF/);
  const wrong = await page.post(here, { ...fields, 'newDueOn-day': '26', 'newDueOn-month': '11' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /href="#newDueOn"/);
  assert.match(wrong.body, /Cần lấy ý kiến chuyên môn/);
  const sent = await page.post(here, fields);
  assert.equal(sent.status, 303);
  assert.match((await page.get(sent.location)).body, /PXL-SKHDT/);
  assert.match((await page.get(here.replace('/xin-loi', ''))).body, /Phiếu xin lỗi \d\d\/PXL-SKHDT, hẹn lại/);

  const other = await handled();
  const beside = here.replace(encodeURIComponent(reference(dossier)), encodeURIComponent(reference(other)));
  const extending = beside.replace('xin-loi', 'gia-han');
  const form = fieldsOfForm((await page.get(extending)).body, extending);
  const granted = await page.post(extending, {
    ...form,
    value: '1',
    ground: 'Kiểm tra thực địa',
    legalBasis: 'Điều 19',
  });
  assert.equal(granted.status, 303, granted.body);
  const headers = { ...(await center.bearer('pheduyet.SKHDT')), 'content-type': 'application/json' };
  const { reference: _, ...payload } = apology(other, '2026-12-01');
  const url = `/api/v1/dossiers/${encodeURIComponent(reference(other))}/apology`;
  const posted = await center.app.inject({ method: 'POST', url, headers, payload });
  assert.equal(posted.statusCode, 201, posted.body);
});
