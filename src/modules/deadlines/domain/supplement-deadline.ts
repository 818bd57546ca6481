import { type Failed, ok, type Result } from '../../../kernel/result.ts';
import type { CompiledCalendar } from '../../calendar/index.ts';
import { calculateDeadline, type Deadline, type DeadlineTerms } from './calculate-deadline.ts';
import type { DeadlineProblem } from './problems.ts';

/** `supplement.clock` of the rule set or procedure. */
export type SupplementClock = 'RESTART' | 'RESUME';

/** A supplement asked for after acceptance and completed, as the center verified. */
export type CompletedSupplement = {
  readonly requestedAt: Temporal.Instant;
  readonly completedAt: Temporal.Instant;
  readonly ground: string;
};

/**
 * Both figures, because the history shows both; `terms` are those in force from now on. The figure that is not in force is
 * null where there is none, such as in a year not published: it holds up nobody.
 */
export type SupplementedDeadline = {
  readonly terms: DeadlineTerms;
  readonly inForce: Deadline;
  readonly restarted: Deadline | null;
  readonly resumed: Deadline | null;
};

/**
 * The deadline after a supplement (rule 14). RESUME: the wait is a pause. RESTART: a full new limit from the completion;
 * pauses that ended and extensions granted before it are gone. While the supplement is awaited it is an open pause
 * (`openPause`). Problems: those of `calculateDeadline`; `pause-after-due` under RESTART too, for a new limit may not cure
 * lateness.
 */
export function supplementDeadline(
  calendar: CompiledCalendar,
  terms: DeadlineTerms,
  { requestedAt, completedAt, ground }: CompletedSupplement,
  clock: SupplementClock,
): Result<SupplementedDeadline, DeadlineProblem> {
  const { pauses = [], extensions = [] } = terms;
  const resumedTerms = { ...terms, pauses: [...pauses, { from: requestedAt, to: completedAt, ground }] };
  const resumed = calculateDeadline(calendar, resumedTerms);
  if (!resumed.ok && (clock === 'RESUME' || !isUnpublished(resumed))) return resumed;
  const laterExtensions = extensions.filter(({ askedAt }) => Temporal.Instant.compare(askedAt, completedAt) >= 0);
  const restartedTerms = { ...terms, acceptedAt: completedAt, extensions: laterExtensions };
  const restarted = calculateDeadline(calendar, restartedTerms);
  if (!restarted.ok && clock === 'RESTART') return restarted;
  const figures = {
    restarted: restarted.ok ? restarted.value : null,
    resumed: resumed.ok ? resumed.value : null,
  };
  return clock === 'RESTART'
    ? ok({ terms: restartedTerms, inForce: figures.restarted!, ...figures })
    : ok({ terms: resumedTerms, inForce: figures.resumed!, ...figures });
}

const isUnpublished = ({ problem }: Failed<DeadlineProblem>): boolean => problem.code === 'calendar-not-published';
