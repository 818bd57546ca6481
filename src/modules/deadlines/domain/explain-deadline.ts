import { ok, type Result } from '../../../kernel/result.ts';
import { type CompiledCalendar, dateOfDay, dayOf, localMinute } from '../../calendar/index.ts';
import { type Deadline, type DeadlineTerms, deadlineOf, taskOf } from './calculate-deadline.ts';
import { type Count, count, type Task } from './count.ts';
import { dayReader } from './explain-day.ts';
import { compress, type ExplanationLine } from './explanation.ts';
import type { DeadlineProblem } from './problems.ts';

/**
 * The due date and its sum line by line, day after day: a second way to the same date, walked instead of searched.
 * Problems: those of `calculateDeadline`.
 */
export function explainDeadline(
  calendar: CompiledCalendar,
  terms: DeadlineTerms,
): Result<{ deadline: Deadline; lines: ExplanationLine[] }, DeadlineProblem> {
  const task = taskOf(calendar, terms);
  if (!task.ok) return task;
  const counted = count(calendar, task.value);
  if (!counted.ok) return counted;
  const deadline = deadlineOf(calendar, task.value, counted.value);
  return ok({ deadline, lines: compress(linesOf(calendar, task.value, counted.value)) });
}

function linesOf(calendar: CompiledCalendar, task: Task, counted: Count): ExplanationLine[] {
  const readDay = dayReader(calendar, task, counted);
  const lines: ExplanationLine[] = [];
  const last = dayOf(counted.pausedSince ?? counted.due);
  for (let day = dayOf(task.from); day <= last; day++) {
    const line = readDay(day);
    if (line) lines.push(line);
    lines.push(...pausesBegunOn(day, task, counted), ...extensionsFrom(day, counted));
  }
  return lines;
}

/** Each pause as it was given, on the day it begins for the clock. */
const pausesBegunOn = (day: number, { pauses }: Task, { start }: Count): ExplanationLine[] =>
  pauses
    .filter(({ from, to }) => !to || Math.max(start, localMinute(from)) < localMinute(to))
    .filter(({ from }) => dayOf(Math.max(start, localMinute(from))) === day)
    .map(({ to, ground }) => ({
      ...event(day, ground),
      kind: 'pause',
      code: 'PAUSED',
      through: to && dateOfDay(dayOf(localMinute(to))),
    }));

const extensionsFrom = (day: number, { extended }: Count): ExplanationLine[] =>
  extended
    .filter((each) => each.day === day)
    .map(({ extension }) => ({ ...event(day, extension.ground), kind: 'extension', code: 'EXTENDED' }));

const event = (day: number, label: string) => ({
  date: dateOfDay(day),
  through: dateOfDay(day),
  label,
  countedMinutes: 0,
  countedDays: null,
});
