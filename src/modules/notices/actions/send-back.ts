import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type Dossier, type DossierProblem, endDossier, enter, loadTerms } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { activeSteps } from '../../workflow/index.ts';
import type { NoticeProblem } from '../domain/problems.ts';
import type { SendingBackInput } from '../input.ts';
import { issueNotice, type NoticeCapabilities, noticeEntry } from './issue-notice.ts';

export type SendBackInput = SendingBackInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * The competent agency sends a dossier back without a result: in writing, with the reason and its legal basis, its papers
 * through the center (QC Đ13.5, QC Đ5.1e). The dossier ends as sent back; the center tells the applicant.
 *
 * Problems: those of `loadTerms`, `invalid-input` as of `decideNotice`.
 */
export async function sendBack(
  capabilities: NoticeCapabilities,
  actor: Actor,
  { reference, expectedVersion, ...notice }: SendBackInput,
): Promise<Result<Dossier, Problem<DossierProblem | NoticeProblem | 'invalid-input'>>> {
  const { db, clock, calendars } = capabilities;
  const now = clock.now();
  return transaction(db, async (tx) => {
    const wanted = { reference, expectedVersion, action: 'send-back' as const, now };
    const loaded = await loadTerms(tx, calendars, actor, wanted);
    if (!loaded.ok) return loaded;
    const { dossier, steps } = loaded.value;
    const [step = null] = activeSteps(steps);
    const issued = await issueNotice(
      tx,
      capabilities,
      { ...loaded.value, step, at: now },
      { ...notice, kind: 'return' },
    );
    if (!issued.ok) return issued;
    const ended = await endDossier(tx, dossier, { outcome: 'sent_back', now });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'approver',
      action: 'send-back',
      facts: {
        ...noticeEntry(issued.value, notice.reason),
        legalBasis: notice.legalBasis,
        papersReturned: notice.papersReturned,
      },
      ground: 'QC Đ13.5',
    });
    return ok(ended);
  });
}
