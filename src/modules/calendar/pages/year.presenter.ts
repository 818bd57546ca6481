import { formatDay, formatInstant, localDate } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { CalendarDraft } from '../domain/calendar-draft.ts';
import type { CalendarDay, CalendarYear, DayKind } from '../domain/calendar-year.ts';
import { diffYears } from '../domain/diff-years.ts';
import { FEWEST_HOLIDAYS, holidaysIn } from '../domain/public-holidays.ts';
import { sessionsText } from '../domain/sessions-text.ts';
import { words } from '../messages/index.ts';
import type { PublishedYear } from '../store.ts';
import {
  type DayRun,
  detailsOf,
  fullDay,
  presentRuns,
  presentYearGrid,
  weekdayName,
  type YearGrid,
} from './year-grid.presenter.ts';

export type SpecialDayRow = {
  readonly date: string;
  readonly when: string;
  readonly tone: DayKind;
  readonly kind: string;
  readonly label: string;
  readonly details: string;
  readonly isSwap: boolean;
};

export type YearView = {
  readonly title: string;
  readonly ownerName: string;
  readonly grid: YearGrid;
  readonly week: readonly string[];
  readonly days: readonly SpecialDayRow[];
  /** The same for paper, those in a row told once. */
  readonly runs: readonly DayRun[];
  /** Of the version in force: what it rests on. */
  readonly history: string;
  readonly ground: string;
  readonly state: { readonly text: string; readonly colour: 'green' | 'yellow' | 'blue' };
  /** Of a draft: who changed it last, how much it differs, and which holidays are still to be entered. */
  readonly draft: { readonly info: string; readonly difference: string; readonly missing: string | null } | null;
};

/** A year of an owner as it is in force, or as it is drafted. */
export function presentYear(
  facts: { ownerName: string; published: PublishedYear | null; draft: CalendarDraft | null; today: string },
  lang: Lang,
): YearView {
  const { ownerName, published, draft, today } = facts;
  const texts = words(lang);
  const shown = (draft?.content ?? published?.content) as CalendarYear;
  const { year } = shown;
  const status = published?.content.status ?? 'provisional';
  return {
    title: (draft ? texts.year.draftTitle : texts.year.title)({ year }),
    ownerName,
    grid: presentYearGrid(shown, today, lang),
    week: shown.week.map(sessionsText),
    days: shown.days.map((day) => rowOf(day, lang)),
    runs: presentRuns(shown.days, lang),
    history: published ? historyOf(published, lang) : texts.year.newYear,
    ground: published?.edition.ground ?? '',
    state: draft
      ? { text: texts.states.draft, colour: 'blue' }
      : { text: texts.states[status], colour: status === 'published' ? 'green' : 'yellow' },
    draft: draft && {
      info: texts.year.draftInfo({ date: formatInstant(draft.updatedAt, lang), by: draft.updatedBy }),
      difference: differenceOf(published?.content ?? null, draft.content, lang),
      missing: missingOf(draft.content, lang),
    },
  };
}

function missingOf(year: CalendarYear, lang: Lang): string | null {
  const holidays = holidaysIn(year);
  return holidays < FEWEST_HOLIDAYS ? words(lang).year.holidaysMissing({ holidays, year: year.year }) : null;
}

function rowOf(day: CalendarDay, lang: Lang): SpecialDayRow {
  return {
    date: day.date,
    when: `${fullDay(day.date)}, ${weekdayName(day.date, lang)}`,
    tone: day.kind,
    kind: words(lang).kinds[day.kind],
    label: day.label,
    details: detailsOf(day, lang),
    isSwap: day.pairDate !== undefined,
  };
}

function historyOf({ content, edition }: PublishedYear, lang: Lang): string {
  return words(lang).year.history({
    version: content.version,
    date: formatDay(localDate(edition.publishedAt)),
    by: edition.publishedBy,
    no: edition.decisionNo ?? '',
  });
}

function differenceOf(before: CalendarYear | null, after: CalendarYear, lang: Lang): string {
  const texts = words(lang).year;
  if (!before) return texts.newYear;
  const { days, week } = diffYears(before, after);
  if (days.length === 0 && week.length === 0) return texts.unchanged;
  return [days.length > 0 && texts.changed({ days: days.length }), week.length > 0 && texts.weekChanged]
    .filter(Boolean)
    .join('; ');
}

/** The values of the day form and the swap form for a day that is to be changed. */
export function valuesOf(day: CalendarDay, days: readonly CalendarDay[]): Record<string, string> {
  if (day.pairDate) {
    const [off, work] = day.kind === 'SWAP_OFF' ? [day.date, day.pairDate] : [day.pairDate, day.date];
    const swapLabel = days.find(({ date }) => date === off)?.label ?? day.label;
    return { off: fullDay(off), work: fullDay(work), swapLabel, replaces: day.date };
  }
  const { date, kind, label, sessions = [], decision = '' } = day;
  return { from: fullDay(date), kind, label, hours: sessionsText(sessions), decision, replaces: date };
}
