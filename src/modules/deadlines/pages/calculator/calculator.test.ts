import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';

const { app } = await openTestCenter();
const ask = async (query: Record<string, string>) => {
  const { statusCode, body } = await app.inject({ url: `/tinh-ngay-tra?${new URLSearchParams(query)}` });
  return { status: statusCode, text: body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '), html: body };
};

test('[QC Đ4.2] the date of a limit over New Year, line by line, for anybody', async () => {
  // Thu 31/12 counts nothing · Fri 01/01 holiday · Sat, Sun · Mon 04/01 is day 1 · Tue 05/01 day 2
  const { status, text } = await ask({
    'limit.value': '2',
    'limit.unit': 'working_days/date',
    acceptedAt: '2026-12-31T10:00',
  });
  assert.equal(status, 200);
  assert.match(text, /Trước 17:00 ngày 05\/01\/2027/);
  assert.match(text, /01\/01\/2027 Nghỉ lễ, không tính: Tết Dương lịch/);
  assert.match(text, /lịch làm việc;? ?.*tạm tính|tạm tính lịch làm việc/, '2027 is provisional, and the page says so');
});

test('[QC Đ4.2] accepted at night, the clock starts with the next session, and the page says so', async () => {
  const { text } = await ask({ 'limit.value': '4', 'limit.unit': 'working_hours', acceptedAt: '2026-11-23T18:30' });
  assert.match(text, /Trước 11:00 ngày 24\/11\/2026/);
  assert.match(text, /bắt đầu tính từ 07:00 ngày 24\/11\/2026/);
});

test('a procedure is found by what people type, and its steps get their dates', async () => {
  const choice = await ask({ 'thu-tuc': 'dau tu', acceptedAt: '2026-11-23T09:05' });
  assert.match(choice.html, /href="\/tinh-ngay-tra\?thu-tuc=9\.000102&/);
  const { text } = await ask({ 'thu-tuc': '9.000102', acceptedAt: '2026-11-23T09:05' });
  assert.match(text, /Từng bước phải xong trước/);
  assert.match(text, /Sở Tài nguyên và Môi trường/);
});

test('a pause moves the date; what was typed stays', async () => {
  const { text, html } = await ask({
    'limit.value': '5',
    'limit.unit': 'working_days/date',
    acceptedAt: '2026-11-23T09:05',
    'pauses.0.from': '2026-11-24T09:00',
    'pauses.0.to': '2026-11-25T09:00',
    'pauses.0.ground': 'chờ bổ sung',
  });
  assert.match(text, /Trước 17:00 ngày 01\/12\/2026/);
  assert.match(html, /value="chờ bổ sung"/);
});

test('what cannot be counted is told at its field, all at once', async () => {
  const { status, html } = await ask({
    'limit.value': '0',
    'limit.unit': 'working_hours',
    acceptedAt: 'mai',
    'pauses.0.from': '2026-11-24T09:00',
  });
  assert.equal(status, 422);
  for (const field of ['limit.value', 'acceptedAt', 'pauses.0.to', 'pauses.0.ground'])
    assert.match(html, new RegExp(`href="#${field}"`), field);
});

test('a moment no calendar knows is a named problem', async () => {
  const { status, html } = await ask({ 'limit.value': '1', acceptedAt: '2049-01-01T10:00' });
  assert.equal(status, 422);
  assert.match(html, /href="#acceptedAt"/);
});

test('an empty question is told so; the page alone asks nothing', async () => {
  const { status, html } = await ask({ 'thu-tuc': '', 'limit.value': '', 'limit.unit': 'working_days/date' });
  assert.equal(status, 422);
  assert.match(html, /href="#thu-tuc"/);
  assert.equal((await ask({})).status, 200);
});
