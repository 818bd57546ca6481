import { localDate } from '../../../kernel/time.ts';

export type UnclaimedDue = { readonly kind: 'remind'; readonly days: number } | { readonly kind: 'archive' };

/**
 * What is due today for a result nobody has come for, counted in days from the one on which it was ready; null for nothing.
 * Of several reminders that were missed only the last one is sent.
 *
 * | ready | days told | told last | today | |
 * |---|---|---|---|---|
 * | 23/11 | 0, 7, 30 | 0 | 29/11 | nothing |
 * | 23/11 | 0, 7, 30 | 0 | 30/11 | 7 |
 * | 23/11 | 0, 7, 30 | 7 | 23/11 a year later | put away after 12 months |
 */
export function decideUnclaimed(
  { readyAt, lastDays }: { readonly readyAt: Temporal.Instant; readonly lastDays: number | null },
  rules: {
    readonly today: Temporal.PlainDate;
    readonly reminderDays: readonly number[];
    readonly archiveMonths: number;
  },
): UnclaimedDue | null {
  const ready = localDate(readyAt);
  const { today, reminderDays, archiveMonths } = rules;
  if (Temporal.PlainDate.compare(today, ready.add({ months: archiveMonths })) >= 0) return { kind: 'archive' };
  const elapsed = ready.until(today, { largestUnit: 'day' }).days;
  const due = reminderDays.filter((days) => days <= elapsed && days > (lastDays ?? -1));
  return due.length > 0 ? { kind: 'remind', days: Math.max(...due) } : null;
}
