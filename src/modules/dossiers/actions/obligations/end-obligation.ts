import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { transaction } from '../../../../platform/database/database.ts';
import type { Actor } from '../../../identity/index.ts';
import { moveFinishBy } from '../../../workflow/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import type { GroundInput, ReceiptInput } from '../../input.ts';
import { cancelObligations, openObligations, saveSettled } from '../../obligations-store.ts';
import { saveStatus } from '../../store.ts';
import { enter } from '../entry.ts';
import { loadTerms } from '../load-terms.ts';
import { endWait } from '../waits.ts';

type Capabilities = Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>;
type About = { readonly reference: string; readonly expectedVersion?: number | undefined };

/**
 * The cashier has the receipt: the dossier goes on, and so does its clock where it stood still. Problems: those of
 * `lockFor`, `obligation-not-open`, `calendar-not-published`.
 */
export const settleObligation = (
  capabilities: Capabilities,
  actor: Actor,
  { receiptNumber, ...input }: ReceiptInput & About,
): Promise<Result<Dossier, Problem<DossierProblem>>> =>
  endObligation(capabilities, actor, input, { action: 'settle-obligation', receiptNumber });

/** What was asked was not owed, or is owed no more, and why. Problems: the same. */
export const cancelObligation = (
  capabilities: Capabilities,
  actor: Actor,
  { ground, ...input }: GroundInput & About,
): Promise<Result<Dossier, Problem<DossierProblem>>> =>
  endObligation(capabilities, actor, input, { action: 'cancel-obligation', ground });

type How =
  | { readonly action: 'settle-obligation'; readonly receiptNumber: string }
  | { readonly action: 'cancel-obligation'; readonly ground: string };

async function endObligation({ db, clock, calendars }: Capabilities, actor: Actor, input: About, how: How) {
  const now = clock.now();
  return transaction(db, async (tx): Promise<Result<Dossier, Problem<DossierProblem>>> => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: how.action, now });
    if (!loaded.ok) return loaded;
    const { dossier } = loaded.value;
    const [open] = await openObligations(tx, dossier.id);
    if (!open) return fail('obligation-not-open');
    const by = actor.accountId as number;
    const settled = how.action === 'settle-obligation';
    if (settled) await saveSettled(tx, open.id, { at: now, by, receiptNumber: how.receiptNumber });
    else await cancelObligations(tx, dossier.id, { at: now, by, ground: how.ground });
    const due = open.stopsClock ? await endWait(tx, calendars, loaded.value, now) : null;
    if (due && !due.ok) return due;
    if (due) await moveFinishBy(tx, dossier.id, due.value);
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: settled ? 'cashier' : 'approver',
      action: how.action,
      facts: {
        obligation: open.id,
        amountDong: open.amountDong,
        ...(settled ? { receiptNumber: how.receiptNumber } : { reason: how.ground }),
      },
      ground: open.legalBasis,
    });
    return ok(await saveStatus(tx, dossier, { status: 'handling', ...(due && { legalDueAt: due.value }) }));
  });
}
