import { localDate } from '../../src/kernel/time.ts';
import { type CalendarYear, type CompiledCalendar, compileCalendar } from '../../src/modules/calendar/index.ts';
import { calculateDeadline } from '../../src/modules/deadlines/index.ts';
import { naiveDueDate } from './naive-due-date.ts';

/** An acceptance, when its clock starts, and when its working days are over. */
export type Case = {
  readonly at: Temporal.Instant;
  readonly start: Temporal.Instant;
  readonly due: Temporal.Instant;
};

const FIRST = Temporal.Instant.from('2023-01-04T01:00:00Z');
/** At all hours, nights and holidays too. No two in the same minute, and more than are kept made: each start is new. */
const SECONDS_BETWEEN = 9_241;
const CASES = 6_000;

/** Cases with the dates our calculator gives, each found a second time by walking. */
export function dueDateCases(years: readonly CalendarYear[], workingDays: number): readonly Case[] {
  const calendar = compileCalendar(years);
  const naive = naiveDueDate(years);
  return Array.from({ length: CASES }, (_, index) => {
    const at = FIRST.add({ seconds: index * SECONDS_BETWEEN });
    const { effectiveStart: start, dueAt: due } = deadline(calendar, at, workingDays);
    const walked = naive(at, workingDays);
    if (!due?.equals(walked)) throw new Error(`Accepted ${at}: ${due} here, ${walked} by walking`);
    return { at, start, due };
  });
}

/** What the application calls. */
export function deadline(calendar: CompiledCalendar, acceptedAt: Temporal.Instant, value: number) {
  const calculated = calculateDeadline(calendar, { acceptedAt, limit: { value, unit: 'working_days' } });
  if (!calculated.ok) throw new Error(`${calculated.problem.code} for ${acceptedAt}`);
  return calculated.value;
}

/** Those with no day between that is worked in place of another. */
export function withoutSwaps(cases: readonly Case[], years: readonly CalendarYear[]): readonly Case[] {
  const swaps = years.flatMap(({ days }) => days).filter(({ kind }) => kind === 'SWAP_WORK');
  return cases.filter(({ at, due }) => {
    const [from, through] = [localDate(at).toString(), localDate(due).toString()];
    return !swaps.some(({ date }) => from <= date && date <= through);
  });
}

/** Those whose clock starts on the day of the acceptance. */
export const startingAtOnce = (cases: readonly Case[]): readonly Case[] =>
  cases.filter(({ at, start }) => localDate(at).equals(localDate(start)));
