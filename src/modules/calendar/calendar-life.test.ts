import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { code } from '../../../test/support/handling.ts';
import { history } from '../ledger/index.ts';
import { sessions } from './calendar.builder.ts';
import {
  addWorkedMinutes,
  beginDraft,
  calendarShelf,
  changeDraft,
  giveUpDraft,
  importDays,
  isWorkingDay,
  publishCalendar,
} from './index.ts';
import { insertEdition, publishedYears } from './store.ts';

const center = await openTestCenter();
const { services } = center;
const { db, calendars } = services;
const drafter = await center.actor('kiemsoat');
const director = await center.actor('giamdoc');
const owner = 'kon-tum';
const closure = {
  kind: 'days' as const,
  from: '2027-10-05',
  to: '2027-10-06',
  day: { kind: 'LOCAL_CLOSURE' as const, label: 'bão số 9', decision: '12/QĐ-TTPVHCC' },
};
const publication = {
  owner,
  year: 2027,
  status: 'published' as const,
  ground: 'Thông báo nghỉ lễ',
  decisionNo: '45/QĐ',
};
const worked = async (shelf: typeof calendars, date: string) => {
  const current = await shelf.current(db, owner);
  const found = current && isWorkingDay(current.calendar, Temporal.PlainDate.from(date));
  return found?.ok && found.value;
};

beforeEach(async () => {
  await db.deleteFrom('calendar_drafts').execute();
});

test('[QC Đ4.1] a year is drafted, published as a new edition, and seen at once by every process', async () => {
  const anotherProcess = calendarShelf();
  assert.equal(await worked(anotherProcess, '2027-10-05'), true);
  const before = await calendars.current(db, owner);
  const begun = await beginDraft(services, drafter, { owner, year: 2027 });
  assert.ok(begun.ok);
  assert.equal(begun.value.content.days.length, 14);
  const changed = await changeDraft(services, drafter, { owner, year: 2027, expectedVersion: 1, change: closure });
  assert.equal(changed.ok && changed.value.version, 2);
  assert.equal(await worked(anotherProcess, '2027-10-05'), true);

  assert.equal(code(await publishCalendar(services, drafter, publication)), 'not-permitted');
  const published = await publishCalendar(services, director, { ...publication, expectedVersion: 2 });
  assert.ok(published.ok, JSON.stringify(published));
  assert.deepEqual([published.value.year.version, published.value.year.status], [2, 'published']);
  assert.equal(await worked(anotherProcess, '2027-10-05'), false);
  assert.equal(await worked(calendars, '2027-10-05'), false);
  const old = await calendars.edition(db, before?.id ?? 0);
  const asItWas = isWorkingDay(old, Temporal.PlainDate.from('2027-10-05'));
  assert.equal(asItWas.ok && asItWas.value, true);

  const chain = await history(db, `calendar:${owner}`);
  assert.deepEqual(
    chain.map(({ action, ground }) => `${action} ${ground}`),
    ['begin-calendar-draft null', 'change-calendar-draft null', 'publish-calendar 45/QĐ'],
  );
  assert.equal(code(await publishCalendar(services, director, publication)), 'calendar-draft-not-found');
});

test('[QC Đ4.1a] [QC Đ4.1b] a year that is new begins with the sessions of the week and the holidays of fixed days', async () => {
  const begun = await beginDraft(services, drafter, { owner, year: 2029 });
  assert.ok(begun.ok);
  assert.deepEqual(begun.value.content.week[0], sessions('07:00-11:00 13:00-17:00'));
  assert.deepEqual(begun.value.content.week[5], []);
  assert.deepEqual(
    begun.value.content.days.map(({ date, kind }) => `${date} ${kind}`),
    ['2029-01-01 HOLIDAY', '2029-04-30 HOLIDAY', '2029-05-01 HOLIDAY', '2029-09-02 HOLIDAY'],
  );
  const early = { ...publication, year: 2029 };
  assert.equal(code(await publishCalendar(services, director, early)), 'calendar-holidays-missing');
  assert.equal(code(await beginDraft(services, drafter, { owner, year: 2040 })), 'calendar-year-out-of-reach');
  assert.equal(
    code(await beginDraft(services, await center.actor('tiepnhan1'), { owner, year: 2028 })),
    'not-permitted',
  );
});

