import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { findCenter, takeNumber } from '../../center/index.ts';
import { chainOf, type Dossier, type DossierProblem, lockFor, saveStatus } from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import type { ResultCapabilities } from '../capabilities.ts';
import { decideDocument } from '../domain/decide-document.ts';
import type { ResultProblem } from '../domain/problems.ts';
import { closeResult, type Ending, insertEnding } from '../endings-store.ts';
import type { ReplacementInput } from '../input.ts';
import { resultOf } from '../store.ts';
import { agencyOf } from './agency-of.ts';
import { checkFile } from './check-file.ts';
import { enterResult, type NewResult } from './enter-result.ts';

export type ReplaceResultInput = ReplacementInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};
type Problems = Problem<DossierProblem | ResultProblem | 'file-infected' | 'file-not-scanned'>;

/**
 * A result that was handed over and is wrong: another one stands in its place, or it is revoked. The dossier stays
 * delivered; the registry and the QR code say what became of it, by which decision and why.
 *
 * Problems: `dossier-not-found`, `action-not-allowed` (not handed over yet: `recallResult`), `stale-version`,
 * `result-not-found` (none is in force), those of `decideDocument` and `checkFile`.
 */
export async function replaceResult(
  capabilities: ResultCapabilities,
  actor: Actor,
  { ground, legalBasis, replacement, ...input }: ReplaceResultInput,
): Promise<Result<Dossier, Problems>> {
  const { db, clock, announce } = capabilities;
  const now = clock.now();
  const today = localDate(now);
  return transaction(db, async (tx) => {
    const locked = await lockFor(tx, actor, { ...input, action: 'replace-result', today });
    if (!locked.ok) return locked;
    const { dossier } = locked.value;
    const result = await resultOf(tx, dossier.id);
    const center = await findCenter(tx);
    if (!result || !center) return fail('result-not-found');
    const judged = await judge(tx, capabilities, actor, { dossier, replacement, now });
    if (!judged.ok) return judged;

    const by = actor.accountId as number;
    const agency = await agencyOf(tx, result.agencyId);
    const number = await takeNumber(tx, 'recall', today, agency.key);
    await closeResult(tx, result.id, now);
    const next = judged.value && (await enterResult(tx, capabilities, dossier, judged.value));
    const ending: Ending = {
      resultId: result.id,
      kind: next ? 'replaced' : 'revoked',
      ground,
      legalBasis,
      decisionNumber: number.text,
      replacedBy: next?.id ?? null,
      endedBy: by,
      endedAt: now,
    };
    await insertEnding(tx, ending);
    const kept = await saveStatus(tx, dossier, { status: 'delivered', ...(next && { outcome: next.kind }) });
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: actingAs(actor, 'approver'),
        action: 'replace-result',
        facts: {
          document: `${result.documentNumber}, ${result.documentDate}`,
          decision: number.text,
          reason: ground,
          ...(next && { by: `${next.documentNumber}, ${next.documentDate}`, edition: next.edition }),
        },
        ground: legalBasis,
      },
    ]);
    await announce.resultEnded(tx, { dossier: kept, result, ending, number, agency, center, actor });
    return ok(kept);
  });
}

/** What stands in its place, once its days and its file were looked at; null where nothing does. */
async function judge(
  tx: Tx,
  capabilities: ResultCapabilities,
  actor: Actor,
  {
    dossier,
    replacement,
    now,
  }: { dossier: Dossier; replacement: ReplacementInput['replacement']; now: Temporal.Instant },
): Promise<Result<NewResult | null, Problems>> {
  if (!replacement) return ok(null);
  const acceptedOn = localDate(dossier.accepted?.at ?? now);
  const days = decideDocument(replacement, { acceptedOn, today: localDate(now) });
  if (!days.ok) return days;
  const file = await checkFile({ ...capabilities, db: tx }, actor, replacement.upload);
  if (!file.ok) return file;
  const { kind, documentNumber, signer } = replacement;
  const by = actor.accountId as number;
  return ok({ kind, documentNumber, signer, days: days.value, file: file.value, by, at: now });
}
