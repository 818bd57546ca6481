import { formatDay, formatTime, localTime } from '../../../kernel/time.ts';

/** Decree 30/2020: days below 10 and the months January and February carry a zero, so that nothing can be put before. */
const day = (date: Temporal.PlainDate | Temporal.PlainDateTime): string =>
  `ngày ${twoDigits(date.day)} tháng ${date.month < 3 ? twoDigits(date.month) : date.month} năm ${date.year}`;

export const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** "09 giờ 05 phút, ngày 22 tháng 11 năm 2026" */
export function momentInWords(instant: string): string {
  const local = localTime(Temporal.Instant.from(instant));
  return `${twoDigits(local.hour)} giờ ${twoDigits(local.minute)} phút, ${day(local)}`;
}

/** "Ngày 22 tháng 11 năm 2026", to begin a sentence with. */
export const dayInWords = (instant: string): string => day(localTime(Temporal.Instant.from(instant))).replace('n', 'N');

/** "17:00 ngày 26/11/2026", for the narrow cells of a table. */
export function shortMoment(instant: string): string {
  const local = localTime(Temporal.Instant.from(instant));
  return `${formatTime(local)} ngày ${formatDay(local.toPlainDate())}`;
}

/** "Kon Tum, ngày 05 tháng 02 năm 2026" */
export const placeAndDate = (place: string, instant: string): string =>
  `${place}, ${day(localTime(Temporal.Instant.from(instant)))}`;

export const upperCase = (text: string): string => text.toLocaleUpperCase('vi');

/** "1.230" */
export const groupedCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

/** "20 giờ 30 phút", of working minutes. */
export const hoursInWords = (minutes: number): string =>
  [
    minutes >= 60 ? `${groupedCount(Math.floor(minutes / 60))} giờ` : '',
    minutes % 60 || minutes < 60 ? `${twoDigits(minutes % 60)} phút` : '',
  ]
    .filter(Boolean)
    .join(' ');
