import Type, { type Static } from 'typebox';
import { closed, day, like, list, oneOf, positive, text } from '../../../platform/data-schema.ts';

const timeOfDay = like('^([01]\\d|2[0-3]):[0-5]\\d$', '07:00');

/** A stretch of work within a day, half-open: 11:00:00 lies outside 07:00–11:00. */
export const SessionSchema = closed({ from: timeOfDay, to: timeOfDay });
export type Session = Static<typeof SessionSchema>;

/**
 * Why a day differs from its weekday. HOLIDAY, COMPENSATORY (nghỉ bù) and SWAP_OFF (nghỉ hoán đổi) are closed; SWAP_WORK
 * (làm bù) is worked; HALF_DAY is worked in the sessions it lists; LOCAL_CLOSURE is closed but for the sessions it lists.
 */
export const DAY_KINDS = ['HOLIDAY', 'COMPENSATORY', 'SWAP_OFF', 'SWAP_WORK', 'LOCAL_CLOSURE', 'HALF_DAY'] as const;
const dayKind = oneOf(...DAY_KINDS);
export type DayKind = (typeof DAY_KINDS)[number];

export const CalendarDaySchema = closed({
  date: day,
  kind: dayKind,
  /** The name people read: "Giỗ Tổ Hùng Vương". */
  label: text,
  /** The sessions worked that day; SWAP_WORK without them has the ordinary weekday's. */
  sessions: Type.Optional(list(SessionSchema)),
  /** The other half of a swap; it may lie in another year. */
  pairDate: Type.Optional(day),
  /** The decision a local closure rests on. */
  decision: Type.Optional(text),
});
export type CalendarDay = Static<typeof CalendarDaySchema>;

/** One year of one owner's calendar, as it is published, stored and read back. */
export const CalendarYearSchema = closed({
  /** Opaque here: a center, or an agency where it differs. */
  owner: text,
  year: Type.Integer({ minimum: 1970, maximum: 2999, description: 'a year from 1970 to 2999' }),
  version: positive,
  /** `provisional` serves long limits until the year is published, and is shown as such. */
  status: oneOf('published', 'provisional'),
  /** The sessions of each weekday, Monday first. */
  week: Type.Array(list(SessionSchema), { minItems: 7, maxItems: 7, description: 'seven lists of sessions' }),
  days: list(CalendarDaySchema),
});
export type CalendarYear = Static<typeof CalendarYearSchema>;
