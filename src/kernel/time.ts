/** The whole center lives in one zone without daylight saving. */
export const ZONE = 'Asia/Ho_Chi_Minh';

const OFFSET = '+07:00';
const two = (n: number) => String(n).padStart(2, '0');

/** The wall clock of the center at an instant. */
export const localTime = (instant: Temporal.Instant): Temporal.PlainDateTime =>
  instant.toZonedDateTimeISO(ZONE).toPlainDateTime();

/** The local date of an instant. */
export const localDate = (instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(ZONE).toPlainDate();

/** The instant a day begins at the center. */
export const startOfDay = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(ZONE).toInstant();

/** RFC 3339 with the center's offset, to the second: "2026-11-22T09:05:00+07:00". */
export const toRfc3339 = (instant: Temporal.Instant): string =>
  instant.toString({ timeZone: OFFSET, smallestUnit: 'second' });

/** "22/11/2026" */
export const formatDay = (day: Temporal.PlainDate): string => `${two(day.day)}/${two(day.month)}/${day.year}`;

/** "09:05" */
export const formatTime = (time: Temporal.PlainTime | Temporal.PlainDateTime): string =>
  `${two(time.hour)}:${two(time.minute)}`;

/** "09:05 ngày 22/11/2026" in Vietnamese, "09:05, 22/11/2026" otherwise. */
export function formatInstant(instant: Temporal.Instant, lang: 'vi' | 'en'): string {
  const local = localTime(instant);
  return `${formatTime(local)}${lang === 'vi' ? ' ngày ' : ', '}${formatDay(local.toPlainDate())}`;
}

/** A day as YYYY-MM-DD that exists and that an office can have seen or plan for; null otherwise. */
export function parseDay(text: string): Temporal.PlainDate | null {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}
