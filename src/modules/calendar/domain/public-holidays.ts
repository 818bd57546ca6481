import type { CalendarDay, CalendarYear } from './calendar-year.ts';

/** The public holidays that fall on the same solar day every year (Labour Code 2019, Art. 112). */
const FIXED = [
  ['01-01', 'Tết Dương lịch'],
  ['04-30', 'Ngày Chiến thắng'],
  ['05-01', 'Quốc tế Lao động'],
  ['09-02', 'Quốc khánh'],
] as const;

/** What is known of a year before its notice: not the lunar days, nor the second day of the National Day. */
export const fixedHolidays = (year: number): CalendarDay[] =>
  FIXED.map(([day, label]) => ({ date: `${year}-${day}`, kind: 'HOLIDAY', label }));

/** The law gives eleven public holidays a year, ten until 2020: a year with fewer is not complete. */
export const FEWEST_HOLIDAYS = 10;

export const holidaysIn = ({ days }: Pick<CalendarYear, 'days'>): number =>
  days.filter(({ kind }) => kind === 'HOLIDAY').length;
