import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import {
  chainOf,
  type Dossier,
  type DossierProblem,
  decideCompletion,
  lockFor,
  mayEndStep,
  passOn,
  saveStatus,
} from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import type { ResultCapabilities } from '../capabilities.ts';
import { decideDocument, decideNumber } from '../domain/decide-document.ts';
import type { ResultProblem } from '../domain/problems.ts';
import type { ResultInput } from '../input.ts';
import { editionsOf } from '../store.ts';
import { checkFile } from './check-file.ts';
import { enterResult } from './enter-result.ts';

export type RegisterResultInput = ResultInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * Registers the signed result with the last step: the handling clock stops now, whatever date the document carries; a
 * document dated earlier is flagged (clock, rule 17). A refusal to grant is a result too. The applicant is told (QC Đ7.2d (2)).
 *
 * Problems: `dossier-not-found`, `action-not-allowed` (other legs are open, or not this person's turn), `stale-version`,
 * `outcome-required`, `outcome-unknown`, those of `mayEndStep`, `decideDocument`, `decideNumber` and `checkFile`.
 */
export async function registerResult(
  capabilities: ResultCapabilities,
  actor: Actor,
  input: RegisterResultInput,
): Promise<Result<Dossier, Problem<DossierProblem | ResultProblem | 'file-infected' | 'file-not-scanned'> | Problem>> {
  const { db, clock, calendars, announce } = capabilities;
  const now = clock.now();
  const today = localDate(now);
  return transaction(db, async (tx) => {
    const locked = await lockFor(tx, actor, { ...input, action: 'register-result', today });
    if (!locked.ok) return locked;
    const { dossier, steps } = locked.value;
    const decided = decideCompletion(locked.value, { action: 'register-result', outcome: input.outcome });
    if (!decided.ok) return decided;
    const { step, outcome } = decided.value;
    const may = await mayEndStep(tx, announce, dossier, step);
    if (!may.ok) return may;
    const acceptedOn = localDate(dossier.accepted?.at ?? now);
    const days = decideDocument(input, { acceptedOn, today });
    if (!days.ok) return days;
    const earlier = await editionsOf(tx, dossier.id);
    const number = decideNumber(input, earlier);
    if (!number.ok) return number;
    const file = await checkFile({ ...capabilities, db: tx }, actor, input.upload);
    if (!file.ok) return file;

    const by = actor.accountId as number;
    await passOn(tx, calendars, { dossier, steps, step, outcome, by, note: input.note ?? null, at: now });
    const finished = await saveStatus(tx, dossier, { status: 'result_ready', outcome: input.kind, finishedAt: now });
    const { kind, documentNumber, signer } = input;
    const said = { kind, documentNumber, signer, days: days.value, file: file.value, by, at: now };
    const result = await enterResult(tx, capabilities, finished, said);
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: actingAs(actor, step.role),
        action: 'register-result',
        facts: {
          kind,
          ...(outcome !== null && { outcome }),
          document: `${documentNumber}, ${result.documentDate}`,
          ...(result.edition > 1 && { edition: result.edition }),
          signer,
          file: file.value?.upload.sha256,
          signatures: file.value?.signatures.length ?? 0,
          predatesFinish: result.predatesFinish,
        },
        ground: 'QC Đ7.2d (2)',
      },
    ]);
    await announce.resultReady(tx, { dossier: finished, result });
    return ok(finished);
  });
}
