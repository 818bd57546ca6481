import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aCalendar } from '../../calendar/calendar.builder.ts';
import { at } from '../../deadlines/deadline.builder.ts';
import { latestBefore, openingBefore, passedFrom } from '../../deadlines/index.ts';
import { dueNow, type Passed } from './due-now.ts';
import type { Moments } from './moments.ts';

const calendar = aCalendar(2023, 2023);
const dueAt = at('Fri 27/10/2023 17:00');
const minutes = (n: number) => dueAt.add({ minutes: n });
/** Two weeks around the due date, to the minute. */
const when = fc.integer({ min: -10_000, max: 10_000 }).map(minutes);

function moments(mode: 'date' | 'hour'): Moments {
  const value = (found: ReturnType<typeof openingBefore>) => {
    assert.ok(found.ok);
    return found.value;
  };
  return {
    near_due: value(openingBefore(calendar, dueAt, 3)),
    handler: value(openingBefore(calendar, dueAt, 2)),
    head: value(openingBefore(calendar, dueAt, 1)),
    draft: value(openingBefore(calendar, dueAt, 1)),
    latest: value(latestBefore(calendar, { dueAt, mode }, 1)),
    overdue: passedFrom({ dueAt, mode }),
    noCause: passedFrom({ dueAt: dueAt.add({ hours: 72 }), mode }),
  };
}

type Life = {
  readonly mode: 'date' | 'hour';
  /** When the due date ceased to be one; null: never. */
  readonly until: Temporal.Instant | null;
  readonly promise: { readonly givenAt: Temporal.Instant; readonly dueAt: Temporal.Instant } | null;
  readonly jobs: readonly Temporal.Instant[];
};

const lives: fc.Arbitrary<Life> = fc.record({
  mode: fc.constantFrom('date', 'hour'),
  until: fc.option(when),
  promise: fc.option(fc.record({ givenAt: when, dueAt: fc.integer({ min: 1, max: 9_000 }).map(minutes) })),
  // Not in order: the machine's clock may go backwards between two runs.
  jobs: fc.array(when, { maxLength: 12 }),
});

const compare = Temporal.Instant.compare;
const by = (moment: Temporal.Instant | null, now: Temporal.Instant) => moment !== null && compare(moment, now) <= 0;

/** Runs the job at each of these times, as the store would: looked at only when due, everything recorded once. */
function run({ mode, until, promise, jobs }: Life) {
  const recorded: Passed[] = [];
  let lookAt: Temporal.Instant | null | 'at once' = 'at once';
  let known = { until: false, promise: false };
  for (const now of jobs) {
    const happened = { until: by(until, now), promise: by(promise?.givenAt ?? null, now) };
    // What happens to the dossier makes it looked at again (the triggers of the migration).
    if ((happened.until && !known.until) || (happened.promise && !known.promise)) lookAt = 'at once';
    known = { until: known.until || happened.until, promise: known.promise || happened.promise };
    if (lookAt === null || (lookAt !== 'at once' && compare(lookAt, now) > 0)) continue;
    const due = dueNow(moments(mode), {
      now,
      mode,
      until: known.until ? until : null,
      promises: known.promise && promise ? [promise.dueAt] : [],
      causeAt: known.promise ? (promise?.givenAt ?? null) : null,
      apologisedAt: known.promise ? (promise?.givenAt ?? null) : null,
      apologiesLeft: known.promise ? 0 : 1,
      recorded,
    });
    recorded.push(...due.violations);
    lookAt = due.lookAt;
  }
  return recorded;
}

const kinds = (recorded: readonly Passed[]) => recorded.map(({ kind }) => kind).sort();

test('a due date that passed without a result is recorded once, whenever the job runs and wherever its clock jumps', () => {
  fc.assert(
    fc.property(lives, fc.integer({ min: 12_000, max: 30_000 }).map(minutes), (life, last) => {
      const recorded = run({ ...life, jobs: [...life.jobs, last] });
      const passed = !by(life.until, passedFrom({ dueAt, mode: life.mode }).subtract({ nanoseconds: 1 }));
      assert.equal(recorded.filter(({ kind }) => kind === 'overdue').length, passed ? 1 : 0);
      assert.equal(new Set(kinds(recorded)).size, recorded.length, 'nothing is recorded twice');
    }),
    { numRuns: 2000 },
  );
});

test('with the clock going forward a job that was away records what one at work all the time did', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const end = minutes(12_000);
      const all = Array.from({ length: 2_200 }, (_, step) => minutes(-10_000 + step * 10));
      assert.deepEqual(
        kinds(run({ ...life, jobs: [...life.jobs.toSorted(compare), end] })),
        kinds(run({ ...life, jobs: [...all, end] })),
      );
    }),
    { numRuns: 60 },
  );
});

test('what is over is never warned of; what is passed neither', () => {
  fc.assert(
    fc.property(lives, when, ({ mode, until }, now) => {
      const due = dueNow(moments(mode), {
        now,
        mode,
        until,
        promises: [],
        causeAt: null,
        apologisedAt: null,
        apologiesLeft: 1,
        recorded: [],
      });
      if (until !== null || by(passedFrom({ dueAt, mode }), now)) assert.deepEqual(due.warnings, []);
      if (until === null && due.lookAt) assert.ok(compare(due.lookAt, now) > 0);
    }),
  );
});
