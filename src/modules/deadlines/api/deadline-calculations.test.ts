import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';

const { app } = await openTestCenter();
const calculate = async (payload: object, language = 'vi') => {
  const headers = { 'accept-language': language };
  const response = await app.inject({ method: 'POST', url: '/api/v1/deadline-calculations', payload, headers });
  return { status: response.statusCode, body: response.json() };
};
const FRIDAY = '2019-04-26T10:00:00+07:00';

test('[QC Đ4.2] a due date over the holidays of 30 April, and why, for anybody', async () => {
  const { status, body } = await calculate({ acceptedAt: FRIDAY, limit: { value: 5, unit: 'working_days' } });
  assert.equal(status, 200);
  assert.equal(body.dueAt, '2019-05-07T17:00:00+07:00');
  const labels = body.explanation.map(({ date, label }: Record<string, string>) => `${date} ${label}`);
  assert.ok(labels.includes('2019-05-01 Nghỉ lễ, không tính: Quốc tế Lao động'), labels.join('\n'));
  const sum = body.explanation.reduce(
    (total: number, line: { countedMinutes: number }) => total + line.countedMinutes,
    0,
  );
  assert.equal(sum, body.workingMinutes);
});

test('in the language asked for', async () => {
  const { body } = await calculate({ acceptedAt: FRIDAY, limit: { value: 1, unit: 'working_days' } }, 'en');
  assert.match(body.explanation[1].label, /^Weekend/);
});

test('a pause moves the date', async () => {
  const pauses = [{ from: '2019-05-02T10:00:00+07:00', to: '2019-05-03T10:00:00+07:00', ground: 'chờ bổ sung' }];
  const { body } = await calculate({ acceptedAt: FRIDAY, limit: { value: 5, unit: 'working_days' }, pauses });
  assert.equal(body.dueAt, '2019-05-08T17:00:00+07:00');
});

test('what cannot be is refused, with its place', async () => {
  const refused = async (payload: object) => {
    const { status, body } = await calculate(payload);
    return [status, body.code, body.errors?.[0]?.pointer];
  };
  const limit = { value: 5, unit: 'working_hours' };
  assert.deepEqual(await refused({ acceptedAt: FRIDAY, limit: { ...limit, mode: 'date' } }), [
    422,
    'mode-not-allowed',
    '/limit/mode',
  ]);
  assert.deepEqual(await refused({ acceptedAt: FRIDAY, limit: { value: 5, unit: 'calendar_days', mode: 'hour' } }), [
    422,
    'mode-not-allowed',
    '/limit/mode',
  ]);
  assert.deepEqual(await refused({ acceptedAt: 'tomorrow', limit }), [422, 'invalid-input', '/acceptedAt']);
  assert.deepEqual(await refused({ acceptedAt: FRIDAY, limit: { value: 0, unit: 'working_days' } }), [
    422,
    'invalid-input',
    '/limit/value',
  ]);
  assert.deepEqual(await refused({ acceptedAt: '2049-01-01T10:00:00+07:00', limit }), [
    422,
    'calendar-not-published',
    '/acceptedAt',
  ]);
});
