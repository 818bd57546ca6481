import Type, { type Static } from 'typebox';
import { type Failed, fail, ok, type Result } from '../../../kernel/result.ts';
import { closed, oneOf } from '../../../platform/data-schema.ts';
import type { DeadlineProblem } from './problems.ts';

const MAX_VALUE = 10_000;
const MAX_QUOTA_MINUTES = MAX_VALUE * 24 * 60;

/** A limit in the unit of the legal text; `mode` says how working days fall due (at a day's close, or to the minute). */
export const TimeLimitSchema = closed({
  value: Type.Integer({ minimum: 1, maximum: MAX_VALUE, description: `a whole number from 1 to ${MAX_VALUE}` }),
  unit: oneOf('working_hours', 'working_days', 'calendar_days'),
  mode: Type.Optional(oneOf('date', 'hour')),
});
export type TimeLimit = Readonly<Static<typeof TimeLimitSchema>>;

/** What a step or a leg may take: always worked minutes (rule 11), however it was entered. */
export type Quota = { readonly value: number; readonly unit: 'working_minutes'; readonly mode?: never };

export type LimitUnit = (TimeLimit | Quota)['unit'];

/** `date`: due at the close of a day and judged by dates. `hour`: due at, and judged by, the instant. */
export type DueMode = 'date' | 'hour';

/** The modes a unit may be given (rule 10), and what it is without one. */
const MODES: Readonly<Record<LimitUnit, { allowed: readonly string[]; otherwise: DueMode }>> = {
  working_minutes: { allowed: [], otherwise: 'hour' },
  working_hours: { allowed: [], otherwise: 'hour' },
  working_days: { allowed: ['date', 'hour'], otherwise: 'date' },
  calendar_days: { allowed: ['date'], otherwise: 'date' },
};

/** How a limit falls due. Problems: `limit-out-of-range`, `mode-not-allowed` (rule 10). */
export function dueMode({ value, unit, mode }: TimeLimit | Quota): Result<DueMode, DeadlineProblem> {
  const fault = valueFault(value, unit);
  if (fault) return fault;
  const { allowed, otherwise } = MODES[unit];
  if (mode === undefined) return ok(otherwise);
  return allowed.includes(mode) ? ok(mode) : fail('mode-not-allowed', { facts: { unit, mode } });
}

/** A value no limit and no extension can have: not a whole number, less than 1, or absurdly long. */
export function valueFault(value: number, unit: LimitUnit): Failed<DeadlineProblem> | undefined {
  const max = unit === 'working_minutes' ? MAX_QUOTA_MINUTES : MAX_VALUE;
  const fits = Number.isInteger(value) && value >= 1 && value <= max;
  return fits ? undefined : fail('limit-out-of-range', { facts: { value, max } });
}
