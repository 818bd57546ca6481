import { localDate } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { CalendarYear } from '../domain/calendar-year.ts';
import { publishedYears } from '../store.ts';

/** Next year's calendar when it is not yet what dossiers accepted in November need. */
export type UnreadyYear = { readonly owner: string; readonly year: number; readonly state: 'missing' | 'provisional' };

/** From 1 November on, whether next year still has to be published (QC Đ4.1); null before, and once it is. */
export async function unreadyNextYear(db: Db, owner: string, now: Temporal.Instant): Promise<UnreadyYear | null> {
  const today = localDate(now);
  if (today.month < FROM_MONTH) return null;
  const years = (await publishedYears(db, owner)).map(({ content }) => content);
  return judgeNextYear(owner, today.year + 1, years);
}

/** The same without regard to the day: what is still to be done for a year. */
export function judgeNextYear(owner: string, year: number, years: readonly CalendarYear[]): UnreadyYear | null {
  const status = years.find((one) => one.year === year)?.status;
  return status === 'published' ? null : { owner, year, state: status ?? 'missing' };
}

const FROM_MONTH = 11;
