import { ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { transaction } from '../../../../platform/database/database.ts';
import type { Actor } from '../../../identity/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import { insertWithdrawal } from '../../endings-store.ts';
import { saveStatus } from '../../store.ts';
import { enter } from '../entry.ts';
import { answerBy, loadTerms } from '../load-terms.ts';
import { endDossier } from './end-dossier.ts';

export type AskWithdrawalInput = {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
  readonly ground: string;
};

/**
 * The applicant, or reception for them, asks to have the dossier back. A filing that was not accepted ends at once; after
 * acceptance the center confirms with the agency (lifecycle: withdraw). Problems: those of `lockFor`, `calendar-not-published`.
 */
export async function askWithdrawal(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { ground, ...input }: AskWithdrawalInput,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'ask-withdrawal', now });
    if (!loaded.ok) return loaded;
    const { dossier, capacities } = loaded.value;
    const due = answerBy(loaded.value, now);
    if (!due.ok) return due;
    const isApplicant = capacities.has('applicant');
    const atOnce = dossier.status === 'submitted';
    await insertWithdrawal(tx, {
      dossier_id: dossier.id,
      from_status: dossier.status,
      reason: ground,
      asked_by: actor.accountId,
      asked_by_name: isApplicant ? actor.name : dossier.applicant.name,
      asked_at: now,
      answer_by: due.value,
      ...(atOnce && { decision: 'confirmed', decided_by: actor.accountId, decided_at: now }),
    });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: isApplicant ? 'applicant' : 'reception',
      action: 'ask-withdrawal',
      facts: { from: dossier.status, reason: ground },
      ground: 'QC Đ6.1',
    });
    return ok(
      atOnce
        ? await endDossier(tx, dossier, { outcome: 'withdrawn', now })
        : await saveStatus(tx, dossier, { status: 'withdrawal_requested' }),
    );
  });
}
