import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCalendarYear, sessions } from '../calendar.builder.ts';
import { type CalendarDraft, withinReach, yearToBegin } from './calendar-draft.ts';
import type { CalendarDay, CalendarYear } from './calendar-year.ts';
import { decidePublication } from './decide-publication.ts';

const off: CalendarDay = { date: '2026-12-31', kind: 'SWAP_OFF', label: 'x', pairDate: '2027-01-09' };
const work: CalendarDay = { date: '2027-01-09', kind: 'SWAP_WORK', label: 'y', pairDate: '2026-12-31' };
const holidays = (year: number, count: number): CalendarDay[] =>
  Array.from({ length: count }, (_, at) => ({ date: `${year}-02-${at + 10}`, kind: 'HOLIDAY', label: 'x' }));
const of = (year: number, days: CalendarDay[] = []) => aCalendarYear({ year, days: [...days, ...holidays(year, 10)] });
const draftOf = (content: CalendarYear, basedOn: number | null = 1): CalendarDraft => ({
  owner: content.owner,
  year: content.year,
  content,
  basedOn,
  version: 1,
  updatedAt: Temporal.Instant.from('2026-11-23T00:00:00Z'),
  updatedBy: 'x',
});
const decide = (
  draft: CalendarDraft,
  years: CalendarYear[],
  otherDrafts: CalendarDraft[] = [],
  editionId = 1,
  status: CalendarYear['status'] = 'published',
) => {
  const published = years.map((content) => ({ content, edition: { id: editionId } }));
  const decided = decidePublication({ draft, status, published, otherDrafts });
  if (decided.ok) return `version ${decided.value.version}`;
  return [decided.problem.code, ...(decided.problem.errors ?? []).map(({ code }) => code)].join(' ');
};

test('a year is published with the next version; what is in force is never touched', () => {
  assert.equal(decide(draftOf(of(2027)), []), 'version 1');
  assert.equal(
    decide(draftOf(of(2027, [{ date: '2027-01-01', kind: 'HOLIDAY', label: 'x' }])), [of(2027)]),
    'version 2',
  );
  assert.equal(decide(draftOf(of(2027)), [of(2027)]), 'calendar-unchanged');
});

test('a draft begun before a newer edition of its year is refused', () => {
  const draft = draftOf(of(2027, [{ date: '2027-01-01', kind: 'HOLIDAY', label: 'x' }]), 1);
  assert.equal(decide(draft, [of(2027)], [], 2), 'calendar-superseded');
  assert.equal(decide(draft, [of(2026)], [], 2), 'version 1');
});

test('a swap over New Year needs its other half in the year that has it, published or drafted', () => {
  const draft = draftOf(of(2027, [work]));
  assert.equal(decide(draft, []), 'version 1');
  assert.equal(decide(draft, [of(2026)]), 'calendar-year-invalid pair-not-in-other-year');
  assert.equal(decide(draft, [of(2026, [off])]), 'version 1');
  assert.equal(decide(draft, [of(2026)], [draftOf(of(2026, [off]))]), 'version 1');
  assert.equal(decide(draftOf(of(2027)), [of(2026, [off])]), 'calendar-year-invalid pair-of-other-year-missing');
});

test('a year with too few holidays is published as provisional only; an official year never becomes provisional', () => {
  const draft = draftOf(aCalendarYear({ year: 2028, days: holidays(2028, 9) }));
  assert.equal(decide(draft, []), 'calendar-holidays-missing');
  assert.equal(decide(draft, [], [], 1, 'provisional'), 'version 1');
  assert.equal(decide(draft, [of(2028)], [], 1, 'provisional'), 'calendar-already-official');
  const provisional = { ...of(2028), status: 'provisional' as const };
  assert.equal(decide(draftOf(of(2028)), [provisional]), 'version 2');
});

test('what makes no sense beside the ordinary week is not published', () => {
  const saturday: CalendarDay = { date: '2027-06-05', kind: 'HALF_DAY', label: 'x', sessions: sessions('07:00-11:00') };
  assert.equal(decide(draftOf(of(2027, [saturday])), []), 'calendar-year-invalid half-day-on-day-off');
});

test('a draft begins from the own year, else from the one copied, else from the nearest week', () => {
  const begin = (own: CalendarYear[], copied: CalendarYear[]) => yearToBegin('SKHDT', 2027, own, copied);
  const copied = begin([], [{ ...of(2027, [work]), version: 4 }]);
  assert.deepEqual([copied?.owner, copied?.version, copied?.days.length], ['SKHDT', 1, 11]);
  assert.equal(begin([of(2027)], [of(2027, [work])])?.days.length, 10);
  const fixed = ['2027-01-01', '2027-04-30', '2027-05-01', '2027-09-02'];
  assert.deepEqual(
    begin([of(2025), of(2026, [off])], [])?.days.map(({ date }) => date),
    fixed,
  );
  assert.equal(begin([], []), null);
});

test('only years near enough may be drafted', () => {
  assert.deepEqual(
    [2025, 2026, 2031, 2032, 2019].map((year) => withinReach(year, 2026, [2019])),
    [false, true, true, false, true],
  );
});
