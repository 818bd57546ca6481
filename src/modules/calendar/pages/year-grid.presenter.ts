import type { Lang } from '../../../web/i18n.ts';
import type { CalendarDay, CalendarYear, DayKind, Session } from '../domain/calendar-year.ts';
import { compileCalendar } from '../domain/compile-calendar.ts';
import { dateOfDay, dayOfDate, weekdayOf } from '../domain/local-time.ts';
import { sessionsText } from '../domain/sessions-text.ts';
import { sessionMinutes } from '../domain/stretch.ts';
import { words } from '../messages/index.ts';

/** A day in the grid. `mark` is a letter beside the colour, `told` what is read aloud after the number. */
export type DayCell = {
  readonly date: string;
  readonly number: number;
  readonly tone: DayKind | 'off' | 'ordinary';
  readonly mark: string;
  readonly told: string;
  readonly isToday: boolean;
};
export type MonthGrid = {
  readonly name: string;
  /** Weeks from Monday; null before the first and after the last of the month. */
  readonly weeks: readonly (readonly (DayCell | null)[])[];
};
export type LegendEntry = { readonly tone: DayCell['tone'] | 'today'; readonly mark: string; readonly text: string };
export type YearGrid = {
  readonly months: readonly MonthGrid[];
  readonly legend: readonly LegendEntry[];
  readonly totals: string;
};

/** A year as twelve months, every special day marked with a letter and a colour. */
export function presentYearGrid(year: CalendarYear, today: string, lang: Lang): YearGrid {
  const texts = words(lang);
  const stretch = compileCalendar([year]).stretches[0]!;
  const special = new Map(year.days.map((day) => [day.date, day]));
  const cell = (day: number): DayCell => {
    const date = dateOfDay(day);
    const found = special.get(date);
    const tone = found?.kind ?? (sessionMinutes(stretch, day).length > 0 ? 'ordinary' : 'off');
    const isToday = date === today;
    return {
      date,
      number: Number(date.slice(8)),
      tone,
      mark: found ? texts.marks[found.kind] : '',
      told: [found ? entryName(found, lang) : tone === 'off' ? texts.off : '', isToday ? texts.today : '']
        .filter(Boolean)
        .join(', '),
      isToday,
    };
  };
  const kinds = (Object.keys(texts.kinds) as DayKind[]).filter((kind) => year.days.some((day) => day.kind === kind));
  const minutes = stretch.workedBeforeSession.at(-1) ?? 0;
  return {
    months: Array.from({ length: 12 }, (_, at) => ({
      name: texts.month(at + 1),
      weeks: weeksOf(year.year, at + 1, cell),
    })),
    legend: [
      ...kinds.map((kind) => ({ tone: kind, mark: texts.marks[kind], text: texts.kinds[kind] })),
      { tone: 'off', mark: '', text: texts.dayOff },
      ...(today.startsWith(`${year.year}-`) ? [{ tone: 'today' as const, mark: '', text: texts.today }] : []),
    ],
    totals: texts.totals({ days: stretch.workingDays.length, hours: grouped(minutes / 60, lang) }),
  };
}

function weeksOf(year: number, month: number, cell: (day: number) => DayCell): (DayCell | null)[][] {
  const first = dayOfDate(`${year}-${String(month).padStart(2, '0')}-01`);
  const next = dayOfDate(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`);
  const blanks = Array.from({ length: weekdayOf(first) }, () => null);
  const days = Array.from({ length: next - first }, (_, at) => cell(first + at));
  const cells: (DayCell | null)[] = [...blanks, ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7));
}

/** "2.008" in Vietnamese, "2,008" in English; a half hour is kept. */
const grouped = (hours: number, lang: Lang): string => hours.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB');

/** A run of days that are the same, as people say it: “05/02 – 09/02 (Thứ Sáu – Thứ Ba)”. */
export type DayRun = {
  readonly when: string;
  readonly weekdays: string;
  readonly tone: DayKind;
  readonly name: string;
  readonly details: string;
};

/** The special days of a year, those in a row that are the same told once. */
export function presentRuns(days: readonly CalendarDay[], lang: Lang): DayRun[] {
  const texts = words(lang);
  const runs: { first: CalendarDay; last: CalendarDay }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && dayOfDate(day.date) === dayOfDate(run.last.date) + 1 && sameEntry(run.first, day)) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs.map(({ first, last }) => {
    const span = (from: string, to: string) => (first === last ? from : texts.from({ first: from, last: to }));
    return {
      when: span(shortDay(first.date), shortDay(last.date)),
      weekdays: span(weekdayName(first.date, lang), weekdayName(last.date, lang)),
      tone: first.kind,
      name: entryName(first, lang),
      details: detailsOf(first, lang),
    };
  });
}

const sameEntry = (a: CalendarDay, b: CalendarDay): boolean =>
  a.kind === b.kind && a.label === b.label && a.decision === b.decision && !a.pairDate && !a.sessions && !b.sessions;

/** Kind and name: “Nghỉ lễ, Tết: Quốc khánh”; “Nghỉ bù Quốc khánh” where the name begins with the kind. */
export function entryName({ kind, label }: CalendarDay, lang: Lang): string {
  const named = words(lang).kinds[kind];
  const repeats = label.toLocaleLowerCase('vi').startsWith(named.toLocaleLowerCase('vi'));
  return repeats ? label.charAt(0).toLocaleUpperCase('vi') + label.slice(1) : `${named}: ${label}`;
}

/** What a special day has beside its name: hours, its pair, its decision. */
export function detailsOf({ sessions, pairDate, decision }: CalendarDay, lang: Lang): string {
  const texts = words(lang);
  return [
    sessions && `${texts.worked} ${sessionsText(sessions)}`,
    pairDate && texts.pairedWith({ date: fullDay(pairDate) }),
    decision && texts.byDecision({ no: decision }),
  ]
    .filter(Boolean)
    .join('; ');
}

export const weekdayName = (date: string, lang: Lang): string => words(lang).weekdays[weekdayOf(dayOfDate(date))] ?? '';
/** "05/02/2027" */
export const fullDay = (date: string): string => date.split('-').reverse().join('/');
const shortDay = (date: string): string => fullDay(date).slice(0, 5);

/** "Thứ Hai đến Thứ Sáu: 07:00–11:00, 13:00–17:00": days with the same hours in one line. */
export function presentWeek(week: readonly (readonly Session[])[], lang: Lang): string[] {
  const texts = words(lang);
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const [at, sessions] of week.entries()) {
    const run = runs.at(-1);
    const hours = sessionsText(sessions);
    if (run && run.hours === hours) run.last = at;
    else runs.push({ first: at, last: at, hours });
  }
  const nameOf = (at: number) => texts.weekdays[at] ?? '';
  return runs
    .filter(({ hours }) => hours !== '')
    .map(({ first, last, hours }) => {
      const days = first === last ? nameOf(first) : texts.run({ first: nameOf(first), last: nameOf(last) });
      return texts.hours({ days, hours });
    });
}
