import { type FieldError, fail, ok, type Result } from '../../../kernel/result.ts';
import { schemaFaults } from '../../../platform/schema-faults.ts';
import { type CalendarDay, type CalendarYear, CalendarYearSchema, type Session } from './calendar-year.ts';
import type { CalendarYearInvalid } from './problems.ts';

/**
 * A calendar year fit to be published and compiled: right in shape, sessions in order and apart, each date once and in
 * the year, every swap with its other half, every local closure with its decision. Problem: `calendar-year-invalid` with
 * every fault.
 */
export function checkCalendarYear(value: unknown): Result<CalendarYear, CalendarYearInvalid> {
  const shape = schemaFaults(CalendarYearSchema, value).map(({ path, sentence }) =>
    fault(path.join('/'), 'shape', { sentence }),
  );
  if (shape.length > 0) return fail('calendar-year-invalid', { errors: shape });
  const year = value as CalendarYear;
  const errors = [...weekFaults(year), ...year.days.flatMap((day, at) => dayFaults(year, day, at))];
  return errors.length > 0 ? fail('calendar-year-invalid', { errors }) : ok(year);
}

function weekFaults({ week }: CalendarYear): FieldError[] {
  const faults = week.flatMap((sessions, weekday) => sessionFaults(sessions, `week/${weekday}`));
  const worked = week.slice(0, 5).some((sessions) => sessions.length > 0);
  return worked ? faults : [...faults, fault('week', 'no-ordinary-weekday')];
}

function dayFaults(year: CalendarYear, day: CalendarDay, at: number): FieldError[] {
  const faults = sessionFaults(day.sessions ?? [], `days/${at}/sessions`);
  const say = (field: string, code: string) => faults.push(fault(`days/${at}/${field}`, code));
  if (!day.date.startsWith(`${year.year}-`)) say('date', 'other-year');
  if (year.days.findIndex(({ date }) => date === day.date) < at) say('date', 'date-twice');
  switch (day.kind) {
    case 'HOLIDAY':
    case 'COMPENSATORY':
      if (day.sessions) say('sessions', 'sessions-on-day-off');
      break;
    case 'SWAP_OFF':
    case 'SWAP_WORK':
      if (day.kind === 'SWAP_OFF' && day.sessions) say('sessions', 'sessions-on-day-off');
      if (!hasOtherHalf(year, day)) say('pairDate', 'swap-without-other-half');
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
function hasOtherHalf(year: CalendarYear, day: CalendarDay): boolean {
  if (!day.pairDate?.startsWith(`${year.year}-`)) return day.pairDate !== undefined;
  const wanted = day.kind === 'SWAP_OFF' ? 'SWAP_WORK' : 'SWAP_OFF';
  return year.days.some(
    ({ date, kind, pairDate }) => date === day.pairDate && kind === wanted && pairDate === day.date,
  );
}

/** "HH:MM" sorts as text. */
function sessionFaults(sessions: readonly Session[], place: string): FieldError[] {
  return sessions.flatMap(({ from, to }, at) => {
    if (to <= from) return [fault(`${place}/${at}`, 'session-empty')];
    return at > 0 && from < sessions[at - 1]!.to ? [fault(`${place}/${at}`, 'sessions-overlap')] : [];
  });
}

const fault = (place: string, code: string, facts?: { sentence: string }): FieldError => ({
  pointer: `/${place}`,
  code,
  ...(facts && { facts }),
});
