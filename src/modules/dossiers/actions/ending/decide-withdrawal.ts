import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { localDate, parseDay } from '../../../../kernel/time.ts';
import { transaction } from '../../../../platform/database/database.ts';
import { takeNumber } from '../../../center/index.ts';
import type { Actor } from '../../../identity/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import { updateWithdrawal, withdrawalOf } from '../../endings-store.ts';
import type { SignedResultInput, StopInput } from '../../input.ts';
import { saveStatus } from '../../store.ts';
import { enter } from '../entry.ts';
import { loadTerms } from '../load-terms.ts';
import { endDossier } from './end-dossier.ts';
import { hasStopNotice, issueStopNotice } from './stop-notice.ts';

type Input = { readonly reference: string; readonly expectedVersion?: number | undefined };

/**
 * The center gives the dossier back: it stops as withdrawn, its steps end, what was being asked for waits for nobody. Under
 * the forms of 2025 the notice of stopping is issued. Problems: those of `lockFor`, `withdrawal-not-open`.
 */
export async function confirmWithdrawal(
  { db, clock, calendars, announce }: DossierCapabilities,
  actor: Actor,
  { papersReturned, ...input }: Input & StopInput,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'confirm-withdrawal', now });
    if (!loaded.ok) return loaded;
    const { dossier, rules } = loaded.value;
    const asked = await withdrawalOf(tx, dossier.id);
    if (!asked || asked.decision !== null) return fail('withdrawal-not-open');
    const number = hasStopNotice(rules) ? await takeNumber(tx, 'stop-notice', localDate(now)) : null;
    await updateWithdrawal(tx, asked.id, {
      decision: 'confirmed',
      decided_by: actor.accountId,
      decided_at: now,
      papers_returned: papersReturned,
      number_text: number?.text ?? null,
    });
    const ended = await endDossier(tx, dossier, { outcome: 'withdrawn', now });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'reception',
      action: 'confirm-withdrawal',
      facts: { papersReturned, ...(number && { number: number.text }) },
      ground: 'QC Đ6.1',
    });
    const { askedAt, reason } = asked;
    const said = { askedAt, reason, papersReturned, dossier: ended, at: now };
    if (number) await issueStopNotice(tx, { announce }, loaded.value, { number, ...said });
    return ok(ended);
  });
}

/**
 * A result is already signed, so the dossier cannot be given back any more: it goes on where it stood. Which result, is
 * said. Problems: those of `lockFor`, `withdrawal-not-open`, `invalid-input` (a date that is none or to come).
 */
export async function declineWithdrawal(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { documentNumber, documentDate, signer, ...input }: Input & SignedResultInput,
): Promise<Result<Dossier, Problem<DossierProblem | 'invalid-input'>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'decline-withdrawal', now });
    if (!loaded.ok) return loaded;
    const { dossier } = loaded.value;
    const asked = await withdrawalOf(tx, dossier.id);
    if (!asked || asked.decision !== null) return fail('withdrawal-not-open');
    const day = parseDay(documentDate);
    if (!day || Temporal.PlainDate.compare(day, localDate(now)) > 0)
      return fail('invalid-input', { errors: [{ pointer: '/documentDate', code: 'date-in-future' }] });
    await updateWithdrawal(tx, asked.id, {
      decision: 'declined',
      decided_by: actor.accountId,
      decided_at: now,
      signed_number: documentNumber,
      signed_on: documentDate,
      signer,
    });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'reception',
      action: 'decline-withdrawal',
      facts: { document: `${documentNumber}, ${documentDate}`, signer },
      ground: 'QC Đ6.1',
    });
    // A dossier is handed over in the breath it is accepted: `accepted` is nowhere to go back to.
    const back = asked.fromStatus === 'accepted' ? 'handling' : asked.fromStatus;
    return ok(await saveStatus(tx, dossier, { status: back }));
  });
}
