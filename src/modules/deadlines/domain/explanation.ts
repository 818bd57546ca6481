/**
 * One line of a due date's sum: a day, or a run of days that went alike.
 *
 *     2019-04-26              start    ACCEPTED     –                     300 min   0 days
 *     2019-04-27 – 04-28      skipped  WEEKEND      –                       0
 *     2019-04-29              skipped  SWAP_OFF     nghỉ hoán đổi 30/4      0
 *     2019-04-30              skipped  HOLIDAY      Ngày Chiến thắng        0
 *     …
 *     2019-05-04              due      CLOSE_OF_DAY làm bù cho 29/4/2019  480 min   1 day
 */
export type ExplanationLine = {
  readonly date: string;
  /** Last day of the run, the same as `date` for a single one; null for a pause that is still open. */
  readonly through: string | null;
  readonly kind: 'start' | 'worked' | 'skipped' | 'pause' | 'extension' | 'due';
  readonly code: ExplanationCode;
  /** The calendar's name of the day, or the ground of a pause or extension; words for the codes are the presenter's. */
  readonly label: string | null;
  /** Worked minutes of the line within the limit; all lines together make the deadline's `workingMinutes`. */
  readonly countedMinutes: number;
  /** Days counted towards a limit in dates: all lines together make the limit and its extensions; null with minutes. */
  readonly countedDays: number | null;
};

export type ExplanationCode =
  /** start: accepted within a session, or the clock waited for the next one */
  | 'ACCEPTED'
  | 'NEXT_SESSION'
  /** worked: as on every such weekday · partly paused · the day the clock resumed, not counted · every day counts */
  | 'ORDINARY'
  | 'INTERRUPTED'
  | 'RESUMED'
  | 'CALENDAR_DAYS'
  /** worked though special */
  | 'SWAP_WORK'
  | 'HALF_DAY'
  /** skipped, or worked in part (LOCAL_CLOSURE) */
  | 'WEEKEND'
  | 'HOLIDAY'
  | 'COMPENSATORY'
  | 'SWAP_OFF'
  | 'LOCAL_CLOSURE'
  | 'PAUSED'
  | 'EXTENDED'
  /** due: at the close · moved on from a day off to the next working day's close · at the last counted minute */
  | 'CLOSE_OF_DAY'
  | 'ROLLED'
  | 'LAST_MINUTE';

/** Codes whose neighbouring days make one line. */
const RUNS: readonly ExplanationCode[] = ['ORDINARY', 'WEEKEND', 'CALENDAR_DAYS'];

/** Makes runs of days that went alike, then of whole ordinary weeks, so that 300 days stay readable. */
export const compress = (lines: readonly ExplanationLine[]): ExplanationLine[] => joinWeeks(joinDays(lines));

function joinDays(lines: readonly ExplanationLine[]): ExplanationLine[] {
  const joined: ExplanationLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const alike = last?.kind === line.kind && last.code === line.code && RUNS.includes(line.code);
    if (last && alike) joined[joined.length - 1] = span(last, line);
    else joined.push(line);
  }
  return joined;
}

/** A week is whole when its worked run lies between two weekends; the weekend between two such is part of the run. */
function joinWeeks(lines: readonly ExplanationLine[]): ExplanationLine[] {
  const joined: ExplanationLine[] = [];
  for (const [at, line] of lines.entries()) {
    const [before, week, weekend] = joined.slice(-3);
    const whole = isWeekend(before) && week?.code === 'ORDINARY' && isWeekend(weekend) && isWeekend(lines[at + 1]);
    if (whole && line.code === 'ORDINARY') joined.splice(-2, 2, span(week, line));
    else joined.push(line);
  }
  return joined;
}

const isWeekend = (line: ExplanationLine | undefined): boolean => line?.code === 'WEEKEND';

const span = (first: ExplanationLine, last: ExplanationLine): ExplanationLine => ({
  ...first,
  through: last.through,
  countedMinutes: first.countedMinutes + last.countedMinutes,
  countedDays: first.countedDays === null ? null : first.countedDays + (last.countedDays ?? 0),
});
