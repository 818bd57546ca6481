import { type Actor, may } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import { activeSteps, type Ending, endingsOf, type WorkflowStep } from '../../workflow/index.ts';
import type { Dossier } from './dossier.ts';
import { type Action, actionsFrom, type Who } from './lifecycle.ts';

/** How an agency without a step in a dossier has to do with it: phối hợp, theo dõi. */
export type Part = 'coordinates' | 'follows';

/** What must be known of a person and a dossier to say what they may do together. */
export type Standing = {
  readonly actor: Actor;
  readonly station: Station | null;
  readonly dossier: Pick<Dossier, 'status' | 'agencyId' | 'filedBy' | 'returnMethod' | 'accepted'>;
  readonly steps: readonly WorkflowStep[];
  /** What this person's agency has to do with it without a step of its own. */
  readonly parts: ReadonlySet<Part>;
};

/**
 * The capacities in which somebody meets a dossier: reception only for agencies served at their counter (QC Đ2.1,
 * QC Đ3.2), the step's actor only in the agency whose turn it is, the approver only in the one that decides.
 */
export function capacitiesOf(standing: Standing): ReadonlySet<Who> {
  const { actor, station, dossier, steps } = standing;
  const all = new Set<Who>();
  if (actor.accountId !== null && dossier.filedBy === actor.accountId) all.add('applicant');
  const servesAgency = station?.counterAgencyIds.has(dossier.agencyId) ?? false;
  if (servesAgency && may(actor, 'receive-dossier')) all.add('reception');
  if (isForPost(actor, dossier)) all.add('postal');
  if (actor.roles.includes('cashier')) all.add('cashier');
  const isCompetent = station?.actsForIds.has(dossier.agencyId) ?? false;
  if (isCompetent && actor.roles.includes('approver')) all.add('approver');
  if (actor.roles.includes('approver') && signedBy(steps, station)) all.add('signer');
  const onRoute = station?.agencyId != null && onItsWay(steps).some((step) => step.agencyId === station.agencyId);
  if (onRoute && may(actor, 'assign-step')) all.add('head');
  if (standing.parts.has('coordinates') && may(actor, 'handle-step')) all.add('coordinator');
  if (may(actor, 'sign-supplement-exception')) all.add('leader');
  if (stepsInTurn(standing).length > 0) all.add('step_actor');
  return all;
}

/** Whether it was this person's agency whose step the result was registered with: the last one done before the return. */
function signedBy(steps: readonly WorkflowStep[], station: Station | null): boolean {
  const [last] = steps
    .filter(({ status, kind }) => status === 'done' && kind !== 'return')
    .toSorted(
      (a, b) =>
        (b.completedAt?.epochMilliseconds ?? 0) - (a.completedAt?.epochMilliseconds ?? 0) || b.ordinal - a.ordinal,
    );
  return last?.agencyId != null && (station?.actsForIds.has(last.agencyId) ?? false);
}

/** A step whose turn it is and that is this person's, with what completing it can come to. */
export type StepInTurn = WorkflowStep & { readonly endings: readonly Ending[] };

/**
 * The steps whose turn it is and that belong to this person: their role, or appointed to it, in that agency or at the center. Several where
 * legs run side by side. The return is no step of anybody's: it is done by delivering.
 */
export function stepsInTurn(standing: Standing): readonly StepInTurn[] {
  const { actor, station, dossier, steps } = standing;
  if (!station) return [];
  const roles = actor.roles as readonly string[];
  return activeSteps(steps)
    .filter(({ kind, role, assigneeId }) => {
      // Appointed in the place of a role nobody has today, it is theirs too.
      const isAppointed = assigneeId !== null && assigneeId === actor.accountId;
      return kind !== 'return' && (roles.includes(role) || isAppointed);
    })
    .filter((step) => isPlacedFor(step, station, dossier.agencyId))
    .map((step) => ({ ...step, endings: endingsOf(steps, step) }));
}

/** A step of the center: of reception at the counter that serves the agency, of any other role of the center's own people. */
function isPlacedFor(step: WorkflowStep, station: Station, dossierAgencyId: number): boolean {
  if (step.agencyId !== null) return step.agencyId === station.agencyId;
  return step.role === 'reception' ? station.counterAgencyIds.has(dossierAgencyId) : station.agencyId === null;
}

/**
 * Which actions this person may take on this dossier now: the one question that pages, API and jobs all ask.
 * Registering the result takes whoever's turn it is, so the approver of the agency alone is not enough.
 */
export function permittedActions(standing: Standing): ReadonlySet<Action> {
  const capacities = capacitiesOf(standing);
  const actions = new Set(actionsFrom(standing.dossier.status, capacities, standing.dossier.accepted !== null));
  const endings = stepsInTurn(standing).flatMap((step) => step.endings);
  if (!endings.some(({ registersResult }) => registersResult)) actions.delete('register-result');
  if (!endings.some(({ registersResult }) => !registersResult)) actions.delete('complete-step');
  return standing.actor.roles.includes('postal') ? actions.intersection(POSTAL_ACTIONS) : actions;
}

/** Whoever comes from the post takes in and hands over where that is granted; appraising, refusing and deciding never is (N3.4). */
const POSTAL_ACTIONS: ReadonlySet<Action> = new Set(['file', 'accept', 'supply', 'deliver']);

/**
 * Whether this person needs to know the dossier at all (QC Đ5.1d): its applicant, the counter that serves its agency, the
 * agencies on its route or asked beside it, and those who supervise the whole center. Everybody else is told there is no such dossier.
 */
export function mayRead({ actor, station, dossier, steps, parts }: Standing): boolean {
  if (actor.accountId !== null && dossier.filedBy === actor.accountId) return true;
  if (may(actor, 'read-every-dossier')) return true;
  // Whoever takes the money for it needs to know what for.
  if (station && dossier.status === 'awaiting_obligation' && may(actor, 'settle-obligation')) return true;
  if (!station || !may(actor, 'read-dossier')) return false;
  if (station.counterAgencyIds.has(dossier.agencyId) || parts.size > 0) return true;
  if (isForPost(actor, dossier)) return true;
  return onItsWay(steps).some((step) =>
    step.agencyId === null
      ? (actor.roles as readonly string[]).includes(step.role) && isPlacedFor(step, station, dossier.agencyId)
      : step.agencyId === station.agencyId,
  );
}

/** What the dossier has passed or may still come to; whom it never reaches need not know it. */
const onItsWay = (steps: readonly WorkflowStep[]) => steps.filter(({ status }) => status !== 'skipped');

/** The postal official carries the results that go by post, and nothing else (N3.4). */
const isForPost = (actor: Actor, { status, returnMethod }: Standing['dossier']): boolean =>
  actor.roles.includes('postal') &&
  may(actor, 'deliver-result') &&
  returnMethod === 'post' &&
  (status === 'result_ready' || status === 'delivered');
