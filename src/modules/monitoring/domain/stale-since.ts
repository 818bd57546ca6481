import { localTime, ZONE } from '../../../kernel/time.ts';
import { type CompiledCalendar, isWorkingDay } from '../../calendar/index.ts';

const FURTHEST_DAYS = 120;

/**
 * Whatever was last recorded before this moment has stood still for so many working days (QC Đ13.4): the same time of day,
 * so many working days ago. Null where no calendar tells.
 */
export function staleSince(
  calendar: CompiledCalendar,
  now: Temporal.Instant,
  workingDays: number,
): Temporal.Instant | null {
  const local = localTime(now);
  let day = local.toPlainDate();
  for (let back = 0, looked = 0; back < workingDays; looked += 1) {
    if (looked > FURTHEST_DAYS) return null;
    day = day.subtract({ days: 1 });
    const worked = isWorkingDay(calendar, day);
    if (!worked.ok) return null;
    if (worked.value) back += 1;
  }
  return day.toZonedDateTime({ timeZone: ZONE, plainTime: local.toPlainTime() }).toInstant();
}
