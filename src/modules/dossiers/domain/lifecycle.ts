import type { Action, Status, Transition, Who } from './lifecycle-terms.ts';
import { TRANSITIONS } from './transitions.ts';

export {
  type Action,
  type Need,
  type Outcome,
  STATUSES,
  type Status,
  type Transition,
  type Who,
} from './lifecycle-terms.ts';
export { TRANSITIONS } from './transitions.ts';

/** The transition an action makes from a status, if the table has one. */
export function findTransition(action: Action, from: Status | null, when?: Transition['when']): Transition | undefined {
  return TRANSITIONS.find((t) => t.action === action && t.from === from && (t.when === undefined || t.when === when));
}

/**
 * What someone acting in these capacities may do from a status, as the table has it; `accepted` leaves out what is for a
 * dossier before, or after, its acceptance only.
 */
export function actionsFrom(from: Status, capacities: ReadonlySet<Who>, accepted?: boolean): ReadonlySet<Action> {
  const otherWay = accepted === undefined ? null : accepted ? 'not-accepted' : 'accepted';
  const possible = TRANSITIONS.filter(
    (t) => t.from === from && t.who.some((who) => capacities.has(who)) && (t.when === undefined || t.when !== otherWay),
  );
  return new Set(possible.map((t) => t.action));
}
