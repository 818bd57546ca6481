import { fail, ok, type Result } from '../../../kernel/result.ts';
import {
  type CompiledCalendar,
  dayOf,
  effectiveMinute,
  holdsDay,
  instantOf,
  localMinute,
  notPublished,
  type Stretch,
  stretchAt,
} from '../../calendar/index.ts';
import { type Extension, extensionFault } from './extension.ts';
import { isPastDue } from './lateness.ts';
import type { DayRange, Measure } from './measures.ts';
import { type Interval, type Pause, unitePauses } from './pauses.ts';
import type { DeadlineProblem } from './problems.ts';
import type { DueMode, LimitUnit } from './time-limit.ts';

/** What is counted: a value in a measure from a local minute, with what interrupted and what prolonged it. */
export type Task = {
  readonly from: number;
  readonly value: number;
  readonly unit: LimitUnit;
  readonly measure: Measure;
  readonly mode: DueMode;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
};

/** A counted limit, in local minutes and days. */
export type Count = {
  readonly stretch: Stretch;
  readonly start: number;
  /** Where the limit falls due; while a pause is open, where it would have without it. */
  readonly due: number;
  /** When the open pause began; null when none is open. */
  readonly pausedSince: number | null;
  readonly pauses: readonly Interval[];
  /** Days that are not counted though the clock has started: paused, or rolled over. */
  readonly leftOut: readonly DayRange[];
  /** The due day at the time of each extension, and the extension. */
  readonly extended: readonly { readonly day: number; readonly extension: Extension }[];
};

/**
 * Counts a limit: pauses and extensions in the order of time, each an addition to where the limit ends (`Measure`), so
 * that the cost depends on their number and never on the length of the limit.
 */
export function count(calendar: CompiledCalendar, task: Task): Result<Count, DeadlineProblem> {
  const { measure } = task;
  const began = beginning(calendar, task.from);
  if (!began.ok) return began;
  const { stretch, start } = began.value;
  const united = unitePauses(task.pauses, start);
  if (!united.ok) return united;
  const pauses = united.value;
  for (const extension of task.extensions) {
    const fault = extensionFault(extension, pauses, task.unit);
    if (fault) return fault;
  }
  const leftOut: DayRange[] = [];
  const extended: { day: number; extension: Extension }[] = [];
  let end = measure.begin(stretch, start, task.value);
  let previousTo: number | undefined;

  for (const event of inOrder(pauses, task.extensions)) {
    const due = measure.due(stretch, end);
    if (due === null) return notPublished(stretch.endDay);
    if ('askedAt' in event) {
      if (isPastDue(event.askedAt, instantOf(due), task.mode)) return fail('extension-after-due');
      if (measure.rolled) leftOut.push(measure.rolled(stretch, end));
      extended.push({ day: dayOf(due), extension: event });
      end = measure.extend(stretch, end, event.value);
      continue;
    }
    if (event.from > due) return fail('pause-after-due', { facts: { dueAt: instantOf(due).toString() } });
    if (event.to === null) return ok({ stretch, start, due, pausedSince: event.from, pauses, leftOut, extended });
    if (!holdsDay(stretch, dayOf(event.to))) return notPublished(stretch.endDay);
    const ended = { from: event.from, to: event.to, previousTo };
    const next = measure.pause(stretch, end, ended);
    if (next === null) return notPublished(stretch.endDay);
    const days = measure.leftOut?.(stretch, end, ended);
    if (days) leftOut.push(days);
    end = next;
    previousTo = event.to;
  }

  const due = measure.due(stretch, end);
  if (due === null) return notPublished(stretch.endDay);
  if (measure.rolled) leftOut.push(measure.rolled(stretch, end));
  return ok({ stretch, start, due, pausedSince: null, pauses, leftOut, extended });
}

function beginning(calendar: CompiledCalendar, from: number) {
  const stretch = stretchAt(calendar, dayOf(from));
  if (!stretch) return notPublished(dayOf(from));
  const start = effectiveMinute(stretch, from);
  return start === null ? notPublished(stretch.endDay) : ok({ stretch, start });
}

function inOrder(pauses: readonly Interval[], extensions: readonly Extension[]): readonly (Interval | Extension)[] {
  if (extensions.length === 0) return pauses;
  const minuteOf = (event: Interval | Extension) => ('askedAt' in event ? localMinute(event.askedAt) : event.from);
  return [...pauses, ...extensions].sort((a, b) => minuteOf(a) - minuteOf(b));
}
