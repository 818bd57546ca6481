import { localDate } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import { afterFilingWords } from '../messages/after-filing.ts';

/** The applicant's time to hand in is over. */
export const hasPassed = (until: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, until) > 0;

/** “còn 12 ngày”, in days of the calendar. */
export function timeLeft(lang: Lang, until: Temporal.Instant, now: Temporal.Instant): string {
  const texts = afterFilingWords(lang).asked;
  if (hasPassed(until, now)) return texts.passed;
  return texts.left(localDate(now).until(localDate(until)).days);
}
