import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { advance } from '../../workflow/index.ts';
import type { DossierCapabilities } from '../capabilities.ts';
import { type Completion, decideCompletion } from '../domain/decide-completion.ts';
import { chainOf, type Dossier } from '../domain/dossier.ts';
import type { DossierProblem } from '../domain/problems.ts';
import type { CompletionInput, NoticeInput } from '../input.ts';
import { saveStatus } from '../store.ts';
import { type LockedDossier, lockFor } from './load-standing.ts';
import { mayEndStep } from './may-end-step.ts';
import { passOn } from './pass-on.ts';

export type CompleteStepInput = CompletionInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
  /** The step that is meant: one of those whose turn it is. Another one is a problem, not a guess. */
  readonly stepKey: string;
};

/**
 * Completes a step whose turn it is and hands the dossier on: to the next step, to several side by side, or to nobody yet
 * where other legs are waited for (QC Đ7.2d (2)). The step that ends the handling is completed by registering the result instead.
 *
 * Problems: `dossier-not-found`, `action-not-allowed` (not this person's turn, or another step's), `stale-version`,
 * `outcome-required`, `outcome-unknown`, `verification-notice-required` (QC Đ13.5), those of a notice, those of `mayEndStep`.
 */
export async function completeStep(
  { db, clock, calendars, announce }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars' | 'announce'>,
  actor: Actor,
  input: CompleteStepInput,
): Promise<Result<Dossier, Problem<DossierProblem> | Problem>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const locked = await lockFor(tx, actor, { ...input, action: 'complete-step', today: localDate(now) });
    if (!locked.ok) return locked;
    const { dossier, steps } = locked.value;
    const decided = decideCompletion(locked.value, { ...input, action: 'complete-step' });
    if (!decided.ok) return decided;
    const { step, outcome } = decided.value;
    const may = await mayEndStep(tx, announce, dossier, step, input.note);
    if (!may.ok) return may;
    const told = await tellVerification(tx, { announce }, locked.value, {
      ...decided.value,
      at: now,
      notice: input.verification,
    });
    if (!told.ok) return told;
    const by = actor.accountId as number;
    const passed = await passOn(tx, calendars, {
      dossier,
      steps,
      step,
      outcome,
      by,
      note: input.note ?? null,
      at: now,
    });
    const next = passed.begun.map(({ key }) => key);
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: actingAs(actor, step.role),
        action: 'complete-step',
        facts: {
          step: step.key,
          ...(outcome !== null && { outcome }),
          next: next.length > 1 ? next : next[0],
          ...(passed.skipped.length > 0 && { skipped: passed.skipped.map(({ key }) => key) }),
          note: input.note,
        },
        ground: 'QC Đ7.2d (2)',
      },
    ]);
    return ok(await saveStatus(tx, dossier, { status: 'handling' }));
  });
}

/** A verification that follows begins with its notice, in this transaction, or not at all; before anything is written. */
async function tellVerification(
  tx: Tx,
  { announce }: Pick<DossierCapabilities, 'announce'>,
  { actor, station, dossier, steps }: LockedDossier,
  {
    step,
    outcome,
    at,
    notice,
  }: Completion & { readonly at: Temporal.Instant; readonly notice?: NoticeInput | undefined },
): Promise<Result<void>> {
  const begun = advance(steps, step.key, outcome).begun.filter(({ kind }) => kind === 'verify');
  if (begun.length === 0) return ok(undefined);
  if (!notice)
    return fail('verification-notice-required', {
      errors: [{ pointer: '/verification', code: 'verification-notice-required' }],
    });
  return announce.verificationBegun(tx, { dossier, actor, station, at, from: step, steps: begun, notice });
}
