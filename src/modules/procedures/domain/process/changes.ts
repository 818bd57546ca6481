import type { Next, ProcessStep } from './process.ts';

/*
 * What an editor does to the steps of a process. Every way on is written out first, so that moving and removing keep the
 * ways as they are, and what then only says "the next of the list" is left out again.
 */

/** The steps with a new one behind `after`, in between where that step simply goes on. */
export function insertStep(steps: readonly ProcessStep[], after: string, step: ProcessStep): ProcessStep[] {
  const place = placeOf(steps, after);
  if (place < 0) return [...steps];
  const written = explicit(steps);
  const before = written[place] as ProcessStep;
  const only = simpleTarget(before);
  const added = step.next || only === null ? step : { ...step, next: goTo(only) };
  const relinked = only === null ? before : { ...before, next: goTo(step.key) };
  return simplified(written.toSpliced(place, 1, relinked, added));
}

/** The steps with one of them saying something else; its key stays. A `next` left out is the next of the list. */
export const replaceStep = (steps: readonly ProcessStep[], step: ProcessStep): ProcessStep[] =>
  simplified(steps.map((each) => (each.key === step.key ? step : each)));

/** The steps without one: whoever led to it leads to where it went on to first. */
export function removeStep(steps: readonly ProcessStep[], key: string): ProcessStep[] {
  const gone = explicit(steps).find((step) => step.key === key);
  if (!gone) return [...steps];
  const heir = (gone.next?.to.find(({ when }) => !when) ?? gone.next?.to[0])?.step;
  const left = explicit(steps).filter((step) => step !== gone && step.key !== key);
  return simplified(left.map((step) => (step.next ? { ...step, next: inherit(step, step.next, key, heir) } : step)));
}

/**
 * The steps with one moved up or down by one place. Two that follow one another and nothing else change their turns; where
 * branches lie between, only the order of the list changes.
 */
export function moveStep(steps: readonly ProcessStep[], key: string, by: 1 | -1): ProcessStep[] {
  const place = Math.min(placeOf(steps, key), placeOf(steps, key) + by);
  const [one, other] = [steps[place], steps[place + 1]];
  if (placeOf(steps, key) < 0 || !one || !other) return [...steps];
  const written = explicit(steps);
  const swapped = written.toSpliced(place, 2, written[place + 1] as ProcessStep, written[place] as ProcessStep);
  return simplified(
    isChain(written, one.key, other.key) ? swapped.map((step) => changeTurns(step, one, other, written)) : swapped,
  );
}

const placeOf = (steps: readonly ProcessStep[], key: string) => steps.findIndex((step) => step.key === key);
const goTo = (step: string): Next => ({ mode: 'one', to: [{ step }] });

const explicit = (steps: readonly ProcessStep[]): ProcessStep[] =>
  steps.map((step, at) => {
    const following = steps[at + 1];
    return step.next || !following ? step : { ...step, next: goTo(following.key) };
  });

const simplified = (steps: readonly ProcessStep[]): ProcessStep[] =>
  steps.map((step, at) => {
    const { next, ...rest } = step;
    const only = simpleTarget(step);
    const isPlain = !next || (only !== null && only === steps[at + 1]?.key);
    return isPlain ? rest : step;
  });

/** Where a step simply goes on to; null where it branches, or ends. */
function simpleTarget({ next }: ProcessStep): string | null {
  const [only, ...others] = next?.to ?? [];
  return only && others.length === 0 && !only.when ? only.step : null;
}

/** A way without a step: branches to it lead to its heir, and are gone where one leads there already or there is none. */
function inherit({ key: own }: ProcessStep, next: Next, key: string, heir: string | undefined): Next {
  const to = next.to.flatMap((branch) => {
    if (branch.step !== key) return [branch];
    return heir === undefined || heir === own ? [] : [{ ...branch, step: heir }];
  });
  const distinct = to.filter(
    (branch, at) => next.mode === 'one' || to.findIndex(({ step }) => step === branch.step) === at,
  );
  return distinct.length === 1 && !distinct[0]?.when ? { mode: 'one', to: distinct } : { ...next, to: distinct };
}

function isChain(steps: readonly ProcessStep[], one: string, other: string): boolean {
  const find = (key: string) => steps.find((step) => step.key === key) as ProcessStep;
  const leadToOther = steps.filter(({ next }) => next?.to.some(({ step }) => step === other));
  return simpleTarget(find(one)) === other && simpleTarget(find(other)) !== null && leadToOther.length === 1;
}

/** P → one → other → Q becomes P → other → one → Q. */
function changeTurns(
  step: ProcessStep,
  one: ProcessStep,
  other: ProcessStep,
  before: readonly ProcessStep[],
): ProcessStep {
  if (step.key === other.key) return { ...step, next: goTo(one.key) };
  if (step.key === one.key) {
    const next = before.find(({ key }) => key === other.key)?.next;
    return next ? { ...step, next } : step;
  }
  const to = step.next?.to.map((branch) => (branch.step === one.key ? { ...branch, step: other.key } : branch));
  return step.next && to ? { ...step, next: { ...step.next, to } } : step;
}
