import { fail, ok, type Result } from '../../../kernel/result.ts';
import { localMinute, type Stretch, workedBefore } from '../../calendar/index.ts';
import type { DeadlineProblem } from './problems.ts';

/** Time that does not count: `[from, to)`, open while `to` is null, and why (a ground of the catalogue, rule 12). */
export type Pause = {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant | null;
  readonly ground: string;
};

/** A pause in local minutes; `to` is null while it is open. */
export type Interval = { readonly from: number; readonly to: number | null };

/**
 * Pauses as the clock sees them: in minutes, in order, those that overlap or touch made one, nothing of them before the
 * clock started and no empty ones. Problems: `ground-missing`, `pause-reversed`.
 */
export function unitePauses(pauses: readonly Pause[], start: number): Result<Interval[], DeadlineProblem> {
  for (const { from, to, ground } of pauses) {
    if (ground.trim() === '') return fail('ground-missing');
    if (to && Temporal.Instant.compare(to, from) < 0) return fail('pause-reversed');
  }
  const sorted = pauses
    .map(({ from, to }) => ({ from: Math.max(start, localMinute(from)), to: to && localMinute(to) }))
    .filter(({ from, to }) => to === null || from < to)
    .sort((a, b) => a.from - b.from);
  const united: Interval[] = [];
  for (const pause of sorted) {
    const last = united.at(-1);
    if (last && (last.to === null || pause.from <= last.to)) united[united.length - 1] = joined(last, pause);
    else united.push(pause);
  }
  return ok(united);
}

const joined = (a: Interval, b: Interval): Interval => ({
  from: a.from,
  to: a.to === null || b.to === null ? null : Math.max(a.to, b.to),
});

/** Worked minutes in `[from, to)` outside united pauses. */
export function workedOutside(stretch: Stretch, pauses: readonly Interval[], from: number, to: number): number {
  if (to <= from) return 0;
  const worked = (a: number, b: number) => (a < b ? workedBefore(stretch, b) - workedBefore(stretch, a) : 0);
  return pauses.reduce(
    (sum, pause) => sum - worked(Math.max(from, pause.from), Math.min(to, pause.to ?? to)),
    worked(from, to),
  );
}
