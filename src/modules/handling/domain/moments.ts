import { parseDay, startOfDay, ZONE } from '../../../kernel/time.ts';

/** An instant as people and programs write it: `2026-11-23T09:05`, the center's own time where no offset is given. */
export function readInstant(text: string): Temporal.Instant | null {
  try {
    const hasOffset = /(Z|[+-]\d\d:?\d\d)$/.test(text);
    return hasOffset
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant();
  } catch {
    return null;
  }
}

/** A period from a first day to a last one, or from an instant to an instant: [from, to). Null where it makes no sense. */
export function readPeriod(from: string, to: string): { from: Temporal.Instant; to: Temporal.Instant } | null {
  const begins = isDay(from) ? dayStart(from, 0) : readInstant(from);
  const ends = isDay(to) ? dayStart(to, 1) : readInstant(to);
  if (!begins || !ends || Temporal.Instant.compare(begins, ends) >= 0) return null;
  return { from: begins, to: ends };
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

function dayStart(text: string, plusDays: number): Temporal.Instant | null {
  const day = parseDay(text);
  return day && startOfDay(day.add({ days: plusDays }));
}
