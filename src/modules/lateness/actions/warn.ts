import type { Tx } from '../../../platform/database/database.ts';
import type { Dossier } from '../../dossiers/index.ts';
import { activeSteps, type WorkflowStep } from '../../workflow/index.ts';
import type { WarningKind } from '../domain/due-now.ts';
import { type Addressee, insertWarnings } from '../warnings-store.ts';

/** What a due date is looked at with. */
export type About = {
  readonly dossier: Dossier;
  readonly steps: readonly WorkflowStep[];
  readonly legalDueAt: Temporal.Instant;
  readonly now: Temporal.Instant;
};

/** Writes the warnings of whoever's turn it is now. Answers how many were new. */
export const warn = (
  tx: Tx,
  { dossier, steps, legalDueAt, now: at }: About,
  kinds: readonly WarningKind[],
): Promise<number> =>
  insertWarnings(
    tx,
    activeSteps(steps)
      .filter(({ kind }) => kind !== 'return')
      .flatMap((step) =>
        kinds.map((kind) => ({
          dossierId: dossier.id,
          stepId: step.id,
          kind,
          legalDueAt,
          at,
          ...(kind === 'head' ? headOf(step) : ownerOf(step)),
        })),
      ),
  );

const ownerOf = ({ assigneeId, role, agencyId }: WorkflowStep): Addressee =>
  assigneeId === null ? { accountId: null, role, agencyId } : { accountId: assigneeId, role: null, agencyId };

/** The head of the agency that holds it; of what the center itself holds, its director. */
const headOf = ({ agencyId }: WorkflowStep): Addressee => ({
  accountId: null,
  role: agencyId === null ? 'director' : 'agency_head',
  agencyId,
});
