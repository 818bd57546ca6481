import type { Lang } from '../../../web/i18n.ts';
import { words } from '../messages/index.ts';

/** How late something is in working time: “2 giờ 15 phút làm việc”. */
export function lateText(workedMinutes: number, lang: Lang): string {
  const texts = words(lang).late;
  if (workedMinutes === 0) return texts.offHours;
  const [hours, minutes] = [Math.floor(workedMinutes / 60), workedMinutes % 60];
  return hours === 0 ? texts.minutes({ minutes }) : texts.hours({ hours, minutes });
}

/** How long until the next batch: “còn 1 giờ 25 phút”. */
export function leftText(now: Temporal.Instant, next: Temporal.Instant, lang: Lang): string {
  const texts = words(lang).today.left;
  const total = Math.floor(now.until(next).total('minutes'));
  if (total <= 0) return texts.now;
  if (total >= 16 * 60) return texts.days;
  const [hours, minutes] = [Math.floor(total / 60), total % 60];
  return hours === 0 ? texts.minutes({ minutes }) : texts.hours({ hours, minutes });
}
