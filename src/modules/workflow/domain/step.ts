import type { ProcessStep, StepRole } from '../../procedures/index.ts';

/** A step of a dossier's process, as it runs. */
export type WorkflowStep = {
  readonly id: number;
  readonly dossierId: number;
  readonly ordinal: number;
  readonly key: string;
  readonly name: string;
  readonly kind: ProcessStep['kind'];
  /** Whose turn it is; null for the center itself. */
  readonly agencyId: number | null;
  readonly unit: string | null;
  readonly role: StepRole;
  readonly quotaMinutes: number;
  readonly status: 'waiting' | 'active' | 'done';
  readonly startedAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant | null;
  readonly assigneeId: number | null;
  readonly completedAt: Temporal.Instant | null;
  readonly completedBy: number | null;
  readonly note: string | null;
};

/** Steps taken from a process, before a dossier begins them; quotas in working minutes. */
export type PlannedStep = Pick<
  WorkflowStep,
  'ordinal' | 'key' | 'name' | 'kind' | 'agencyId' | 'unit' | 'role' | 'quotaMinutes'
>;

/** The step whose turn it is, or null when all are done. */
export const activeStep = (steps: readonly WorkflowStep[]): WorkflowStep | null =>
  steps.find((step) => step.status === 'active') ?? null;

/** The step after one, in the order of the process. */
export const stepAfter = (steps: readonly WorkflowStep[], step: WorkflowStep): WorkflowStep | null =>
  steps.find((other) => other.ordinal === step.ordinal + 1) ?? null;

/**
 * Whether completing this step means registering the result: it is the last one before the result goes back to the
 * applicant.
 */
export const registersResult = (steps: readonly WorkflowStep[], step: WorkflowStep): boolean =>
  step.kind !== 'return' && stepAfter(steps, step)?.kind === 'return';
