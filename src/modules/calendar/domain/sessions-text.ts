import type { Session } from './calendar-year.ts';

/** "07:00–11:00, 13:00–17:00", as people read and write working hours. */
export const sessionsText = (sessions: readonly Session[]): string =>
  sessions.map(({ from, to }) => `${from}–${to}`).join(', ');

/**
 * Reads working hours as people write them: "7:00-11:00 13h–17h30". Empty text is no session. Null where it cannot be read;
 * a session that ends before it begins is read as it stands, for `checkCalendarYear` to name.
 */
export function parseSessions(text: string): Session[] | null {
  const tidy = text.replace(/\s*[-–—]\s*/g, '-').replace(/[;,]/g, ' ');
  const parts = tidy.split(/\s+/).filter((part) => part !== '');
  const sessions = parts.map((part) => {
    const [from, to, ...more] = part.split('-').map(timeOf);
    return from && to && more.length === 0 ? { from, to } : null;
  });
  return sessions.every((session) => session !== null) ? sessions.sort((a, b) => (a.from < b.from ? -1 : 1)) : null;
}

/** "7h", "7h30", "7:00" and "07:00" are all the same kind of time. */
function timeOf(text: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})(?:[:h.](\d{2})?)?$/i.exec(text) ?? [];
  const time = `${hour.padStart(2, '0')}:${(minute || '0').padStart(2, '0')}`;
  return hour !== '' && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null;
}
