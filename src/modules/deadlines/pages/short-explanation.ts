import { formatDay } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { ExplanationLine } from '../domain/explanation.ts';
import type { TimeLimit } from '../domain/time-limit.ts';
import { words } from '../messages/index.ts';

/** More of them by name would not fit on one line; the look-up shows them all. */
const NAMED = 2;
const WEEK = 7;
/** A holiday on a Saturday is off anyway: named once as a weekend is enough. */
const SATURDAY = 6;

/**
 * "Why this date" in one sentence, for the receipt: "5 ngày làm việc kể từ ngày 26/04/2019, không tính ngày nghỉ hằng tuần,
 * 30/04/2019 (Ngày Chiến thắng), 01/05/2019 (Quốc tế Lao động) và 1 ngày nghỉ khác". `lines` are the deadline's own.
 */
export function shortExplanation(
  { value, unit }: Pick<TimeLimit, 'value' | 'unit'>,
  lines: readonly ExplanationLine[],
  lang: Lang,
): string {
  const texts = words(lang).short;
  const start = lines.find(({ kind }) => kind === 'start');
  const from = texts.from(texts.limits[unit](value), dayText(start?.date ?? ''));
  const rolled = lines.some(({ code }) => code === 'ROLLED') ? [texts.rolled] : [];
  const left = unit === 'calendar_days' ? [] : daysLeftOut(lines, start?.date ?? '', lang);
  return `${[from, ...(left.length > 0 ? [texts.notCounted(inWords(left, texts.and))] : []), ...rolled].join(', ')}.`;
}

/** A run of whole weeks has its weekends inside. */
function daysLeftOut(lines: readonly ExplanationLine[], start: string, lang: Lang): string[] {
  const texts = words(lang).short;
  const skipped = lines.filter(({ kind, date }) => kind === 'skipped' && date > start);
  const weekends = skipped.some(({ code }) => code === 'WEEKEND') || lines.some((line) => daysOf(line) >= WEEK);
  const others = skipped.filter(
    ({ code, date }) => code !== 'WEEKEND' && Temporal.PlainDate.from(date).dayOfWeek < SATURDAY,
  );
  const rest = others.length - NAMED;
  return [
    ...(weekends ? [texts.weekends] : []),
    ...others.slice(0, NAMED).map(({ date, label }) => texts.named(dayText(date), label ?? '')),
    ...(rest > 0 ? [texts.otherDays(rest)] : []),
  ];
}

const daysOf = ({ date, through }: ExplanationLine): number =>
  Temporal.PlainDate.from(date).until(Temporal.PlainDate.from(through ?? date)).days + 1;

const dayText = (date: string): string => formatDay(Temporal.PlainDate.from(date));

const inWords = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
