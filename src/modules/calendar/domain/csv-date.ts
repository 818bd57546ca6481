import type { Facts } from '../../../kernel/result.ts';
import { dateOfDay, dayOfDate, isDate } from './local-time.ts';

type Unreadable = { readonly code: string; readonly facts: Facts };

/**
 * A date of a list, written 2019-01-05. What spreadsheets make of dates is refused, for 5/1/2019 is January in one country
 * and May in another; the fault tells what to write `instead`, and what `orInstead` where both readings are dates.
 */
export function readCsvDate(text: string): { readonly date: string } | Unreadable {
  if (isDate(text)) return { date: text };
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year) return refuse('date-ambiguous', text, [written(year, second, first), written(year, first, second)]);
  const [, early = '', month = '', day = ''] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text) ?? [];
  if (early) return refuse('date-rewritten', text, [written(early, month, day)]);
  if (/^\d{5}$/.test(text)) return refuse('date-serial', text, [dateOfDay(EXCEL_ZERO + Number(text))]);
  return hasShortYear(text) ? { code: 'csv-year-short', facts: { value: text } } : refuse('csv-date-invalid', text, []);
}

/** Day and month, and a year of two figures. */
export const hasShortYear = (text: string): boolean => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text);

/** Excel counts days from here; the day is one off because it believes in 29 February 1900. */
const EXCEL_ZERO = dayOfDate('1899-12-30');

const written = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function refuse(code: string, value: string, readings: readonly string[]): Unreadable {
  const [instead, orInstead] = [...new Set(readings)].filter(isDate);
  if (!instead) return { code: 'csv-date-invalid', facts: { value } };
  return { code, facts: { value, instead, ...(orInstead && { orInstead }) } };
}
