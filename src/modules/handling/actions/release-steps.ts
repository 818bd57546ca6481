import type { Tx } from '../../../platform/database/database.ts';
import { chainOf, lockDossierById, saveStatus } from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { isThere, peopleAt } from '../../staff/index.ts';
import { saveAssignee, stepsOf } from '../../workflow/index.ts';
import { isFitFor } from '../domain/fit.ts';
import { stepsAssignedTo } from '../queries/steps-assigned-to.ts';

export type Release = {
  readonly accountId: number;
  readonly standInId: number | null;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
  /** What is written into each dossier: away, or gone for good. */
  readonly because: 'absence' | 'departure';
};

/**
 * What somebody had taken up is theirs no more: it goes to whoever stands in, where they could do it, else back to
 * everybody of the agency and role. Answers how many steps.
 */
export async function releaseSteps(tx: Tx, { accountId, standInId, actor, at, because }: Release): Promise<number> {
  const people = await peopleAt(tx, at);
  const named = (id: number | null) => people.find((person) => person.id === id);
  const standIn = named(standInId);
  const held = await stepsAssignedTo(tx, accountId);
  for (const { dossierId, stepId } of held) {
    const dossier = await lockDossierById(tx, dossierId);
    const step = (await stepsOf(tx, dossierId)).find(({ id }) => id === stepId);
    if (!dossier || step?.status !== 'active' || step.assigneeId !== accountId) continue;
    const next = standIn && isThere(standIn, at) && isFitFor(standIn, step, dossier.agencyId) ? standIn : null;
    await saveAssignee(tx, stepId, next?.id ?? null);
    const before = named(accountId)?.name;
    await record(tx, chainOf(dossierId), [
      {
        at,
        actor: actingAs(actor),
        action: 'release-step',
        facts: { step: step.key, because, ...(before && { before }), ...(next && { assignee: next.name }) },
        ground: 'QC Đ13.8a',
      },
    ]);
    await saveStatus(tx, dossier, { status: dossier.status });
  }
  return held.length;
}
