import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { toRfc3339 } from '../../../../kernel/time.ts';
import { type Tx, transaction } from '../../../../platform/database/database.ts';
import { type SupplementClock, supplementDeadline } from '../../../deadlines/index.ts';
import type { Actor } from '../../../identity/index.ts';
import { activeSteps, moveFinishBy, moveStepDue } from '../../../workflow/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import type { SupplementRequest } from '../../domain/supplement.ts';
import { endPause } from '../../pauses-store.ts';
import { saveStatus } from '../../store.ts';
import { updateSupplement } from '../../supplement-store.ts';
import { acceptDocuments } from '../../supplied-documents-store.ts';
import { enter } from '../entry.ts';
import { type LoadedTerms, loadTerms } from '../load-terms.ts';
import { stepDueAfter } from '../step-due.ts';

type Input = { readonly reference: string; readonly expectedVersion?: number | undefined };

/**
 * The center finds complete what was handed in after acceptance: the dossier goes on, its clock from the moment the
 * applicant handed it in — with a full new limit or with the rest of the old one, by rule. Both figures are kept
 * (clock, rule 14). Work lists and the steps whose turn it is move along.
 *
 * Problems: those of `lockFor`, `supplement-not-sent`, `calendar-not-published`.
 */
export async function confirmSupplement(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  input: Input,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'supply', now });
    if (!loaded.ok) return loaded;
    const { dossier } = loaded.value;
    const request = sentOf(loaded.value);
    if (!dossier.accepted || !request) return fail('supplement-not-sent');
    const resumed = resume(loaded.value, request);
    if (!resumed.ok) return resumed;
    const { legalDueAt, figures, restarts, from } = resumed.value;
    await acceptDocuments(
      tx,
      dossier.id,
      request.items.map(({ componentKey }) => componentKey),
    );
    await endPause(tx, dossier.id, from, restarts);
    await updateSupplement(tx, request.id, {
      status: 'supplied',
      supplied_at: from,
      due_if_restarted: figures.restarted,
      due_if_resumed: figures.resumed,
    });
    await moveFinishBy(tx, dossier.id, legalDueAt);
    await moveSteps(tx, calendars, loaded.value, { from, restarts });
    const goesOn = await saveStatus(tx, dossier, { status: 'handling', legalDueAt });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'reception',
      action: 'supply',
      facts: {
        request: request.issued?.numberText,
        completedAt: toRfc3339(from),
        clock: request.issued?.clock,
        dueAt: toRfc3339(legalDueAt),
        ...(figures.restarted && { dueIfRestarted: toRfc3339(figures.restarted) }),
        ...(figures.resumed && { dueIfResumed: toRfc3339(figures.resumed) }),
      },
      ground: 'QC Đ4.2',
    });
    return ok(goesOn);
  });
}

/**
 * The center finds that something is still missing: the applicant is told what, and the same request stays open. No
 * second request is made of it, and the window is longer by the time the papers lay with the center. Problems: those of `lockFor`, `supplement-not-sent`.
 */
export async function findSupplementIncomplete(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { missing, ...input }: Input & { readonly missing: string },
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'find-incomplete', now });
    if (!loaded.ok) return loaded;
    const { dossier } = loaded.value;
    const request = sentOf(loaded.value);
    if (!request) return fail('supplement-not-sent');
    await updateSupplement(tx, request.id, {
      status: 'issued',
      sent_at: null,
      check_due_at: null,
      still_missing: missing,
      window_until: windowAfter(request, now),
    });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'reception',
      action: 'find-incomplete',
      facts: { request: request.issued?.numberText, missing },
      ground: 'QC Đ7.2d (1)',
    });
    return ok(await saveStatus(tx, dossier, { status: 'supplement_requested' }));
  });
}

/** The time it lay with the center does not count against the applicant. */
function windowAfter({ issued, sentAt }: SupplementRequest, now: Temporal.Instant): Temporal.Instant {
  if (!issued || !sentAt) throw new Error('What was never handed in cannot be found incomplete');
  return issued.windowUntil.add(sentAt.until(now));
}

const sentOf = ({ requests }: LoadedTerms): SupplementRequest | undefined =>
  requests.find(({ status }) => status === 'sent');

function resume({ calendar, terms, dossier }: LoadedTerms, request: SupplementRequest) {
  const { issued, sentAt } = request;
  if (!terms || !issued || !sentAt || !dossier.accepted) return fail('supplement-not-sent');
  const ground = dossier.accepted.pauses.at(-1)?.ground ?? '';
  const { pauses = [], ...before } = terms;
  const closed = pauses.filter(({ to }) => to !== null);
  const counted = supplementDeadline(
    calendar,
    { ...before, pauses: closed },
    { requestedAt: issued.at, completedAt: sentAt, ground },
    issued.clock as SupplementClock,
  );
  if (!counted.ok) return fail('calendar-not-published', { facts: counted.problem.facts ?? {} });
  const { inForce, restarted, resumed } = counted.value;
  return ok({
    from: sentAt,
    restarts: issued.clock === 'RESTART',
    legalDueAt: inForce.dueAt as Temporal.Instant,
    figures: { restarted: restarted?.dueAt ?? null, resumed: resumed?.dueAt ?? null },
  });
}

/** A step whose turn it is has its own time: anew after a restart, else longer by the wait. */
async function moveSteps(
  tx: Tx,
  calendars: DossierCapabilities['calendars'],
  { steps, calendar, dossier }: LoadedTerms,
  { from, restarts }: { readonly from: Temporal.Instant; readonly restarts: boolean },
): Promise<void> {
  const open = dossier.accepted?.pauses.at(-1);
  for (const step of activeSteps(steps)) {
    if (!step.startedAt || !open) continue;
    const dueAt = restarts
      ? await stepDueAfter(tx, calendars, step, { from, pauses: [], calendar })
      : await stepDueAfter(tx, calendars, step, { from: step.startedAt, pauses: [{ ...open, to: from }], calendar });
    await moveStepDue(tx, step.id, dueAt);
  }
}
