import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, type Tx, transaction } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/queue.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { type LedgerActor, record } from '../../ledger/index.ts';
import type { RecalculationProblem } from '../domain/problems.ts';
import { recalculationChain } from '../domain/recalculation.ts';
import { CarryOut } from '../job-payloads.ts';
import { lockRecalculation, saveDecision } from '../recalculation-store.ts';

type Capabilities = { readonly db: Db; readonly clock: Clock };
type DecisionProblem = Problem<RecalculationProblem | 'not-permitted' | 'invalid-input'>;

/**
 * Approves a recalculation by a numbered decision: the worker begins to move the dossiers.
 *
 * Problems: `not-permitted`, `recalculation-not-found`, `recalculation-decided`, `four-eyes` (whoever proposed it),
 * `invalid-input` (no decision number).
 */
export async function approveRecalculation(
  { db, clock }: Capabilities,
  actor: Actor,
  input: { id: number; decisionNo: string },
): Promise<Result<void, DecisionProblem>> {
  const decisionNo = input.decisionNo.trim();
  if (decisionNo === '')
    return fail('invalid-input', { errors: [{ pointer: '/decisionNo', code: 'decision-required' }] });
  const at = clock.now();
  return transaction(db, async (tx) => {
    const decider = await deciderOf(tx, actor, input.id);
    if (!decider.ok) return decider;
    await saveDecision(tx, input.id, { status: 'approved', at, by: decider.value.accountId, decisionNo });
    await record(tx, recalculationChain(input.id), [
      { at, actor: decider.value, action: 'approve-recalculation', facts: { decisionNo }, ground: decisionNo },
    ]);
    await enqueue(tx, CarryOut, { recalculationId: input.id }, `carry-out-recalculation:${input.id}`);
    return ok(undefined);
  });
}

/**
 * Declines it; every dossier stays as it is.
 *
 * Problems: `not-permitted`, `recalculation-not-found`, `recalculation-decided`, `four-eyes`, `invalid-input` (no reason).
 */
export async function declineRecalculation(
  { db, clock }: Capabilities,
  actor: Actor,
  input: { id: number; reason: string },
): Promise<Result<void, DecisionProblem>> {
  const reason = input.reason.trim();
  if (reason === '') return fail('invalid-input', { errors: [{ pointer: '/reason', code: 'reason-required' }] });
  const at = clock.now();
  return transaction(db, async (tx) => {
    const decider = await deciderOf(tx, actor, input.id);
    if (!decider.ok) return decider;
    await saveDecision(tx, input.id, { status: 'declined', at, by: decider.value.accountId, decisionNo: null });
    await record(tx, recalculationChain(input.id), [
      { at, actor: decider.value, action: 'decline-recalculation', facts: { reason }, ground: null },
    ]);
    return ok(undefined);
  });
}

/** Who decides, the recalculation locked: somebody with the authority, and not whoever proposed it. */
async function deciderOf(
  tx: Tx,
  actor: Actor,
  id: number,
): Promise<Result<LedgerActor & { readonly accountId: number }, DecisionProblem>> {
  const { accountId } = actor;
  if (accountId === null || !may(actor, 'approve-recalculation')) return fail('not-permitted');
  const locked = await lockRecalculation(tx, id);
  if (!locked) return fail('recalculation-not-found');
  if (locked.status !== 'proposed') return fail('recalculation-decided');
  if (locked.proposedBy === accountId) return fail('four-eyes');
  return ok(actingAs({ ...actor, accountId }, actor.roles[0] ?? 'staff'));
}
