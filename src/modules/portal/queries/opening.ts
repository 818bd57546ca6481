import { localDate, localTime } from '../../../kernel/time.ts';
import { type CompiledCalendar, nextSessionStart, type Session, sessionsOf, specialDay } from '../../calendar/index.ts';

/** Whether the center is open, as its published calendar says. */
export type Opening = {
  readonly today: readonly Session[];
  /** The calendar's name of today, where it is special: a holiday, a swap. */
  readonly label: string | null;
  /** When the session that runs now ends; null while closed. */
  readonly openUntil: string | null;
  /** When it opens again; null while open, or where no calendar is published. */
  readonly opensAt: Temporal.Instant | null;
};

/** The opening hours at an instant; null where no calendar is published for the day. */
export function openingAt(calendar: CompiledCalendar, now: Temporal.Instant): Opening | null {
  const date = localDate(now);
  const sessions = sessionsOf(calendar, date);
  if (!sessions.ok) return null;
  const time = localTime(now).toPlainTime().toString({ smallestUnit: 'minute' });
  const running = sessions.value.find(({ from, to }) => from <= time && time < to);
  const next = running ? null : nextSessionStart(calendar, now);
  return {
    today: sessions.value,
    label: specialDay(calendar, date)?.label ?? null,
    openUntil: running?.to ?? null,
    opensAt: next?.ok ? next.value : null,
  };
}
