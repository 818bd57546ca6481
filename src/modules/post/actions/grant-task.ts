import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import { findCenter } from '../../center/index.ts';
import { type Actor, actingAs, insertTaskGrant, listTaskGrants, may, postalAccounts } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { decideGrant, type GrantPeriod } from '../domain/decide-grant.ts';
import type { PostProblem } from '../domain/problems.ts';
import type { TaskGrantInput } from '../input.ts';
import type { PostCapabilities } from './open-postal-list.ts';

/** The ledger chain of what the post may do. */
export const TASK_CHAIN = 'task-grants';

/**
 * Gives an employee of the post a task by a decision of the People's Committee, for a period (N3.4). It takes effect with
 * their very next request. Answers the id of the grant.
 *
 * Problems: `not-permitted`, `grant-overlaps`, and those of `decideGrant`.
 */
export async function grantTask(
  { db, clock }: PostCapabilities,
  actor: Actor,
  input: TaskGrantInput,
): Promise<Result<number, Problem<PostProblem | 'not-permitted' | 'invalid-input'>>> {
  if (actor.accountId === null || !may(actor, 'grant-postal-task')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const center = await findCenter(tx);
    const account = (await postalAccounts(tx)).find(({ id }) => id === input.accountId);
    const decided = decideGrant({
      profile: center?.profile ?? { postalStaffAllowed: false },
      isPostal: account !== undefined,
      task: input.task,
      decidedOn: input.decidedOn,
      validFrom: input.validFrom,
      lastDay: input.lastDay ?? null,
      today: localDate(at),
    });
    if (!decided.ok) return decided;
    const { accountId, task, decisionNo } = input;
    const others = (await listTaskGrants(tx)).filter((one) => one.accountId === accountId && one.task === task);
    if (others.some((one) => one.endedAt === null && overlap(one, decided.value))) return fail('grant-overlaps');
    const given = { accountId, task, decisionNo, ...decided.value };
    const id = await insertTaskGrant(tx, { ...given, grantedBy: actor.accountId, grantedAt: at });
    await record(tx, TASK_CHAIN, [
      {
        at,
        actor: actingAs(actor, 'director'),
        action: 'grant-task',
        facts: {
          grant: id,
          account: account?.name ?? '',
          task,
          decision: decisionNo,
          from: decided.value.validFrom.toString(),
          to: decided.value.validTo?.toString() ?? '',
        },
        ground: 'N3.4',
      },
    ]);
    return ok(id);
  });
}

type Days = Pick<GrantPeriod, 'validFrom' | 'validTo'>;

/** Half-open: a grant that ends on the day the other begins does not touch it. */
const overlap = (one: Days, other: Days): boolean => begins(one, other.validTo) && begins(other, one.validTo);
const begins = ({ validFrom }: Days, before: Temporal.PlainDate | null) =>
  before === null || Temporal.PlainDate.compare(validFrom, before) < 0;
