import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { takeNumber } from '../../center/index.ts';
import {
  chainOf,
  type Dossier,
  type DossierProblem,
  type LoadedTerms,
  loadTerms,
  saveStatus,
  skipTime,
  stepDueAfter,
} from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { activeSteps, goBack, moveFinishBy, saveGoneBack, type WorkflowStep } from '../../workflow/index.ts';
import type { ResultCapabilities } from '../capabilities.ts';
import { openDispatchOf } from '../dispatches-store.ts';
import type { ResultProblem } from '../domain/problems.ts';
import { closeResult, type Ending, insertEnding } from '../endings-store.ts';
import type { RecallInput } from '../input.ts';
import { lapseLostReceipts } from '../lost-receipts-store.ts';
import { type RegisteredResult, resultOf } from '../store.ts';
import { agencyOf } from './agency-of.ts';

export type RecallResultInput = RecallInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * Takes back a result that was not handed over yet, by a numbered decision: the step that registered it is that agency's
 * turn again, the time the result was out does not count the first time it happens (after that it does: taking results back
 * must not buy time), and its QR code says at once that it was recalled. The result
 * stays in the registry.
 *
 * Problems: `dossier-not-found`, `action-not-allowed` (handed over already: `replaceResult`), `stale-version`,
 * `result-with-the-post`, `calendar-not-published`.
 */
export async function recallResult(
  { db, clock, calendars, announce }: Pick<ResultCapabilities, 'db' | 'clock' | 'calendars' | 'announce'>,
  actor: Actor,
  { ground, legalBasis, ...input }: RecallResultInput,
): Promise<Result<Dossier, Problem<DossierProblem | ResultProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'recall-result', now });
    if (!loaded.ok) return loaded;
    const { dossier, steps, calendar, center } = loaded.value;
    const result = await resultOf(tx, dossier.id);
    const wayBack = toRegistration(steps);
    if (!result || !wayBack?.ok || !dossier.finishedAt) return fail('action-not-allowed');
    if (await openDispatchOf(tx, result.id)) return fail('result-with-the-post');
    const due = await dueAfterRecall(tx, loaded.value, result, { to: now, ground });
    if (!due.ok) return due;

    const by = actor.accountId as number;
    const { reopened } = wayBack.value;
    const dueAt = await stepDueAfter(tx, calendars, reopened, { from: now, calendar });
    await saveGoneBack(tx, wayBack.value, { at: now, by, dueAt, how: 'recalled', note: ground });
    await moveFinishBy(tx, dossier.id, due.value);
    const again = { status: 'handling', outcome: null, finishedAt: null, legalDueAt: due.value } as const;
    const handled = await saveStatus(tx, dossier, again);
    const agency = await agencyOf(tx, result.agencyId);
    const number = await takeNumber(tx, 'recall', localDate(now), agency.key);
    const said = { ground, legalBasis, decisionNumber: number.text, endedBy: by, endedAt: now };
    const ending: Ending = { ...said, resultId: result.id, kind: 'recalled', replacedBy: null };
    await closeResult(tx, result.id, now);
    await lapseLostReceipts(tx, dossier.id, now);
    await insertEnding(tx, ending);
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: actingAs(actor, 'approver'),
        action: 'recall-result',
        facts: {
          document: `${result.documentNumber}, ${result.documentDate}`,
          edition: result.edition,
          decision: number.text,
          reason: ground,
          step: reopened.key,
        },
        ground: legalBasis,
      },
    ]);
    await announce.resultEnded(tx, { dossier: handled, result, ending, number, agency, center, actor });
    return ok(handled);
  });
}

/** The legal due date from now on: moved by the time the first result was out, unmoved when a later one is taken back. */
async function dueAfterRecall(
  tx: Tx,
  loaded: LoadedTerms,
  { edition }: RegisteredResult,
  { to, ground }: { readonly to: Temporal.Instant; readonly ground: string },
): Promise<Result<Temporal.Instant, Problem<DossierProblem>>> {
  const { finishedAt, accepted } = loaded.dossier;
  if (!finishedAt || !accepted?.legalDueAt) return fail('action-not-allowed');
  return edition > 1 ? ok(accepted.legalDueAt) : skipTime(tx, loaded, { from: finishedAt, to, ground });
}

/** From the return that has begun, back to the step the result was registered with. */
function toRegistration(steps: readonly WorkflowStep[]) {
  const returning = activeSteps(steps).find(({ kind }) => kind === 'return');
  const registered = steps
    .filter(({ status, kind }) => status === 'done' && kind !== 'return')
    .toSorted((a, b) => timeOf(a) - timeOf(b) || a.ordinal - b.ordinal)
    .at(-1);
  return returning && registered ? goBack(steps, returning.key, registered.key) : null;
}

const timeOf = ({ completedAt }: WorkflowStep): number => completedAt?.epochMilliseconds ?? 0;
