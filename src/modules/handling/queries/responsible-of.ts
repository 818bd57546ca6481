import type { Db } from '../../../platform/database/database.ts';
import type { Dossier } from '../../dossiers/index.ts';
import { peopleAt } from '../../staff/index.ts';
import type { WorkflowStep } from '../../workflow/index.ts';
import { dutyOf } from '../domain/duty.ts';
import { type Responsible, responsibleFor } from '../domain/responsible.ts';

/** Who answers for an open dossier now, and can be reached; null once it has ended. */
export async function responsibleOf(
  db: Db,
  dossier: Pick<Dossier, 'status' | 'agencyId'>,
  steps: readonly WorkflowStep[],
  now: Temporal.Instant,
): Promise<Responsible | null> {
  const duty = dutyOf(dossier, steps);
  return duty && responsibleFor(duty, await peopleAt(db, now), now);
}
