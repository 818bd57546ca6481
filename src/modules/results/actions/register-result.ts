import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate, parseDay } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import {
  chainOf,
  type Dossier,
  type DossierCapabilities,
  type DossierProblem,
  decideCompletion,
  lockFor,
  passOn,
  saveStatus,
} from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import type { Actor } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import type { ResultProblem } from '../domain/problems.ts';
import type { ResultInput } from '../input.ts';
import { insertResult } from '../store.ts';

export type RegisterResultInput = ResultInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * Registers the signed result with the last step: the handling clock stops now, whatever date the document carries; a
 * document dated earlier is flagged (clock, rule 17). A refusal to grant is a result too.
 *
 * Problems: `dossier-not-found`, `action-not-allowed` (other legs are open, or not this person's turn), `stale-version`,
 * `outcome-required`, `outcome-unknown`, `document-date-invalid`, `upload-unknown`.
 */
export async function registerResult(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  input: RegisterResultInput,
): Promise<Result<Dossier, Problem<DossierProblem | ResultProblem>>> {
  const now = clock.now();
  const today = localDate(now);
  return transaction(db, async (tx) => {
    const locked = await lockFor(tx, actor, { ...input, action: 'register-result', today });
    if (!locked.ok) return locked;
    const { dossier, steps } = locked.value;
    const decided = decideCompletion(locked.value, { action: 'register-result', outcome: input.outcome });
    if (!decided.ok) return decided;
    const { step, outcome } = decided.value;
    const documentDay = parseDay(input.documentDate);
    if (!documentDay || Temporal.PlainDate.compare(documentDay, today) > 0)
      return fail('document-date-invalid', { errors: [{ pointer: '/documentDate', code: 'date-in-future' }] });
    const [upload] = input.upload ? await ownUploads(tx, actor.accountId as number, [input.upload]) : [];
    if (input.upload && !upload)
      return fail('upload-unknown', { errors: [{ pointer: '/upload', code: 'upload-unknown' }] });

    const by = actor.accountId as number;
    await passOn(tx, calendars, { dossier, steps, step, outcome, by, note: input.note ?? null, at: now });
    const finished = await saveStatus(tx, dossier, { status: 'result_ready', outcome: input.kind, finishedAt: now });
    const predatesFinish = input.documentDate < today.toString();
    await insertResult(tx, dossier.id, {
      kind: input.kind,
      documentNumber: input.documentNumber,
      documentDate: input.documentDate,
      signer: input.signer,
      uploadId: upload?.id ?? null,
      registeredBy: by,
      registeredAt: now,
      predatesFinish,
    });
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: { accountId: by, name: actor.name, capacity: step.role },
        action: 'register-result',
        facts: {
          kind: input.kind,
          ...(outcome !== null && { outcome }),
          document: `${input.documentNumber}, ${input.documentDate}`,
          signer: input.signer,
          file: upload?.sha256,
          predatesFinish,
        },
        ground: 'QC Đ7.2d (2)',
      },
    ]);
    return ok(finished);
  });
}
