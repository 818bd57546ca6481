import type { Lang } from '../../../web/i18n.ts';
import type { CalendarDay } from '../domain/calendar-year.ts';
import { changesNothing, type DayDiff, type YearDiff } from '../domain/diff-years.ts';
import { sessionsText } from '../domain/sessions-text.ts';
import { words } from '../messages/index.ts';
import { detailsOf, entryName, fullDay, weekdayName } from './year-grid.presenter.ts';

export type ChangedDay = {
  readonly when: string;
  readonly change: string;
  readonly colour: 'green' | 'red' | 'blue';
  readonly before: string;
  readonly after: string;
  readonly worked: string;
};
export type ReviewView = {
  /** Said where there is nothing to list. */
  readonly lead: string | null;
  readonly days: readonly ChangedDay[];
  readonly week: readonly { readonly weekday: string; readonly before: string; readonly after: string }[];
  readonly total: string;
  /** Said where days that have passed would change. */
  readonly past: string | null;
};

/** What publishing changes, in words: day by day, weekday by weekday, and over the year. */
export function presentReview(diff: YearDiff, today: string, lang: Lang): ReviewView {
  const texts = words(lang).review;
  const past = diff.days.filter(({ date }) => date < today && diff.before !== null).length;
  return {
    lead: leadOf(diff, lang),
    days: diff.days.map((day) => changedDay(day, diff.before === null, lang)),
    week: diff.week.map(({ weekday, before, after }) => ({
      weekday: words(lang).weekdays[weekday] ?? '',
      before: sessionsText(before) || texts.closed,
      after: sessionsText(after) || texts.closed,
    })),
    total: totalOf(diff, lang),
    past: past > 0 ? texts.past({ days: past }) : null,
  };
}

function leadOf(diff: YearDiff, lang: Lang): string | null {
  const texts = words(lang).review;
  if (!diff.before) return texts.newYear;
  if (diff.days.length > 0 || diff.week.length > 0) return null;
  return changesNothing(diff) ? texts.noDays : texts.confirmed;
}

const COLOURS = { added: 'green', removed: 'red', changed: 'blue' } as const;

function changedDay(day: DayDiff, isNewYear: boolean, lang: Lang): ChangedDay {
  const { review: texts } = words(lang);
  const duration = (minutes: number) => texts.duration({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  const { workedBefore, workedAfter } = day;
  const worked =
    workedBefore === null || isNewYear
      ? duration(workedAfter)
      : workedBefore === workedAfter
        ? texts.same
        : texts.minutes({ before: duration(workedBefore), after: duration(workedAfter) });
  return {
    when: `${fullDay(day.date)}, ${weekdayName(day.date, lang)}`,
    change: texts[day.change],
    colour: COLOURS[day.change],
    before: isNewYear ? '–' : entryText(day.before, workedBefore, lang),
    after: entryText(day.after, workedAfter, lang),
    worked,
  };
}

/** A day without an entry is what its weekday is. */
function entryText(day: CalendarDay | null, worked: number | null, lang: Lang): string {
  const { nothing, weeklyRest } = words(lang).review;
  if (!day) return worked === 0 ? weeklyRest : nothing;
  const details = detailsOf(day, lang);
  return `${entryName(day, lang)}${details ? ` (${details})` : ''}`;
}

function totalOf({ before, after }: YearDiff, lang: Lang): string {
  const { totals, review } = words(lang);
  const told = ({ workingDays, workedMinutes }: YearDiff['after']) =>
    totals({ days: workingDays, hours: (workedMinutes / 60).toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB') });
  if (!before) return told(after);
  if (before.workedMinutes === after.workedMinutes) return `${told(after)} (${review.same})`;
  return review.minutes({ before: told(before), after: told(after) });
}
