import { type Failed, fail } from '../../../kernel/result.ts';
import { localMinute } from '../../calendar/index.ts';
import type { Interval } from './pauses.ts';
import type { DeadlineProblem } from './problems.ts';
import { type LimitUnit, valueFault } from './time-limit.ts';

/** More of the limit's own unit, counted from the legal due date (rule 15). */
export type Extension = {
  readonly value: number;
  readonly askedAt: Temporal.Instant;
  readonly ground: string;
};

/** What is wrong with an extension whatever the due date: its value, no ground, or asked for while paused. */
export function extensionFault(
  { value, askedAt, ground }: Extension,
  pauses: readonly Interval[],
  unit: LimitUnit,
): Failed<DeadlineProblem> | undefined {
  const fault = valueFault(value, unit);
  if (fault) return fault;
  if (ground.trim() === '') return fail('ground-missing');
  const asked = localMinute(askedAt);
  const paused = pauses.some(({ from, to }) => from <= asked && (to === null || asked < to));
  return paused ? fail('extension-while-paused') : undefined;
}
