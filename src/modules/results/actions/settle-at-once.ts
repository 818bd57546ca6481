import { fail, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import {
  type AcceptanceInput,
  chainOf,
  type Dossier,
  type DossierCapabilities,
  type DossierProblem,
  type FilingInput,
  saveStatus,
  takeIn,
} from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { activeSteps, finishStep, stepsOf } from '../../workflow/index.ts';
import type { ResultCapabilities } from '../capabilities.ts';
import { insertDelivery } from '../deliveries-store.ts';
import type { ResultProblem } from '../domain/problems.ts';
import { enterResult } from './enter-result.ts';

export type SettleAtOnceInput = {
  readonly filing: FilingInput;
  readonly acceptance: AcceptanceInput;
  readonly result: { readonly documentNumber: string; readonly signer: string };
};

/**
 * Takes in, answers and hands over while the applicant waits, for procedures that are settled at once: one transaction;
 * no receipt, but a code and a line in the register all the same (QC Đ6.1a).
 *
 * Problems: those of `fileDossier` and `acceptDossier` (`not-settled-at-once` among them), `applicant-must-come` (somebody
 * else brought the papers: the result goes to the applicant or by authorisation, QC Đ6.2b).
 */
export async function settleAtOnce(
  capabilities: DossierCapabilities & Pick<ResultCapabilities, 'signingKey' | 'resultSigner'>,
  actor: Actor,
  { filing, acceptance, result }: SettleAtOnceInput,
): Promise<Result<Dossier, Problem<DossierProblem | ResultProblem | 'not-permitted' | 'invalid-input'>>> {
  const now = capabilities.clock.now();
  // Settling is deciding: no task given to the post goes so far (N3.4).
  if (actor.roles.includes('postal')) return fail('not-permitted');
  if (filing.submitterName)
    return fail('applicant-must-come', { errors: [{ pointer: '/submitterName', code: 'applicant-must-come' }] });

  return takeIn(capabilities, actor, { filing, acceptance, atOnce: true }, async (tx, accepted) => {
    const by = actor.accountId as number;
    for (const { id } of activeSteps(await stepsOf(tx, accepted.id)))
      await finishStep(tx, id, { at: now, by, note: null, outcome: null });
    const dossier = await saveStatus(tx, accepted, {
      status: 'delivered',
      outcome: 'positive',
      finishedAt: now,
      deliveredAt: now,
    });
    const today = localDate(now).toString();
    const { id: resultId } = await enterResult(tx, capabilities, dossier, {
      ...result,
      kind: 'positive',
      days: { documentDate: today, validFrom: today, validUntil: null, predatesFinish: false },
      file: null,
      by,
      at: now,
    });
    await insertDelivery(tx, {
      dossierId: dossier.id,
      resultId,
      receiverName: filing.applicant.name,
      receiverIdNumber: filing.applicant.idNumber,
      capacity: 'applicant',
      authorisationKind: null,
      authorisationNumber: null,
      authorisationUpload: null,
      receiptShown: false,
      lostReceiptId: null,
      wasArchived: false,
      settledAtOnce: true,
      evidence: 'confirmation',
      signatureUpload: null,
      deliveredBy: by,
      deliveredAt: now,
    });
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: actingAs(actor, 'reception'),
        action: 'settle-at-once',
        facts: { document: result.documentNumber, signer: result.signer, receiver: filing.applicant.name },
        ground: 'QC Đ6.1a',
      },
    ]);
    return dossier;
  });
}
