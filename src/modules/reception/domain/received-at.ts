import { parseDay, ZONE } from '../../../kernel/time.ts';

/**
 * When an agency took a dossier in, as their systems write it: 2026-11-20, 2026-11-20 09:05, 20/11/2026 09:05 (day first,
 * two figures each), or RFC 3339. A day alone counts from its first minute. Null where it cannot be read.
 */
export function readReceivedAt(text: string): Temporal.Instant | null {
  const [, day = '', clock = '00:00'] = /^(\S+)(?:[ T](\d{2}:\d{2})(?::\d{2})?)?$/.exec(text.trim()) ?? [];
  const date = parseDay(day.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1'));
  if (date) return /^([01]\d|2[0-3]):[0-5]\d$/.test(clock) ? date.toZonedDateTime(at(clock)).toInstant() : null;
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  try {
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}

const at = (plainTime: string) => ({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(plainTime) });
