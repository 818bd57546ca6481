import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type Dossier, type DossierProblem, enter, loadTerms, saveStatus } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { openVerifications } from '../domain/notice.ts';
import type { NoticeProblem } from '../domain/problems.ts';
import { stepMeant } from '../domain/step-meant.ts';
import type { VerificationInput } from '../input.ts';
import { noticesOf } from '../store.ts';
import { issueNotice, type NoticeCapabilities, noticeEntry } from './issue-notice.ts';

export type BeginVerificationInput = VerificationInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * The agency whose turn it is finds that it has to verify something before it can go on: in writing, with the cause and
 * the new date, or not at all (QC Đ13.5). The clock goes on; the step stays where it is.
 *
 * Problems: those of `loadTerms`, `action-not-allowed`, `verification-open`, `invalid-input` as of `decideNotice`.
 */
export async function beginVerification(
  capabilities: NoticeCapabilities,
  actor: Actor,
  { reference, expectedVersion, stepKey, ...notice }: BeginVerificationInput,
): Promise<Result<Dossier, Problem<DossierProblem | NoticeProblem | 'invalid-input'>>> {
  const { db, clock, calendars } = capabilities;
  const now = clock.now();
  return transaction(db, async (tx) => {
    const wanted = { reference, expectedVersion, action: 'begin-verification' as const, now };
    const loaded = await loadTerms(tx, calendars, actor, wanted);
    if (!loaded.ok) return loaded;
    const { dossier } = loaded.value;
    const meant = stepMeant(loaded.value, stepKey);
    if (!meant) return fail('action-not-allowed', { facts: { action: 'begin-verification', status: dossier.status } });
    const { step, capacity } = meant;
    const open = openVerifications(await noticesOf(tx, [dossier.id]));
    if (open.some(({ stepId }) => stepId === step.id)) return fail('verification-open');
    const issued = await issueNotice(
      tx,
      capabilities,
      { ...loaded.value, step, at: now },
      {
        ...notice,
        kind: 'verification',
      },
    );
    if (!issued.ok) return issued;
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity,
      action: 'begin-verification',
      facts: { step: step.key, ...noticeEntry(issued.value, notice.reason) },
      ground: 'QC Đ13.5',
    });
    return ok(await saveStatus(tx, dossier, { status: dossier.status }));
  });
}
