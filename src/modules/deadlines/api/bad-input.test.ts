import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';

const { app } = await openTestCenter();

const GOOD = { acceptedAt: '2019-04-26T10:00:00+07:00', limit: { value: 5, unit: 'working_days' } };
const GOOD_PAUSE = { from: '2019-05-02T10:00:00+07:00', to: '2019-05-03T10:00:00+07:00', ground: 'chờ bổ sung' };

/** Sent with one thing wrong: the status, the problem and where and what its first fault is, which has words of its own. */
async function refused(wrong: object): Promise<unknown[]> {
  const payload = { ...GOOD, ...wrong };
  const response = await app.inject({ method: 'POST', url: '/api/v1/deadline-calculations', payload });
  const { code, errors = [] } = response.json();
  assert.ok(errors[0]?.detail || errors[0]?.message, response.body);
  return [response.statusCode, code, errors[0]?.pointer];
}

test('an instant without offset is nobody’s, and so is one that does not exist', async () => {
  const wrong = [
    '2019-04-26T10:00:00',
    '2019-04-26 10:00',
    '2019-04-26',
    '26/04/2019 10:00',
    '2019-02-30T10:00:00+07:00',
    '',
  ];
  for (const acceptedAt of wrong)
    assert.deepEqual(await refused({ acceptedAt }), [422, 'invalid-input', '/acceptedAt']);
  for (const from of wrong)
    assert.deepEqual(await refused({ pauses: [GOOD_PAUSE, { ...GOOD_PAUSE, from }] }), [
      422,
      'invalid-input',
      '/pauses/1/from',
    ]);
});

test('a limit that is negative, zero, fractional, absurd or a text is refused at its place', async () => {
  for (const value of [-1, 0, 1.5, 10_001, 1e21, '5 ngày', null])
    assert.deepEqual(await refused({ limit: { value, unit: 'working_days' } }), [422, 'invalid-input', '/limit/value']);
});

test('a pause without ground, reversed, or after the due date is refused at its place', async () => {
  const one = async (wrong: object) => refused({ pauses: [{ ...GOOD_PAUSE, ...wrong }] });
  assert.deepEqual(await one({ ground: ' ' }), [422, 'invalid-input', '/pauses/0/ground']);
  assert.deepEqual(await one({ to: '2019-05-01T10:00:00+07:00' }), [422, 'pause-reversed', '/pauses']);
  assert.deepEqual(await one({ from: '2019-06-01T10:00:00+07:00', to: '2019-06-03T10:00:00+07:00' }), [
    409,
    'pause-after-due',
    '/pauses',
  ]);
});

test('pauses that overlap or precede the acceptance are counted, not refused', async () => {
  const pauses = [
    GOOD_PAUSE,
    GOOD_PAUSE,
    { ...GOOD_PAUSE, from: '2019-04-01T10:00:00+07:00', to: '2019-04-02T10:00:00+07:00' },
  ];
  const payload = { ...GOOD, pauses };
  const response = await app.inject({ method: 'POST', url: '/api/v1/deadline-calculations', payload });
  // Thu 02 =1, Fri 03 paused, Sat 04 =2, Mon 06 =3, Tue 07 =4, Wed 08 =5
  assert.equal(response.json().dueAt, '2019-05-08T17:00:00+07:00');
});
