import { formatInstant, formatTime, localDate, localTime } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { Between, Manifest } from '../domain/manifest.ts';
import type { BatchTimes } from '../domain/next-batch.ts';
import { words } from '../messages/index.ts';
import type { LateItem } from '../queries/late.ts';
import type { OpenBatch } from '../queries/waiting.ts';
import { lateText, leftText } from './duration.ts';
import { figure, whatGoes } from './tabs.ts';

export type TodayView = {
  /** Null for those who give no papers. */
  readonly next: string | null;
  readonly passed: string | null;
  readonly late: { readonly title: string; readonly rows: readonly LateRow[]; readonly more: boolean } | null;
  readonly batches: readonly BatchRow[];
  readonly electronic: string | null;
  readonly unfinished: readonly Manifest[];
};

export type LateRow = {
  readonly code: string;
  readonly href: string;
  readonly procedure: string;
  readonly agency: string;
  readonly due: string;
  readonly by: string;
};

export type BatchRow = {
  readonly what: string;
  readonly batch: number;
  readonly count: string;
  readonly late: boolean;
  readonly oldest: string;
  readonly due: string;
  readonly seeHref: string;
  /** What the form sends; null for those who only look. */
  readonly form: { readonly direction: string; readonly agency: string; readonly batch: number } | null;
};

export type TodayFacts = {
  readonly givesPapers: boolean;
  readonly now: Temporal.Instant;
  readonly times: BatchTimes;
  readonly batches: readonly OpenBatch[];
  readonly mayClose: (between: Between) => boolean;
  readonly late: readonly LateItem[];
  readonly lateShown: number;
  readonly electronic: number;
  readonly unfinished: readonly Manifest[];
};

export function presentToday(facts: TodayFacts, lang: Lang): TodayView {
  const { today: texts } = words(lang);
  const { times, batches, late, electronic, unfinished } = facts;
  const forgotten = batches.reduce((sum, { beforePassed }) => sum + beforePassed, 0);
  const count = late.length > facts.lateShown ? `${figure(facts.lateShown, lang)}+` : figure(late.length, lang);
  return {
    next: facts.givesPapers ? nextText(facts, lang) : null,
    passed:
      times.passed && forgotten > 0
        ? texts.passed({ time: formatTime(localTime(times.passed)), count: figure(forgotten, lang) })
        : null,
    late:
      late.length > 0
        ? {
            title: texts.lateTitle({ count }),
            rows: late.slice(0, facts.lateShown).map((one) => lateRow(one, lang)),
            more: late.length > facts.lateShown,
          }
        : null,
    batches: batches.map((one) => batchRow(one, facts, lang)),
    electronic: electronic > 0 ? texts.electronic({ count: figure(electronic, lang) }) : null,
    unfinished,
  };
}

function nextText({ times: { next }, now }: TodayFacts, lang: Lang): string {
  const { today: texts } = words(lang);
  return next ? texts.next({ time: timeOf(next, now, lang), left: leftText(now, next, lang) }) : texts.noCalendar;
}

const timeOf = (at: Temporal.Instant, now: Temporal.Instant, lang: Lang): string =>
  localDate(at).equals(localDate(now)) ? formatTime(localTime(at)) : formatInstant(at, lang);

const lateRow = (one: LateItem, lang: Lang): LateRow => ({
  code: one.code,
  href: `/can-bo/ho-so/${encodeURIComponent(one.code)}`,
  procedure: one.procedureName,
  agency: lang === 'vi' ? one.agencyName : one.agencyNameEn,
  due: formatInstant(one.dueAt, lang),
  by: lateText(one.minutesLate, lang),
});

const batchRow = (one: OpenBatch, { mayClose }: TodayFacts, lang: Lang): BatchRow => ({
  what: whatGoes(one, lang),
  batch: one.batch,
  count: figure(one.count, lang),
  late: one.late > 0,
  oldest: formatInstant(one.oldestAt, lang),
  due: one.firstDueAt ? formatInstant(one.firstDueAt, lang) : '',
  seeHref: `/can-bo/ban-giao/dang-cho?co-quan=${encodeURIComponent(one.agencyKey)}&chieu=${one.direction}`,
  form: mayClose(one) ? { direction: one.direction, agency: one.agencyKey, batch: one.batch } : null,
});
