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
  /** Where it is done: an agency's official placed at the center does theirs there (QC Đ7.2m). */
  readonly place: 'CENTER' | 'AGENCY' | 'SITE';
  readonly unit: string | null;
  readonly role: StepRole;
  readonly quotaMinutes: number;
  /**
   * `skipped`: on no way this dossier takes; `broken_off`: begun when the dossier ended without a result. Several may be
   * active at once, side by side.
   */
  readonly status: 'waiting' | 'active' | 'done' | 'skipped' | 'broken_off';
  /** Where it leads, as far as acceptance could not decide it; null for the next step of the list. */
  readonly next: ProcessStep['next'] | null;
  /** What completing it can come to; null where nothing depends on it. */
  readonly outcomes: ProcessStep['outcomes'] | null;
  /** What completing it came to. */
  readonly outcome: string | null;
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
  'ordinal' | 'key' | 'name' | 'kind' | 'agencyId' | 'place' | 'unit' | 'role' | 'quotaMinutes' | 'next' | 'outcomes'
>;

/** The steps whose turn it is, in the order of the process; none when all are done. */
export const activeSteps = (steps: readonly WorkflowStep[]): readonly WorkflowStep[] =>
  steps.filter((step) => step.status === 'active');
