import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type Dossier, type DossierProblem, enter, loadTerms, saveStatus } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { openVerifications } from '../domain/notice.ts';
import type { NoticeProblem } from '../domain/problems.ts';
import { stepMeant } from '../domain/step-meant.ts';
import type { FindingInput } from '../input.ts';
import { insertVerificationEnd, noticesOf } from '../store.ts';
import type { NoticeCapabilities } from './issue-notice.ts';

export type EndVerificationInput = FindingInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
  readonly noticeId: number;
};

/**
 * Says what a verification found; the step goes on. Completing the step ends it too.
 *
 * Problems: those of `loadTerms`, `verification-not-open` (none of this number, ended, or of somebody else's step).
 */
export async function endVerification(
  { db, clock, calendars }: Pick<NoticeCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { reference, expectedVersion, noticeId, finding }: EndVerificationInput,
): Promise<Result<Dossier, Problem<DossierProblem | NoticeProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const wanted = { reference, expectedVersion, action: 'end-verification' as const, now };
    const loaded = await loadTerms(tx, calendars, actor, wanted);
    if (!loaded.ok) return loaded;
    const { dossier, steps } = loaded.value;
    const open = openVerifications(await noticesOf(tx, [dossier.id])).find(({ id }) => id === noticeId);
    const key = steps.find(({ id }) => id === open?.stepId)?.key;
    const meant = key === undefined ? null : stepMeant(loaded.value, key);
    if (!open || !meant) return fail('verification-not-open');
    await insertVerificationEnd(tx, { noticeId, finding, by: actor.accountId as number, at: now });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: meant.capacity,
      action: 'end-verification',
      facts: { step: meant.step.key, number: open.numberText, finding },
      ground: 'QC Đ13.5',
    });
    return ok(await saveStatus(tx, dossier, { status: dossier.status }));
  });
}
