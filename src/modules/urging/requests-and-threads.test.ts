import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openTestCenter } from '../../../test/support/center.ts';
import { A_PDF, fieldsOf, formBrowser } from '../../../test/support/citizen-browser.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { code, handling } from '../../../test/support/handling.ts';
import { textOf } from '../../../test/support/markup.ts';
import { chainOf } from '../dossiers/index.ts';
import { findTampering, history } from '../ledger/index.ts';
import {
  answerInformation,
  askInformation,
  closeThread,
  openThread,
  remindInformation,
  writeMessage,
} from './index.ts';

const center = await openTestCenter();
const { app, services, clock, database } = center;
const { db } = services;
const { standard, accepted } = await handling(center);
const control = await center.actor('kiemsoat');
const head = await center.actor('lanhdao.SKHDT');
const land = await center.actor('lanhdao.STNMT');
const stranger = await center.actor('lanhdao.SXD');
const dossier = await accepted(standard);

const status = async (url: string, username: string) =>
  (await app.inject({ url, headers: await center.bearer(username) })).statusCode;

const ASKED = { agency: 'SKHDT', subject: 'Báo cáo tiếp nhận quý IV', asked: 'Số hồ sơ đã nhận', answerWorkingDays: 3 };

test('[QC Đ8.2] a request for information has a number and a due date; the agency answers with files; late answers are listed', async () => {
  const asked = await askInformation(services, control, { ...ASKED, dossier: dossier.code! });
  assert.ok(asked.ok, JSON.stringify(asked));
  const { id, number, answerDueAt } = asked.value;
  assert.equal(number, '01/CVTT-TTPVHCC');
  assert.equal(answerDueAt.toZonedDateTimeISO('+07:00').toString().slice(0, 16), '2026-11-26T17:00');
  assert.equal(code(await askInformation(services, head, ASKED)), 'not-permitted');
  const unknown = await askInformation(services, control, { ...ASKED, dossier: '000.00.34.H34-000000-0000' });
  assert.equal(!unknown.ok && unknown.problem.errors?.[0]?.pointer, '/dossier');

  clock.set('2026-11-27T08:00:00+07:00');
  const late = (
    await app.inject({ url: '/api/v1/information-requests?overdue=true', headers: await center.bearer('kiemsoat') })
  ).json();
  assert.deepEqual(
    late.items.map((one: { number: string; state: string }) => [one.number, one.state]),
    [[number, 'overdue']],
  );
  const office = await formClient(center, 'kiemsoat');
  assert.match(textOf((await office.get('/can-bo/don-doc/de-nghi')).body), /Quá hạn trả lời.*01\/CVTT-TTPVHCC/);
  assert.match((await office.get('/can-bo')).body, /1 đề nghị cung cấp thông tin quá hạn trả lời/);
  assert.equal(code(await remindInformation(services, control, number)), 'ok');
  const twice = await remindInformation(services, control, number);
  assert.equal(twice.ok && twice.value.reminders, 2);

  assert.equal(await status(`/api/v1/information-requests/${id}`, 'lanhdao.SXD'), 404);
  assert.equal(
    code(await answerInformation(services, stranger, { name: number, answer: 'Không' })),
    'information-request-not-found',
  );
  const agency = formBrowser(app, (await center.cookie('lanhdao.SKHDT')).cookie);
  const page = `/can-bo/don-doc/de-nghi/${id}`;
  const fields = fieldsOf((await agency.get(page)).body);
  const wrong = await agency.post(`${page}/tra-loi`, { ...fields, answer: '' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#answer"/);
  const file = { name: 'bao-cao.pdf', bytes: A_PDF };
  const done = await agency.post(`${page}/tra-loi`, { ...fields, answer: 'Đã nhận 120 hồ sơ', 'uploads[]': [file] });
  assert.equal(done.headers.location, `${page}?xong=tra-loi`, done.body.slice(0, 300));
  const shown = (await office.get(page)).body;
  assert.match(textOf(shown), /Trả lời muộn.*Đã nhận 120 hồ sơ/);
  const [, href = ''] = /href="([^"]*\/tep\/\d+)"/.exec(shown) ?? [];
  assert.equal((await agency.get(href)).body, A_PDF);
  const outside = formBrowser(app, (await center.cookie('lanhdao.SXD')).cookie);
  assert.equal((await outside.get(href)).statusCode, 404);
  assert.equal(
    code(await answerInformation(services, head, { name: number, answer: 'Lại' })),
    'information-request-answered',
  );
  assert.equal(code(await remindInformation(services, control, number)), 'information-request-answered');
  assert.equal(await findTampering(db, `information-request:${id}`), null);
  const actions = (await history(db, chainOf(dossier.id))).map(({ action }) => action);
  assert.deepEqual(actions.slice(-2), ['ask-information', 'answer-information']);
});

