import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysChange, readWrittenDay, weekChange } from './draft-forms.ts';

test('a day is read as people here write it: day before month, the year of the draft unless told', () => {
  for (const text of ['5/2', '05/02', '5-2-2027', '5.2', '2027-02-05'])
    assert.equal(readWrittenDay(text, 2027), '2027-02-05', text);
  assert.equal(readWrittenDay('31/12/2026', 2027), '2026-12-31');
  for (const text of ['30/2', '2/30/2027', '5', 'mai', '5/2/27']) assert.equal(readWrittenDay(text, 2027), null, text);
});

test('a run must go forward and not be absurd', () => {
  const sent = { kind: 'HOLIDAY' as const, label: 'x', expectedVersion: 1 };
  const codeOf = (from: string, to: string) => {
    const change = daysChange({ ...sent, from, to }, 2027);
    return change.ok ? 'ok' : change.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`).join();
  };
  assert.equal(codeOf('5/2', '9/2'), 'ok');
  assert.equal(codeOf('2/6/27', '9/6'), '/from day-year-short');
  assert.equal(codeOf('9/2', '5/2'), '/to days-reversed');
  assert.equal(codeOf('1/1', '31/12'), '/to days-too-many');
});

test('a weekday left empty is a day off, and the days after it keep their places', () => {
  const change = weekChange({ week: { mon: '7h-11h', thu: '13h-17h' }, expectedVersion: 1 });
  assert.deepEqual(change.ok && change.value, {
    kind: 'week',
    week: [[{ from: '07:00', to: '11:00' }], [], [], [{ from: '13:00', to: '17:00' }], [], [], []],
  });
});
