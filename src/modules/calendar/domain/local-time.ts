/**
 * Local minutes and days as integers, counted from 1970-01-01T00:00 on the center's wall clock. The zone is UTC+7 and has
 * no daylight saving, so a minute here is always a minute there.
 */
const OFFSET_MINUTES = 7 * 60;
const MINUTES_PER_DAY = 24 * 60;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** The local minute an instant falls in; seconds are dropped, never rounded. */
export const localMinute = (instant: Temporal.Instant): number =>
  Math.floor(instant.epochMilliseconds / MS_PER_MINUTE) + OFFSET_MINUTES;

/**
 * The instant at which a local minute begins. Making one takes longer than counting a limit, and limits fall due on few
 * minutes, the closes of days; an instant never changes, so those made last are kept and given again.
 */
export function instantOf(minute: number): Temporal.Instant {
  const known = lastMade.get(minute);
  if (known) return known;
  const instant = Temporal.Instant.fromEpochMilliseconds((minute - OFFSET_MINUTES) * MS_PER_MINUTE);
  if (lastMade.size === MOST_KEPT) lastMade.clear();
  lastMade.set(minute, instant);
  return instant;
}

const lastMade = new Map<number, Temporal.Instant>();
const MOST_KEPT = 2048;

/** The day a local minute belongs to. */
export const dayOf = (minute: number): number => Math.floor(minute / MINUTES_PER_DAY);

/** 00:00 of a day. */
export const midnightOf = (day: number): number => day * MINUTES_PER_DAY;

/** 0 is Monday, 6 is Sunday; day 0 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

export const yearOf = (day: number): number => new Date(day * MS_PER_DAY).getUTCFullYear();

/** "2023-10-27" → its day. The text must be a real date: `isDate` tells. */
export const dayOfDate = (date: string): number => Date.parse(`${date}T00:00Z`) / MS_PER_DAY;

export const dateOfDay = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** True for an existing date in the form 2023-10-27; false for 2023-02-29. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(dayOfDate(text)) && dateOfDay(dayOfDate(text)) === text;

/** "07:30" → 450. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
