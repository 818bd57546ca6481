import { formatDong } from '../../../kernel/money.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { ProcedureContent, TimeLimit } from '../domain/procedure-content.ts';
import type { ProcessStep } from '../domain/process/process.ts';
import { words } from '../messages/index.ts';

/** "10 ngày làm việc" */
export const limitText = ({ value, unit }: Pick<TimeLimit, 'value' | 'unit'>, lang: Lang): string =>
  words(lang).limits[unit](value);

/** How long it takes, in a few words; a procedure that is settled while one waits says so, and its limit. */
export const promiseText = (
  { settlement, timeLimit }: Pick<ProcedureContent, 'settlement' | 'timeLimit'>,
  lang: Lang,
): string => {
  const limit = limitText(timeLimit, lang);
  return settlement === 'IMMEDIATE' ? words(lang).atOnce(limit) : limit;
};

/** "50.000 đ", the sum of what is charged for one dossier; in words where nothing is. */
export function chargeText({ charges }: ProcedureContent, lang: Lang): string {
  const sum = charges.reduce((total, { amountDong }) => total + amountDong, 0);
  return sum === 0 ? words(lang).free : formatDong(sum);
}

/** "4 giờ làm việc", "1,5 ngày làm việc"; a step without a quota is done at once. */
export function quotaText({ value, unit }: ProcessStep['quota'], lang: Lang): string {
  const texts = words(lang).procedure;
  if (value === 0) return texts.sameDay;
  const figure = lang === 'vi' ? String(value).replace('.', ',') : String(value);
  return unit === 'hours' ? texts.hours(figure) : texts.days(figure);
}