test('two people at one draft: the second, who read an older version, is refused', async () => {
  await beginDraft(services, drafter, { owner, year: 2028 });
  const mine = { owner, year: 2028, expectedVersion: 1 };
  const change = { ...closure, from: '2028-10-05', to: '2028-10-05' };
  const both = await Promise.all([
    changeDraft(services, drafter, { ...mine, change }),
    changeDraft(services, director, { ...mine, change: { ...change, from: '2028-10-09', to: '2028-10-09' } }),
  ]);
  assert.deepEqual(both.map(code).sort(), ['calendar-draft-changed', 'ok']);
  const stale = { ...publication, year: 2028, expectedVersion: 1 };
  assert.equal(code(await publishCalendar(services, director, stale)), 'calendar-draft-changed');
  assert.equal(code(await giveUpDraft(services, drafter, mine)), 'calendar-draft-changed');
  assert.equal(code(await giveUpDraft(services, drafter, { ...mine, expectedVersion: 2 })), 'ok');
  assert.equal(code(await giveUpDraft(services, drafter, mine)), 'calendar-draft-not-found');
});

test('what a change would leave wrong is refused and the draft stays as it was', async () => {
  await beginDraft(services, drafter, { owner, year: 2027 });
  const change = { ...closure, from: '2027-09-02', to: '2027-09-02' };
  const refused = await changeDraft(services, drafter, { owner, year: 2027, change });
  assert.deepEqual(!refused.ok && refused.problem.errors?.map((error) => error.code), ['date-twice']);
  const imported = await importDays(services, drafter, {
    owner,
    year: 2027,
    text: 'date,kind,label\n5/1/2027,HOLIDAY,x',
  });
  assert.deepEqual(!imported.ok && imported.problem.errors?.map((error) => error.code), ['date-ambiguous']);
  const other = await importDays(services, drafter, {
    owner,
    year: 2027,
    text: 'date,kind,label\n2028-01-01,HOLIDAY,x',
  });
  assert.deepEqual(!other.ok && other.problem.errors?.map((error) => error.code), ['csv-of-other-year']);
});

test('a day that makes no sense beside the ordinary week is refused, entered or imported', async () => {
  await beginDraft(services, drafter, { owner, year: 2027 });
  const swap = { kind: 'swap' as const, off: '2027-06-05', work: '2027-06-10', label: 'x', workLabel: 'y' };
  const entered = await changeDraft(services, drafter, { owner, year: 2027, change: swap });
  assert.deepEqual(!entered.ok && entered.problem.errors?.map((error) => error.code), [
    'swap-off-on-day-off',
    'swap-work-on-workday',
  ]);
  const text = 'date,kind,label,sessions\n2027-06-05,HALF_DAY,x,07:00-11:00\n2027-06-07,HALF_DAY,x,07:00-15:00';
  const imported = await importDays(services, drafter, { owner, year: 2027, text });
  assert.deepEqual(!imported.ok && imported.problem.errors?.map((error) => error.code), [
    'half-day-on-day-off',
    'half-day-not-shorter',
  ]);
});

test('a draft does not overwrite what was published meanwhile', async () => {
  await beginDraft(services, drafter, { owner, year: 2026 });
  await changeDraft(services, drafter, {
    owner,
    year: 2026,
    change: { ...closure, from: '2026-12-07', to: '2026-12-07' },
  });
  const [year] = (await publishedYears(db, owner)).filter(({ content }) => content.year === 2026);
  assert.ok(year);
  const edition = { owner, publishedAt: center.clock.now(), publishedBy: 'x', ground: 'x' };
  await insertEdition(db, edition, [{ ...year.content, version: 2 }]);
  assert.equal(code(await publishCalendar(services, director, { ...publication, year: 2026 })), 'calendar-superseded');
});

test('an agency begins from the calendar of the center and closes on its own decision', async () => {
  const begun = await beginDraft(services, drafter, { owner: 'SKHDT', year: 2026, copyOf: owner });
  assert.equal(begun.ok && begun.value.content.days.length, 16);
  const change = { ...closure, from: '2026-11-24', to: '2026-11-24' };
  await changeDraft(services, drafter, { owner: 'SKHDT', year: 2026, change });
  const done = await publishCalendar(services, director, { ...publication, owner: 'SKHDT', year: 2026 });
  assert.ok(done.ok, JSON.stringify(done));
  const own = await calendars.current(db, 'SKHDT');
  assert.ok(own);
  const due = addWorkedMinutes(own.calendar, Temporal.Instant.from('2026-11-23T16:00:00+07:00'), 120);
  assert.equal(due.ok && due.value.toString(), '2026-11-25T01:00:00Z');
});
