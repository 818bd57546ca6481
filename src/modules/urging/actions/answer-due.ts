import { fail, type Problem, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import type { Center } from '../../center/index.ts';
import { calculateDeadline, type DeadlineProblem } from '../../deadlines/index.ts';

/** By when an answer is due: so many working days after `at`, on the center's calendar (QC Đ8.2). */
export async function answerDue(
  { db, calendars, center }: { readonly db: Db; readonly calendars: CalendarShelf; readonly center: Center },
  at: Temporal.Instant,
  workingDays: number,
): Promise<Result<Temporal.Instant, Problem<'calendar-not-published'> | DeadlineProblem>> {
  const current = await calendars.current(db, center.profile.calendar);
  if (!current) return fail('calendar-not-published');
  const due = calculateDeadline(current.calendar, {
    acceptedAt: at,
    limit: { value: workingDays, unit: 'working_days' },
  });
  if (!due.ok) return due;
  return due.value.dueAt ? { ok: true, value: due.value.dueAt } : fail('calendar-not-published');
}
