import type { FieldError } from '../../../kernel/result.ts';
import type { CalendarDay, CalendarYear } from './calendar-year.ts';
import { isOtherHalf } from './check-calendar-year.ts';

/**
 * Swaps that reach over New Year and do not hold: a swap of this year whose other half is missing in a year that is known,
 * and a swap of a known year whose other half is missing in this one. A year nobody knows yet is not judged.
 */
export function pairFaults(year: CalendarYear, known: readonly CalendarYear[]): FieldError[] {
  const others = known.filter((other) => other.year !== year.year);
  return [...halvesMissingThere(year, others), ...halvesMissingHere(year, others)];
}

const halvesMissingThere = (year: CalendarYear, others: readonly CalendarYear[]): FieldError[] =>
  year.days.flatMap((day, at) => {
    const other = isSwap(day) && others.find((one) => one.year === yearOfDate(day.pairDate));
    if (!other || other.days.some((half) => isOtherHalf(day, half))) return [];
    return [
      {
        pointer: `/days/${at}/pairDate`,
        code: 'pair-not-in-other-year',
        facts: { date: day.date, kind: day.kind, pairDate: String(day.pairDate), year: other.year },
      },
    ];
  });

const halvesMissingHere = (year: CalendarYear, others: readonly CalendarYear[]): FieldError[] =>
  others
    .flatMap(({ days }) => days)
    .filter((day) => isSwap(day) && yearOfDate(day.pairDate) === year.year)
    .filter((day) => !year.days.some((half) => isOtherHalf(day, half)))
    .map((day) => ({
      pointer: '/days',
      code: 'pair-of-other-year-missing',
      facts: { date: day.date, kind: day.kind, pairDate: String(day.pairDate), year: yearOfDate(day.date) },
    }));

const isSwap = ({ kind }: CalendarDay): boolean => kind === 'SWAP_OFF' || kind === 'SWAP_WORK';
const yearOfDate = (date = ''): number => Number(date.slice(0, 4));
