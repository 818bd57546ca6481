import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessions } from '../calendar.builder.ts';
import { parseSessions, sessionsText } from './sessions-text.ts';

test('working hours are read as people write them', () => {
  const ordinary = sessions('07:00-11:00 13:00-17:00');
  for (const text of [
    '07:00-11:00, 13:00-17:00',
    '7h–11h; 13h - 17h',
    '13:00-17:00 7:00-11:00',
    sessionsText(ordinary),
  ])
    assert.deepEqual(parseSessions(text), ordinary, text);
  assert.deepEqual(parseSessions(' '), []);
  assert.deepEqual(parseSessions('7h30-11h'), sessions('07:30-11:00'));
  assert.deepEqual(parseSessions('22:00-02:00'), sessions('22:00-02:00'));
});

test('what cannot be read is no session at all', () => {
  for (const text of ['sáng', '7-', '07:00', '07:00-25:00', '7:00-11:00-13:00', '7:60-8:00'])
    assert.equal(parseSessions(text), null, text);
});
