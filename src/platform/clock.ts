/** The only place that reads the time. Whoever decides something gets `now` from here, passed in. */
export interface Clock {
  now(): Temporal.Instant;
}

/** To the millisecond: what the database keeps and what cursors and hashes carry. */
export const systemClock: Clock = { now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()) };

/** A clock that stands still, for tests and demonstrations (`CLOCK_FIXED_AT`); `set` moves it. */
export function fixedClock(at: string | Temporal.Instant): Clock & { set(at: string): void } {
  let instant = Temporal.Instant.from(at);
  return {
    now: () => instant,
    set: (next) => {
      instant = Temporal.Instant.from(next);
    },
  };
}
