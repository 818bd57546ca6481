import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { RouteStep } from './advance.ts';
import type { WorkflowStep } from './step.ts';

/** As much of a step as says where a dossier can go back to. */
type PastStep = RouteStep & Pick<WorkflowStep, 'kind'>;

/** What going back comes to: the step that is somebody's turn again, and those that wait as if never begun. */
export type GoneBack<S> = { readonly reopened: S; readonly undone: readonly S[]; readonly revived: readonly S[] };

/**
 * Takes a dossier from a step whose turn it is back to one that was done before it. Whatever was done in between waits
 * again, and branches that the earlier step had closed are open again. Acceptance itself is never undone. Legs that run beside it are nobody's to undo: where
 * one of them hangs on the earlier step too, the way back is barred.
 *
 * Problems: `no-way-back` (not done, not before this step, or the acceptance), `other-legs-open`.
 */
export function goBack<S extends PastStep>(
  steps: readonly S[],
  from: string,
  to: string,
): Result<GoneBack<S>, Problem<'no-way-back' | 'other-legs-open'>> {
  const reopened = steps.find(({ key }) => key === to);
  const after = reopened?.status === 'done' && reopened.kind !== 'receive' ? followers(steps, to) : new Set<string>();
  if (!reopened || !after.has(from)) return fail('no-way-back');
  const following = steps.filter(({ key }) => after.has(key));
  const begun = following.filter(({ status }) => status === 'active' || status === 'done');
  const onTheWay = new Set([...begun.filter(({ key }) => followers(steps, key).has(from)).map(({ key }) => key), from]);
  if (begun.some(({ key }) => !onTheWay.has(key))) return fail('other-legs-open');
  return ok({ reopened, undone: begun, revived: following.filter(({ status }) => status === 'skipped') });
}

/** The steps a dossier may be handed back to from one whose turn it is, the nearest first. */
export function waysBack<S extends PastStep>(steps: readonly S[], from: string): readonly S[] {
  return steps.filter(({ key }) => goBack(steps, from, key).ok).toReversed();
}

/** Everything a step leads to, whichever branches are taken. */
function followers(steps: readonly RouteStep[], key: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [key];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of nextOf(steps, at)) {
      if (!found.has(next)) {
        found.add(next);
        open.push(next);
      }
    }
  }
  return found;
}

function nextOf(steps: readonly RouteStep[], key: string): readonly string[] {
  const step = steps.find((one) => one.key === key);
  if (step?.next) return step.next.to.map((branch) => branch.step);
  const following = steps.find(({ ordinal }) => step && ordinal === step.ordinal + 1);
  return following ? [following.key] : [];
}
