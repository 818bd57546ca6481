import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { type Action, type DossierProblem, type LoadedTerms, loadTerms, stepsInTurn } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { activeSteps, type WorkflowStep } from '../../workflow/index.ts';
import type { HandlingProblem } from '../domain/problems.ts';

/** Which step of which dossier, in the version that was read. */
export type AboutStep = {
  readonly reference: string;
  readonly stepKey: string;
  readonly expectedVersion?: number | undefined;
};

export type LoadedStep = LoadedTerms & { readonly step: WorkflowStep };

/**
 * A dossier locked for something done in a step whose turn it is, by whoever's turn it is; `anyOfTheAgency` lets those in
 * who appoint people there. Problems: those of `lockFor`, `step-not-in-turn`.
 */
export async function loadStep(
  tx: Tx,
  calendars: CalendarShelf,
  actor: Actor,
  { stepKey, anyOfTheAgency, ...wanted }: AboutStep & { action: Action; now: Temporal.Instant; anyOfTheAgency?: true },
): Promise<Result<LoadedStep, Problem<DossierProblem | HandlingProblem>>> {
  const loaded = await loadTerms(tx, calendars, actor, wanted);
  if (!loaded.ok) return loaded;
  const { steps, station } = loaded.value;
  const heads = loaded.value.capacities.has('head') && anyOfTheAgency;
  const ofAgency = heads ? activeSteps(steps).filter(({ agencyId }) => agencyId === station?.agencyId) : [];
  const step = [...stepsInTurn(loaded.value), ...ofAgency].find(({ key }) => key === stepKey);
  return step ? ok({ ...loaded.value, step }) : fail('step-not-in-turn');
}
