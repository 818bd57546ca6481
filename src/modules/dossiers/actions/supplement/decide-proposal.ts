import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { transaction } from '../../../../platform/database/database.ts';
import type { Actor } from '../../../identity/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import { touch } from '../../changes-store.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import type { SupplementRequest } from '../../domain/supplement.ts';
import { updateSupplement } from '../../supplement-store.ts';
import { markDefects } from '../../supplied-documents-store.ts';
import { enter } from '../entry.ts';
import { type LoadedTerms, loadTerms } from '../load-terms.ts';
import { issueSupplement } from './issue-supplement.ts';

export type ProposalInput = { readonly reference: string; readonly expectedVersion?: number | undefined };

/**
 * The center issues what was proposed, word for word: the agency's own request, or an exception a leader has signed
 * (QC Đ5.1e, QC Đ12.1c). Problems: those of `lockFor` and `issueSupplement`, `supplement-not-proposed`,
 * `supplement-exception-unsigned`.
 */
export async function issueProposedSupplement(
  capabilities: DossierCapabilities,
  actor: Actor,
  input: ProposalInput,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = capabilities.clock.now();
  return transaction(capabilities.db, async (tx) => {
    const loaded = await loadTerms(tx, capabilities.calendars, actor, { ...input, action: 'request-supplement', now });
    if (!loaded.ok) return loaded;
    const proposal = proposedOf(loaded.value);
    if (!proposal) return fail('supplement-not-proposed');
    if (proposal.exception && proposal.exception.signedBy === null) return fail('supplement-exception-unsigned');
    const { stage, scope, items, id } = proposal;
    if (stage === 'reception') await markDefects(tx, proposal.dossierId, items);
    const request = { stage, scope, items, proposalId: id };
    return issueSupplement(tx, capabilities, { loaded: loaded.value, actor, now, request });
  });
}

/**
 * The center does not ask the applicant for what was proposed, and says why. Problems: those of `lockFor`,
 * `supplement-not-proposed`.
 */
export async function declineProposal(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { ground, ...input }: ProposalInput & { readonly ground: string },
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'decline-proposal', now });
    if (!loaded.ok) return loaded;
    const proposal = proposedOf(loaded.value);
    if (!proposal) return fail('supplement-not-proposed');
    const { dossier } = loaded.value;
    await updateSupplement(tx, proposal.id, {
      status: 'declined',
      declined_by: actor.accountId,
      declined_ground: ground,
    });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'reception',
      action: 'decline-proposal',
      facts: { proposal: proposal.id, reason: ground },
      ground: 'QC Đ5.1đ',
    });
    return ok(await touch(tx, dossier));
  });
}

/**
 * A leader takes a further request on themselves; it is counted in the report of exceptions. Not by who proposed it.
 * Problems: those of `lockFor`, `supplement-not-proposed` (no exception waits), `signer-is-proposer`.
 */
export async function signSupplementException(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  input: ProposalInput,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'sign-exception', now });
    if (!loaded.ok) return loaded;
    const proposal = proposedOf(loaded.value);
    if (!proposal?.exception || proposal.exception.signedBy !== null) return fail('supplement-not-proposed');
    if (proposal.proposedBy === actor.accountId) return fail('signer-is-proposer');
    const { dossier } = loaded.value;
    await updateSupplement(tx, proposal.id, { exception_by: actor.accountId });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'leader',
      action: 'sign-exception',
      facts: { proposal: proposal.id, exception: proposal.exception.ground },
      ground: proposal.exception.legalBasis,
    });
    return ok(await touch(tx, dossier));
  });
}

const proposedOf = ({ requests }: LoadedTerms): SupplementRequest | undefined =>
  requests.find(({ status }) => status === 'proposed');