const OPENED = {
  kind: 'obstacle' as const,
  subject: 'Vướng bản vẽ hiện trạng',
  message: 'Hai cơ quan hiểu khác nhau về tỷ lệ bản vẽ',
  agencies: ['STNMT'],
};

test('[QC Đ8.5 (2)] an exchange about a dossier is there for who takes part and for who supervises, for nobody else', async () => {
  const opened = await openThread(services, head, { ...OPENED, dossier: dossier.code! });
  assert.ok(opened.ok, JSON.stringify(opened));
  const { id } = opened.value;
  assert.equal(code(await writeMessage(services, land, { id, message: 'Tỷ lệ 1/500 là đủ' })), 'ok');
  assert.equal(code(await writeMessage(services, control, { id, message: 'Trung tâm ghi nhận' })), 'ok');
  assert.equal(code(await writeMessage(services, stranger, { id, message: 'Tôi cũng muốn nói' })), 'thread-not-found');
  const url = `/api/v1/threads/${id}`;
  for (const [who, expected] of [
    ['lanhdao.SKHDT', 200],
    ['lanhdao.STNMT', 200],
    ['giamdoc', 200],
    ['thanhtra', 200],
    ['lanhdao.SXD', 404],
    ['tiepnhan1', 404],
    ['congdan1', 403],
  ] as const)
    assert.equal(await status(url, who), expected, who);
  const { messages, parties } = (await app.inject({ url, headers: await center.bearer('lanhdao.STNMT') })).json();
  assert.deepEqual(
    messages.map(({ agency }: { agency: string | null }) => agency),
    ['Sở Kế hoạch và Đầu tư', 'Sở Tài nguyên và Môi trường', null],
  );
  assert.deepEqual(
    parties.map(({ key }: { key: string }) => key),
    ['STNMT', 'SKHDT'],
  );
  const none = (await app.inject({ url: '/api/v1/threads', headers: await center.bearer('lanhdao.SXD') })).json();
  assert.deepEqual(none.items, []);
  const entry = (await history(db, chainOf(dossier.id))).at(-1);
  assert.deepEqual(
    [entry?.action, entry?.facts],
    ['open-thread', { thread: id }],
    'what is said stays in the exchange',
  );
});

test('[QC Đ2.4] what was agreed on first is on record: subject, who took part, opened, closed, conclusion', async () => {
  const asked = { ...OPENED, kind: 'consultation' as const, procedureCode: standard.code, units: [] };
  const nobody = await openThread(services, control, { ...asked, agencies: [] });
  assert.equal(!nobody.ok && nobody.problem.errors?.[0]?.code, 'thread-parties-required');
  const wrong = await openThread(services, control, { ...asked, agencies: ['KHONGCO'] });
  assert.equal(!wrong.ok && wrong.problem.errors?.[0]?.code, 'thread-party-unknown');
  const opened = await openThread(services, control, { ...asked, agencies: ['SKHDT', 'STNMT'] });
  assert.ok(opened.ok);
  const { id } = opened.value;
  assert.equal(code(await closeThread(services, land, { id, conclusion: 'Xong' })), 'not-permitted');
  assert.equal(code(await closeThread(services, stranger, { id, conclusion: 'Xong' })), 'thread-not-found');
  const office = await formClient(center, 'kiemsoat');
  const page = `/can-bo/trao-doi/${id}`;
  await office.get(page);
  assert.equal((await office.post(`${page}/ket-thuc`, { conclusion: '' })).status, 422);
  const closed = await office.post(`${page}/ket-thuc`, { conclusion: 'Dùng tỷ lệ 1/500' });
  assert.equal(closed.location, `${page}?xong=ket-thuc`);
  const text = textOf((await office.get(page)).body);
  assert.match(text, /Thống nhất ý kiến Đã kết thúc/);
  assert.match(text, /Sở Kế hoạch và Đầu tư.*Kết luận Dùng tỷ lệ 1\/500/);
  assert.equal(code(await writeMessage(services, head, { id, message: 'Còn nữa' })), 'thread-closed');
  assert.equal(code(await closeThread(services, control, { id, conclusion: 'Khác' })), 'thread-closed');
  assert.equal(await findTampering(db, `thread:${id}`), null);
});

test('[QC Đ8.5 (2)] what was written is never changed and never deleted by the application', async () => {
  for (const statement of ['update thread_messages set message = $$x$$', 'delete from thread_messages'])
    await assert.rejects(
      database.db.transaction().execute(async (tx) => {
        await sql.raw('set local role mot_cua_app').execute(tx);
        await sql.raw(statement).execute(tx);
      }),
      /permission denied/,
    );
});
