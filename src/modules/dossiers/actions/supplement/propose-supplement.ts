import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { transaction } from '../../../../platform/database/database.ts';
import type { Actor } from '../../../identity/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import { touch } from '../../changes-store.ts';
import { stepsInTurn } from '../../domain/capacities.ts';
import { decideSupplement } from '../../domain/decide-supplement.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import type { SupplementProposalInput } from '../../input.ts';
import { insertSupplement } from '../../supplement-store.ts';
import { enter } from '../entry.ts';
import { answerBy, loadTerms } from '../load-terms.ts';
import { supplementFacts } from './supplement-facts.ts';

export type ProposeSupplementInput = SupplementProposalInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * The agency that handles the dossier proposes what the applicant should be asked for; only the center may ask them
 * (QC Đ5.1e). With `exception` a further request beyond the one the law allows is proposed, by the agency or before
 * acceptance by the center; it is issued only after a leader signed it (QC Đ12.1c).
 *
 * Problems: those of `lockFor` and `decideSupplement`; `supplement-not-proposed` (before acceptance an ordinary request is
 * made, not proposed).
 */
export async function proposeSupplement(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { items, exception, ...input }: ProposeSupplementInput,
): Promise<Result<Dossier, Problem<DossierProblem | 'invalid-input'>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'propose-supplement', now });
    if (!loaded.ok) return loaded;
    const { dossier } = loaded.value;
    const facts = supplementFacts(loaded.value, { items, isException: exception !== undefined });
    const { stage } = facts;
    if (stage === 'reception' && !exception) return fail('supplement-not-proposed');
    const decided = decideSupplement(facts);
    if (!decided.ok) return decided;
    const due = answerBy(loaded.value, now);
    if (!due.ok) return due;
    const [step] = stepsInTurn(loaded.value);
    const proposal = await insertSupplement(
      tx,
      {
        dossier_id: dossier.id,
        stage,
        scope: decided.value.scope,
        status: 'proposed',
        proposed_by: actor.accountId,
        proposed_at: now,
        check_due_at: due.value,
        proposing_step: step?.key ?? null,
        exception_ground: exception?.ground ?? null,
        exception_basis: exception?.legalBasis ?? null,
      },
      decided.value.items,
    );
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: stage === 'handling' ? 'step_actor' : 'reception',
      action: 'propose-supplement',
      facts: {
        proposal,
        ...(step && { step: step.key }),
        items: decided.value.items.map(({ componentKey, kind }) => `${componentKey}: ${kind}`),
        ...(exception && { exception: exception.ground, exceptionBasis: exception.legalBasis }),
      },
      ground: exception ? exception.legalBasis : 'QC Đ5.1e',
    });
    return ok(await touch(tx, dossier));
  });
}
