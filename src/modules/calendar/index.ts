export { beginDraft } from './actions/begin-draft.ts';
export { changeDraft } from './actions/change-draft.ts';
export { giveUpDraft } from './actions/give-up-draft.ts';
export { importDays } from './actions/import-days.ts';
export { publishCalendar } from './actions/publish-calendar.ts';
export {
  type CalendarDay,
  CalendarDaySchema,
  type CalendarYear,
  CalendarYearSchema,
  type DayKind,
  type Session,
  SessionSchema,
} from './domain/calendar-year.ts';
export { checkCalendarYear } from './domain/check-calendar-year.ts';
export { compileCalendar } from './domain/compile-calendar.ts';
export type { CompiledCalendar, CompiledYear, Stretch } from './domain/compiled-calendar.ts';
export { parseHolidaysCsv, type YearOfHolidays } from './domain/holidays-csv.ts';
export {
  dateOfDay,
  dayOf,
  dayOfDate,
  instantOf,
  localMinute,
  midnightOf,
  minuteOfDay,
} from './domain/local-time.ts';
export {
  CALENDAR_PROBLEMS,
  type CalendarNotPublished,
  type CalendarYearInvalid,
  type HolidaysCsvInvalid,
} from './domain/problems.ts';
export {
  closeOfWorkingDay,
  effectiveMinute,
  holdsDay,
  minuteAtWorked,
  nextStartMinute,
  notPublished,
  sessionMinutes,
  stretchAt,
  usesProvisional,
  workedBefore,
  workingDaysBefore,
} from './domain/stretch.ts';
export {
  addWorkedMinutes,
  effectiveStart,
  isWorkingDay,
  nextSessionStart,
  sessionsOf,
  specialDay,
  workedMinutesBetween,
  workingDayFrom,
} from './domain/working-time.ts';
export { nextYearReminder } from './pages/home-warning.ts';
export { type CalendarShelf, calendarShelf } from './shelf.ts';
export { currentEdition, type Edition, findEdition, insertEdition, yearsOf } from './store.ts';
