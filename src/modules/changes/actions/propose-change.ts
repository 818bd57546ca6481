import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { regulationClauses } from '../../center/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { procedureOn } from '../../procedures/index.ts';
import { stationOf } from '../../staff/index.ts';
import { decideNewProposal } from '../domain/decide-new-proposal.ts';
import { type ProposalKind, proposalChain } from '../domain/proposal.ts';
import type { ProposalInput } from '../input.ts';
import { insertProposal } from '../proposal-store.ts';
import { recordChange } from './change-entry.ts';

/** The clause by which an official speaks up. */
const GROUNDS: Readonly<Record<ProposalKind, string>> = {
  PROCEDURE_CHANGE: 'QC Đ7.2g2',
  TIME_CUT: 'QC Đ7.2i',
  INITIATIVE: 'QC Đ12.1đ',
  REGULATION_ISSUE: 'QC Đ18',
};

/**
 * Enters what an official would have better in the one register there is for it. Answers its id.
 *
 * Problems: `not-permitted`, `invalid-input` (no such procedure or clause, a limit that is not shorter).
 */
export async function proposeChange(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  input: ProposalInput,
): Promise<Result<{ readonly id: number }, Problem<'not-permitted' | 'invalid-input'>>> {
  const { accountId } = actor;
  if (accountId === null || !may(actor, 'propose-change')) return fail('not-permitted');
  const at = clock.now();
  const today = localDate(at);
  return transaction(db, async (tx) => {
    const { kind } = input;
    const procedureCode = kind === 'REGULATION_ISSUE' ? null : input.procedureCode || null;
    const clause = kind === 'REGULATION_ISSUE' ? input.clause || null : null;
    const limitValue = kind === 'TIME_CUT' ? (input.limitValue ?? null) : null;
    const procedure = procedureCode === null ? null : await procedureOn(tx, procedureCode, today);
    const decided = decideNewProposal({
      kind,
      procedureCode,
      clause,
      limitValue,
      timeLimit: procedure?.content.timeLimit ?? null,
      knownClauses: new Set(regulationClauses().map((one) => one.clause)),
    });
    if (!decided.ok) return decided;
    const said = { kind, title: input.title.trim(), procedureCode, clause, limitValue };
    const id = await insertProposal(tx, {
      ...said,
      reason: input.reason.trim(),
      proposedText: input.proposedText.trim(),
      proposedAt: at,
      proposedBy: accountId,
      agencyId: (await stationOf(tx, accountId, today))?.agencyId ?? null,
    });
    await recordChange(tx, proposalChain(id), actor, {
      at,
      action: 'propose-change',
      facts: { ...said, reason: input.reason.trim(), proposedText: input.proposedText.trim() },
      ground: GROUNDS[kind],
    });
    return ok({ id });
  });
}
