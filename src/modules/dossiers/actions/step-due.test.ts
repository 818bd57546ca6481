import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '../../../platform/database/database.ts';
import { aCalendar } from '../../calendar/calendar.builder.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { stepDue } from './step-due.ts';

const center = aCalendar(2026, 2027);
const ofAgency = aCalendar(2026, 2026, [
  { date: '2026-11-24', kind: 'LOCAL_CLOSURE', label: 'chuyển trụ sở', decision: '7/QĐ-SKHDT' },
]);
const shelf = {
  current: async (_: unknown, owner: string) => (owner === 'SKHDT' ? { id: 2, calendar: ofAgency } : null),
} as unknown as CalendarShelf;
const due = async (agencyKey: string | null, quotaMinutes: number, from: string) => {
  const at = await stepDue({} as Tx, shelf, {
    agencyKey,
    quotaMinutes,
    from: Temporal.Instant.from(`${from}+07:00`),
    calendar: center,
  });
  return at?.toString({ timeZone: '+07:00' }).slice(0, 16) ?? null;
};

test("a closed agency has until it is open again; the center's calendar holds for everybody else", async () => {
  // Monday 23 November 09:00; the agency is closed on Tuesday. Eight hours: Tuesday 09:00, or Wednesday 09:00.
  assert.equal(await due(null, 480, '2026-11-23T09:00'), '2026-11-24T09:00');
  assert.equal(await due('SXD', 480, '2026-11-23T09:00'), '2026-11-24T09:00');
  assert.equal(await due('SKHDT', 480, '2026-11-23T09:00'), '2026-11-25T09:00');
});

test("where the agency's own calendar does not reach, the center's is taken; a step without quota is never due", async () => {
  assert.equal(await due('SKHDT', 480, '2026-12-31T16:00'), '2027-01-01T16:00');
  assert.equal(await due('SKHDT', 480, '2027-03-01T08:00'), '2027-03-02T08:00');
  assert.equal(await due('SKHDT', 0, '2026-11-23T09:00'), null);
});
