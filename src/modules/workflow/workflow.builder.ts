import type { ProcessStep } from '../procedures/index.ts';
import { advance, begin } from './domain/advance.ts';
import { planSteps, type RouteFacts } from './domain/plan-steps.ts';
import type { WorkflowStep } from './domain/step.ts';

const NOBODY_ASKED: RouteFacts = { case: null, applicant: 'person', channel: 'counter' };
const AGENCIES = new Map([
  ['SKHDT', 1],
  ['STNMT', 2],
  ['SXD', 3],
]);

/** The steps of an approved process as a dossier has them before acceptance begins the first. */
export function aRoute(process: readonly ProcessStep[], facts: Partial<RouteFacts> = {}): WorkflowStep[] {
  return planSteps(process, AGENCIES, 480, { ...NOBODY_ASKED, ...facts }).map((step) => ({
    ...step,
    id: step.ordinal,
    dossierId: 1,
    status: 'waiting',
    outcome: null,
    startedAt: null,
    dueAt: null,
    assigneeId: null,
    completedAt: null,
    completedBy: null,
    note: null,
  }));
}

/** Walks a dossier along, at minute after minute, and keeps what stands where: the table of the verbs, without them. */
export class Walk {
  steps: readonly WorkflowStep[];
  readonly #start: Temporal.Instant;
  #minutes = 0;

  constructor(process: readonly ProcessStep[], facts: Partial<RouteFacts> = {}, start = '2026-11-23T01:00:00Z') {
    this.#start = Temporal.Instant.from(start);
    const route = aRoute(process, facts);
    const first = route[0]?.kind === 'receive' ? route[0].key : '';
    this.steps = this.#after(route, begin(route), first, null);
  }

  get now(): Temporal.Instant {
    return this.#start.add({ minutes: this.#minutes });
  }

  get active(): readonly string[] {
    return this.#keys('active');
  }

  get skipped(): readonly string[] {
    return this.#keys('skipped');
  }

  /** Completes a step, so many minutes later. */
  complete(key: string, outcome: string | null = null, minutes = 1): this {
    this.#minutes += minutes;
    this.steps = this.#after(this.steps, advance(this.steps, key, outcome), key, outcome);
    return this;
  }

  #keys = (status: WorkflowStep['status']) => this.steps.filter((step) => step.status === status).map(({ key }) => key);

  #after(
    steps: readonly WorkflowStep[],
    { begun, skipped }: ReturnType<typeof advance<WorkflowStep>>,
    done: string,
    outcome: string | null,
  ): WorkflowStep[] {
    const at = this.now;
    return steps.map((step) => {
      if (step.key === done)
        return { ...step, status: 'done', outcome, startedAt: step.startedAt ?? at, completedAt: at };
      if (begun.includes(step)) return { ...step, status: 'active', startedAt: at };
      return skipped.includes(step) ? { ...step, status: 'skipped' } : step;
    });
  }
}
