import fc from 'fast-check';
import { aCalendarYear, sessions } from '../calendar/calendar.builder.ts';
import { type CalendarDay, type CalendarYear, instantOf, localMinute } from '../calendar/index.ts';
import type { DeadlineTerms } from './domain/calculate-deadline.ts';
import type { TimeLimit } from './domain/time-limit.ts';

/*
 * Calendars and terms nobody would think of, for the property tests: sessions that touch, evenings, half days, closures,
 * pauses outside hours and one inside another.
 */

const PATTERNS = [
  '07:00-11:00 13:00-17:00',
  '07:30-11:30 13:30-17:00',
  '07:00-11:00',
  '08:00-09:01 09:01-10:00 18:00-23:59',
];
const KINDS = ['HOLIDAY', 'COMPENSATORY', 'SWAP_OFF', 'SWAP_WORK', 'LOCAL_CLOSURE', 'HALF_DAY'] as const;
const HOME = localMinute(Temporal.Instant.from('2023-01-01T00:00:00+07:00'));

const aDay = (year: number): fc.Arbitrary<CalendarDay> =>
  fc
    .record({
      at: fc.integer({ min: 0, max: 364 }),
      kind: fc.constantFrom(...KINDS),
      pattern: fc.constantFrom(...PATTERNS),
    })
    .map(({ at, kind, pattern }) => ({
      date: Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: at }).toString(),
      kind,
      label: kind,
      ...(kind === 'HALF_DAY' && { sessions: sessions(pattern) }),
    }));

const aYear = (year: number): fc.Arbitrary<CalendarYear> =>
  fc
    .record({
      ordinary: fc.constantFrom(...PATTERNS),
      saturday: fc.constantFrom('', '', '07:00-11:00'),
      days: fc.uniqueArray(aDay(year), { maxLength: 40, selector: ({ date }) => date }),
    })
    .map(({ ordinary, saturday, days }) =>
      aCalendarYear({
        year,
        days,
        week: [0, 1, 2, 3, 4, 5, 6].map((n) => sessions(n < 5 ? ordinary : n < 6 ? saturday : '')),
      }),
    );

/** 2023 and 2024. */
export const years = fc.tuple(aYear(2023), aYear(2024));
/** Within the first ten months. */
export const instant = fc.integer({ min: HOME, max: HOME + 300 * 1440 }).map(instantOf);
export const limit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 200 }), unit: fc.constant('working_hours' as const) }),
  fc.record({
    value: fc.integer({ min: 1, max: 40 }),
    unit: fc.constant('working_days' as const),
    mode: fc.constantFrom('date' as const, 'hour' as const),
  }),
  fc.record({ value: fc.integer({ min: 1, max: 60 }), unit: fc.constant('calendar_days' as const) }),
);

/** Pauses that begin soon after the acceptance, some outside hours, some overlapping. */
export const terms: fc.Arbitrary<DeadlineTerms> = fc
  .record({
    acceptedAt: instant,
    limit,
    pauses: fc.array(
      fc.record({ wait: fc.integer({ min: -600, max: 9000 }), length: fc.integer({ min: 0, max: 9000 }) }),
      { maxLength: 3 },
    ),
    extensions: fc.array(
      fc.record({ wait: fc.integer({ min: 0, max: 9000 }), value: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 1 },
    ),
  })
  .map(({ pauses, extensions, acceptedAt, limit: asked }) => {
    const after = (minutes: number) => acceptedAt.add({ minutes });
    return {
      acceptedAt,
      limit: asked,
      pauses: pauses.map(({ wait, length }) => ({ from: after(wait), to: after(wait + length), ground: 'x' })),
      extensions: extensions.map(({ wait, value }) => ({ askedAt: after(wait), value, ground: 'y' })),
    };
  });

/** Calendars whose working days are all full standard days: holidays, swaps and closures, no half day. */
export const fullDayYears: fc.Arbitrary<CalendarYear[]> = fc
  .tuple(fc.constantFrom(...PATTERNS), years)
  .map(([pattern, both]) =>
    both.map((year) => ({
      ...year,
      week: [0, 1, 2, 3, 4, 5, 6].map((n) => sessions(n < 5 ? pattern : '')),
      days: year.days.filter(({ kind }) => kind !== 'HALF_DAY'),
    })),
  );
