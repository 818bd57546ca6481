import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCalendar } from '../../calendar/calendar.builder.ts';
import type { CalendarDay, CompiledCalendar } from '../../calendar/index.ts';
import type { Rules } from '../../center/index.ts';
import { calculateDeadline } from '../../deadlines/index.ts';
import type { DossierClock } from '../../dossiers/index.ts';
import { judgeChange } from './judge-change.ts';

const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);
const acceptedAt = at('2026-11-23T09:05');
const ordinary = aCalendar(2026, 2027);

const clock = (calendar: CompiledCalendar, days = 3, nearMinutes = 480): DossierClock => ({
  calendar,
  rules: {
    parameters: { 'nearDue.percent': { value: 80 }, 'nearDue.workedMinutes': { value: nearMinutes } },
  } as unknown as Rules,
  terms: { acceptedAt, limit: { value: days, unit: 'working_days' } },
});

function said(own: DossierClock, other: DossierClock, now = acceptedAt): string {
  const due = calculateDeadline(own.calendar, own.terms);
  assert.ok(due.ok);
  const change = judgeChange(due.value.dueAt, { own, other }, now);
  if (!change) return 'nothing';
  const to = change.dueTo?.toString({ timeZone: '+07:00' }).slice(0, 16) ?? change.fault;
  return `${to} ${change.stateFrom} ${change.stateTo}`;
}

const closed = (date: string): CalendarDay => ({ date, kind: 'LOCAL_CLOSURE', label: 'bão', decision: '1/QĐ' });
const worked: CalendarDay = { date: '2026-11-28', kind: 'SWAP_WORK', label: 'làm bù', pairDate: '2026-12-31' };

// Accepted on Monday 23/11/2026, three working days: Thursday 26/11, 17:00.
test('a closure within the limit moves the date, one after it or before it does not', () => {
  assert.equal(
    said(clock(ordinary), clock(aCalendar(2026, 2027, [closed('2026-11-25')]))),
    '2026-11-27T17:00 IN_TIME IN_TIME',
  );
  assert.equal(said(clock(ordinary), clock(aCalendar(2026, 2027, [closed('2026-11-27')]))), 'nothing');
  assert.equal(said(clock(ordinary), clock(aCalendar(2026, 2027, [closed('2026-11-20')]))), 'nothing');
});

test('a day worked more makes it earlier, and may make it overdue', () => {
  const other = clock(aCalendar(2026, 2027, [worked]), 5);
  assert.equal(said(clock(ordinary, 5), other), '2026-11-28T17:00 IN_TIME IN_TIME');
  assert.equal(said(clock(ordinary, 5), other, at('2026-11-30T08:00')), '2026-11-28T17:00 NEAR_DUE OVERDUE');
});

test('other rules move no date but may change the state', () => {
  assert.equal(said(clock(ordinary), clock(ordinary, 3, 100_000)), '2026-11-26T17:00 IN_TIME NEAR_DUE');
});

test('a year that would not be published is a fault of that dossier, not of the study', () => {
  assert.equal(said(clock(ordinary, 60), clock(aCalendar(2026, 2026), 60)), 'calendar-not-published IN_TIME IN_TIME');
});

test('of a paused dossier nothing can be said', () => {
  const other = clock(aCalendar(2026, 2027, [closed('2026-11-25')]));
  assert.equal(judgeChange(null, { own: clock(ordinary), other }, acceptedAt), null);
});
