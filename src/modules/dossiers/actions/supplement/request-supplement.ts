import { fail, type Problem, type Result } from '../../../../kernel/result.ts';
import { transaction } from '../../../../platform/database/database.ts';
import type { Actor } from '../../../identity/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import { decideSupplement } from '../../domain/decide-supplement.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import type { SupplementRequestInput } from '../../input.ts';
import { markDefects } from '../../supplied-documents-store.ts';
import { loadTerms } from '../load-terms.ts';
import { issueSupplement } from './issue-supplement.ts';
import { supplementFacts } from './supplement-facts.ts';

export type RequestSupplementInput = SupplementRequestInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * The center asks the applicant, before acceptance, for everything that is missing or wrong: once, with the reason and
 * legal basis of each (QC Đ7.2d (3), QC Đ12.1c, QC Đ5.1đ). What it does not name is found in order.
 *
 * Problems: those of `lockFor`, `decideSupplement` and `issueSupplement`; `supplement-not-proposed` after acceptance, where
 * the handling agency proposes and the center issues.
 */
export async function requestSupplement(
  capabilities: DossierCapabilities,
  actor: Actor,
  { items, ...input }: RequestSupplementInput,
): Promise<Result<Dossier, Problem<DossierProblem | 'invalid-input'>>> {
  const now = capabilities.clock.now();
  return transaction(capabilities.db, async (tx) => {
    const loaded = await loadTerms(tx, capabilities.calendars, actor, { ...input, action: 'request-supplement', now });
    if (!loaded.ok) return loaded;
    const { dossier } = loaded.value;
    if (dossier.accepted) return fail('supplement-not-proposed');
    const decided = decideSupplement(supplementFacts(loaded.value, { items, isException: false }));
    if (!decided.ok) return decided;
    await markDefects(tx, dossier.id, decided.value.items);
    const request = { stage: 'reception' as const, ...decided.value, proposalId: null };
    return issueSupplement(tx, capabilities, { loaded: loaded.value, actor, now, request });
  });
}
