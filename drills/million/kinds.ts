import { sql } from 'kysely';
import { type DueMode, dueMode } from '../../src/modules/deadlines/index.ts';
import { limitOf, type ProcedureContent, type ProcessStep } from '../../src/modules/procedures/index.ts';
import { begin, type PlannedStep, planSteps } from '../../src/modules/workflow/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import type { Ground } from './ground.ts';

/** A procedure dossiers are made of, with the steps of its process as acceptance plans them. */
export type Kind = {
  readonly kind: number;
  readonly versionId: number;
  readonly processId: number;
  readonly agencyId: number;
  readonly limit: ReturnType<typeof limitOf>;
  readonly mode: DueMode;
  readonly steps: readonly PlannedStep[];
  /** Ordinals of the steps that begin with the acceptance. */
  readonly begun: readonly number[];
  /** One step after another: such a dossier can stand at any of them. */
  readonly straight: boolean;
};

type Row = {
  readonly versionId: number;
  readonly agencyId: number;
  readonly content: ProcedureContent;
  readonly processId: number;
  readonly steps: readonly ProcessStep[];
};

/** The procedures in force that the center receives and agencies handle, but for those whose way depends on outcomes. */
export async function kindsOf(db: Database, { agencyIds, calendar }: Ground): Promise<Kind[]> {
  const { rows } = await sql<Row>`
    select v.id as "versionId", v.agency_id as "agencyId", v.content, w.id as "processId", w.steps
    from procedure_versions v join process_versions w on w.procedure_id = v.procedure_id
      and w.withdrawn_at is null and w.effective_to is null
    where v.received_at_center and v.withdrawn_at is null and v.effective_to is null
      and v.content ->> 'settlement' = 'STANDARD'
    order by v.id`.execute(db);
  return rows.filter(isPlain).map((row, at) => {
    const facts = { case: null, applicant: 'person', channel: 'counter' } as const;
    const steps = planSteps(row.steps, agencyIds, calendar.standardDayMinutes, facts);
    const begun = begin(steps.map((step) => ({ ...step, status: 'waiting' as const, outcome: null }))).begun;
    const limit = limitOf(row.content);
    const mode = dueMode(limit);
    return {
      kind: at + 1,
      versionId: row.versionId,
      processId: row.processId,
      agencyId: row.agencyId,
      limit,
      mode: mode.ok ? mode.value : 'date',
      steps,
      begun: begun.map(({ ordinal }) => ordinal),
      straight: steps.every(({ next }) => next === null),
    };
  });
}

const isPlain = ({ steps, content }: Row) =>
  !content.cases &&
  steps.length >= 4 &&
  steps[0]?.kind === 'receive' &&
  steps.at(-1)?.kind === 'return' &&
  steps.every(({ outcomes, next }) => !outcomes?.length && (next?.to ?? []).every((to) => !('when' in to)));
