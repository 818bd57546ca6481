import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { fieldsOf, formBrowser } from '../../../test/support/citizen-browser.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { textOf } from '../../../test/support/markup.ts';
import { findTampering } from '../ledger/index.ts';

const center = await openTestCenter();
const { app, services } = center;
const { db } = services;
const procedure = center.data.procedures.find((one) => one.agency === 'SKHDT' && one.components.length > 1)!;
const FORM = `/thu-tuc/${procedure.code}/phan-anh`;
const anybody = () => formBrowser(app, 'nobody=1');
const keyIn = (body: string) => /name="_key" value="([^"]+)"/.exec(body)?.[1] ?? '';

async function report(values: Record<string, string>) {
  const browser = anybody();
  const fields = fieldsOf((await browser.get(FORM)).body);
  return { browser, fields, sent: await browser.post(FORM, { ...fields, ...values }) };
}

test('[QC Đ6.1b] whoever was asked for more compares the list with its bases, reports it unnamed, and reads the answer', async () => {
  const page = textOf((await anybody().get(FORM)).body);
  for (const { name } of procedure.components) assert.ok(page.includes(name), name);
  const basis = procedure.components.find(({ legalBasis }) => legalBasis)?.legalBasis;
  assert.ok(basis && page.includes(basis));

  const what = 'Bị đòi thêm bản sao sổ hộ khẩu';
  const { browser, fields, sent } = await report({ what, happenedOn: '2026-11-20' });
  assert.equal(sent.statusCode, 303);
  const [, reference = ''] = /^\/phan-anh\/(PA-\w{8})\?xong=1$/.exec(String(sent.headers.location)) ?? [];
  const again = await browser.post(FORM, { ...fields, what });
  assert.equal(again.headers.location, sent.headers.location, 'the same form sent twice is one report');
  const standing = (await anybody().get(`/phan-anh/${reference}`)).body;
  assert.match(textOf(standing), /Đã tiếp nhận .* Chưa có trả lời/);
  assert.doesNotMatch(standing, /hộ khẩu/, 'what was typed is not shown to whoever has the reference');

  const control = await formClient(center, 'kiemsoat');
  assert.match((await control.get('/can-bo')).body, /1 phản ánh về thủ tục chờ xem xét/);
  assert.match((await control.get('/can-bo/phan-anh')).body, /sổ hộ khẩu/);
  const detail = `/can-bo/phan-anh/${reference}`;
  const taken = await control.post(`${detail}/nhan`, { _key: keyIn((await control.get(detail)).body) });
  assert.equal(taken.location, `${detail}?xong=nhan`);
  const empty = await control.post(`${detail}/tra-loi`, { answer: ' ' });
  assert.equal(empty.status, 422);
  assert.match(empty.body, /href="#answer"/);
  const answer = 'Yêu cầu đó không có trong quy định; quầy đã được nhắc.';
  assert.equal((await control.post(`${detail}/tra-loi`, { answer })).location, `${detail}?xong=tra-loi`);
  assert.match(
    textOf((await anybody().get(`/phan-anh/${reference.toLowerCase()}`)).body),
    /Đã trả lời .* quầy đã được nhắc/,
  );
  assert.equal(await findTampering(db, `feedback:${reference}`), null);
});

test('how to reach the person is told to the handler alone, and each time it is logged', async () => {
  const { sent } = await report({ what: 'Đòi nộp tiền', contactName: 'Người Ví Dụ', contact: '0900000009' });
  const reference = String(sent.headers.location).slice('/phan-anh/'.length, -'?xong=1'.length);
  const detail = `/can-bo/phan-anh/${reference}`;
  const [control, director] = [await formClient(center, 'kiemsoat'), await formClient(center, 'giamdoc')];
  assert.doesNotMatch((await control.get(detail)).body, /0900000009/);
  const page = await control.get(detail);
  await control.post(`${detail}/nhan`, { _key: keyIn(page.body) });
  assert.match((await control.get(detail)).body, /Người Ví Dụ · 0900000009/);
  assert.doesNotMatch((await director.get(detail)).body, /0900000009/);
  const readings = await db
    .selectFrom('read_log')
    .select('purpose')
    .where('subject', '=', `feedback:${reference}`)
    .execute();
  assert.deepEqual(readings, [{ purpose: 'feedback-contact' }]);
  await director.get(detail);
  const other = await director.post(`${detail}/nhan`, {});
  assert.equal(other.status, 409);
  assert.match(other.body, /đang do .* xem xét/);
  const { app: _, bearer } = center;
  const listed = await app.inject({ url: '/api/v1/feedback', headers: await bearer('giamdoc') });
  assert.doesNotMatch(listed.body, /0900000009/);
});

test('what is missing or cannot be is told at its field with everything else kept', async () => {
  const { sent } = await report({ what: '', place: 'Quầy 3', happenedOn: '2026-12-31' });
  assert.equal(sent.statusCode, 422);
  assert.match(sent.body, /href="#what"/);
  assert.match(sent.body, /value="Quầy 3"/);
  const future = await report({ what: 'x', happenedOn: '2026-12-31' });
  assert.match(future.sent.body, /href="#happenedOn">.*ngày này chưa đến/i);
  assert.equal((await anybody().get('/thu-tuc/9.999999/phan-anh')).statusCode, 404);
  assert.equal((await anybody().get('/phan-anh/PA-00000000')).statusCode, 404);
  assert.equal((await anybody().get('/phan-anh?ma=xyz')).statusCode, 404);
});

test('from one address no more than ten reports an hour, through either door', async () => {
  const url = '/api/v1/feedback';
  const payload = { type: 'EXTRA_REQUIREMENT', procedureCode: procedure.code, what: 'Đòi thêm giấy tờ' };
  const from = (remoteAddress: string) => app.inject({ method: 'POST', url, payload, remoteAddress });
  for (let at = 0; at < 10; at += 1) assert.equal((await from('10.9.9.9')).statusCode, 201);
  const refused = await from('10.9.9.9');
  assert.deepEqual([refused.statusCode, refused.json().code], [429, 'too-many-attempts']);
  const created = await from('10.9.9.8');
  assert.equal(created.statusCode, 201);
  const found = await app.inject({ url: String(created.headers.location) });
  assert.deepEqual([found.json().status, found.json().answer, found.json().what], ['received', null, undefined]);
  const reception = await center.bearer('tiepnhan1');
  assert.equal((await app.inject({ url, headers: reception })).statusCode, 403);
});

test('the same form sent twice at the same moment is one report, and both are told its reference', async () => {
  const browser = anybody();
  const fields = fieldsOf((await browser.get(FORM)).body);
  const sent = await Promise.all([1, 2, 3].map(() => browser.post(FORM, { ...fields, what: 'Ba lần bấm' })));
  assert.deepEqual(
    sent.map(({ statusCode }) => statusCode),
    [303, 303, 303],
  );
  assert.equal(new Set(sent.map(({ headers }) => headers.location)).size, 1);
});
