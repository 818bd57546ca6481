import { type Facts, type FieldError, fail, ok, type Result } from '../../../kernel/result.ts';
import { schemaFaults } from '../../../platform/schema-faults.ts';
import { type CalendarDay, type CalendarYear, CalendarYearSchema, type Session } from './calendar-year.ts';
import type { CalendarYearInvalid } from './problems.ts';

/**
 * A calendar year fit to be published and compiled: right in shape, sessions in order and apart, each date once and in
 * the year, every swap with its other half, every local closure with its decision. Problem: `calendar-year-invalid` with
 * every fault. What lies in another year is not seen here: `pairFaults`.
 */
export function checkCalendarYear(value: unknown): Result<CalendarYear, CalendarYearInvalid> {
  const shape = schemaFaults(CalendarYearSchema, value).map(({ path, sentence }) =>
    fault(path.join('/'), 'shape', { sentence }),
  );
  if (shape.length > 0) return fail('calendar-year-invalid', { errors: shape });
  const year = value as CalendarYear;
  const errors = [...weekFaults(year), ...year.days.flatMap((_, at) => dayFaults(year, at))];
  return errors.length > 0 ? fail('calendar-year-invalid', { errors }) : ok(year);
}

function weekFaults({ week }: CalendarYear): FieldError[] {
  const faults = week.flatMap((sessions, weekday) => sessionFaults(sessions, `week/${weekday}`, {}));
  const worked = week.slice(0, 5).some((sessions) => sessions.length > 0);
  return worked ? faults : [...faults, fault('week', 'no-ordinary-weekday')];
}

/** What is wrong with one special day among the others of its year; `pointer` begins with `/days/` and its place. */
export function dayFaults(year: Pick<CalendarYear, 'year' | 'days'>, at: number): FieldError[] {
  const day = year.days[at]!;
  const { date, kind } = day;
  const faults = sessionFaults(day.sessions ?? [], `days/${at}/sessions`, { date });
  const say = (field: string, code: string, facts: Facts = {}) =>
    faults.push(fault(`days/${at}/${field}`, code, { date, kind, ...facts }));
  if (!date.startsWith(`${year.year}-`)) say('date', 'other-year', { year: year.year });
  const first = year.days.findIndex((other) => other.date === date);
  if (first < at) say('date', 'date-twice', { otherKind: year.days[first]!.kind });
  switch (kind) {
    case 'HOLIDAY':
    case 'COMPENSATORY':
      if (day.sessions) say('sessions', 'sessions-on-day-off');
      break;
    case 'SWAP_OFF':
    case 'SWAP_WORK':
      if (kind === 'SWAP_OFF' && day.sessions) say('sessions', 'sessions-on-day-off');
      if (!day.pairDate) say('pairDate', 'swap-without-pair-date');
      else if (!hasOtherHalf(year, day)) say('pairDate', 'swap-without-other-half', { pairDate: day.pairDate });
      break;
    case 'LOCAL_CLOSURE':
      if (!day.decision) say('decision', 'decision-missing');
      break;
    case 'HALF_DAY':
      if (!day.sessions?.length) say('sessions', 'sessions-missing');
      break;
  }
  return faults;
}

/** A swap across New Year has its other half in a year that is not seen here. */
const hasOtherHalf = ({ year, days }: Pick<CalendarYear, 'year' | 'days'>, day: CalendarDay): boolean =>
  !day.pairDate?.startsWith(`${year}-`) || days.some((other) => isOtherHalf(day, other));

/** Whether two days are the two halves of one swap. */
export const isOtherHalf = (day: CalendarDay, other: CalendarDay): boolean =>
  other.date === day.pairDate &&
  other.pairDate === day.date &&
  ((day.kind === 'SWAP_OFF' && other.kind === 'SWAP_WORK') || (day.kind === 'SWAP_WORK' && other.kind === 'SWAP_OFF'));

/** "HH:MM" sorts as text. */
function sessionFaults(sessions: readonly Session[], place: string, facts: Facts): FieldError[] {
  return sessions.flatMap(({ from, to }, at) => {
    const here = `${place}/${at}`;
    const told = { ...facts, from, to };
    if (to === from) return [fault(here, 'session-empty', told)];
    if (to < from) return [fault(here, 'session-over-midnight', told)];
    const before = sessions[at - 1];
    if (!before || from >= before.to) return [];
    return [fault(here, 'sessions-overlap', { ...told, otherFrom: before.from, otherTo: before.to })];
  });
}

const fault = (place: string, code: string, facts?: Facts): FieldError => ({
  pointer: `/${place}`,
  code,
  ...(facts && { facts }),
});
