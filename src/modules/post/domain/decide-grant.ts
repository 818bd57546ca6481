import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { parseDay } from '../../../kernel/time.ts';
import type { PostalTask } from '../../identity/index.ts';
import type { PostProblem } from './problems.ts';

export type GrantFacts = {
  /** `postalStaffAllowed` and `postalTasks` of the province's profile. */
  readonly profile: { readonly postalStaffAllowed: boolean; readonly postalTasks?: readonly PostalTask[] };
  /** Whether the account is one of a postal employee. */
  readonly isPostal: boolean;
  readonly task: PostalTask;
  readonly decidedOn: string;
  readonly validFrom: string;
  readonly lastDay: string | null;
  readonly today: Temporal.PlainDate;
};

export type GrantPeriod = {
  readonly decidedOn: Temporal.PlainDate;
  readonly validFrom: Temporal.PlainDate;
  readonly validTo: Temporal.PlainDate | null;
};

/**
 * Whether a task may be given to the post: the province lets it (N3.4), the account comes from there, and the decision was
 * taken before the task begins.
 *
 * Problems: `postal-staff-not-allowed`, `postal-task-not-allowed`, `account-not-postal`, `invalid-input` (a day that does
 * not exist), `grant-period-invalid`.
 */
export function decideGrant(facts: GrantFacts): Result<GrantPeriod, Problem<PostProblem | 'invalid-input'>> {
  const { profile, task } = facts;
  if (!profile.postalStaffAllowed) return fail('postal-staff-not-allowed');
  if (!(profile.postalTasks ?? []).includes(task))
    return fail('postal-task-not-allowed', { errors: [{ pointer: '/task', code: 'postal-task-not-allowed' }] });
  if (!facts.isPostal)
    return fail('account-not-postal', { errors: [{ pointer: '/accountId', code: 'account-not-postal' }] });
  const days = { decidedOn: facts.decidedOn, validFrom: facts.validFrom, lastDay: facts.lastDay };
  const wrong = Object.entries(days).flatMap(([name, text]) =>
    text !== null && parseDay(text) === null ? [{ pointer: `/${name}`, code: 'date-invalid' }] : [],
  );
  if (wrong.length > 0) return fail('invalid-input', { errors: wrong });
  const [decidedOn, validFrom] = [parseDay(facts.decidedOn)!, parseDay(facts.validFrom)!];
  const last = facts.lastDay === null ? null : parseDay(facts.lastDay)!;
  const isLater = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0;
  const late = [
    (isLater(decidedOn, facts.today) || isLater(decidedOn, validFrom)) && 'decidedOn',
    last !== null && isLater(validFrom, last) && 'lastDay',
  ].filter((name) => name !== false);
  if (late.length > 0)
    return fail('grant-period-invalid', {
      errors: late.map((name) => ({ pointer: `/${name}`, code: 'grant-period-invalid' })),
    });
  return ok({ decidedOn, validFrom, validTo: last?.add({ days: 1 }) ?? null });
}
