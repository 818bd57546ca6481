import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { transaction } from '../../../../platform/database/database.ts';
import type { Actor } from '../../../identity/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import type { ObligationInput } from '../../input.ts';
import { insertObligation } from '../../obligations-store.ts';
import { saveStatus } from '../../store.ts';
import { enter } from '../entry.ts';
import { loadTerms } from '../load-terms.ts';
import { beginWait } from '../waits.ts';

export type AskObligationInput = ObligationInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * The applicant must pay before the dossier goes on (nghĩa vụ tài chính). The clock stands still only where `stopsClock`
 * says that the legal basis allows it, which the approver of the competent agency answers for; else it runs. Problems:
 * those of `lockFor` and `beginWait`, `wait-needs-approver`.
 */
export async function askObligation(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { amountDong, ground, legalBasis, payWhere, stopsClock = false, ...input }: AskObligationInput,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'ask-obligation', now });
    if (!loaded.ok) return loaded;
    const { dossier, capacities } = loaded.value;
    const isApprover = capacities.has('approver');
    if (stopsClock && !isApprover)
      return fail('wait-needs-approver', { errors: [{ pointer: '/stopsClock', code: 'wait-needs-approver' }] });
    if (stopsClock) {
      const begun = await beginWait(tx, loaded.value, now, { kind: 'obligation', ground, legalBasis });
      if (!begun.ok) return begun;
    }
    const what = { amountDong, ground, legalBasis, payWhere, stopsClock };
    const by = actor.accountId as number;
    const obligation = await insertObligation(tx, { dossierId: dossier.id, ...what, askedBy: by, askedAt: now });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: isApprover ? 'approver' : 'step_actor',
      action: 'ask-obligation',
      facts: { obligation, amountDong, payWhere, stopsClock, reason: ground },
      ground: legalBasis,
    });
    return ok(
      await saveStatus(tx, dossier, { status: 'awaiting_obligation', ...(stopsClock && { legalDueAt: null }) }),
    );
  });
}
