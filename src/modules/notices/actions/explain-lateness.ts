import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import {
  type Dossier,
  type DossierProblem,
  enter,
  type LoadedTerms,
  loadTerms,
  type NoticeInput,
  saveStatus,
  urgencyOf,
} from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { NoticeProblem } from '../domain/problems.ts';
import { stepMeant } from '../domain/step-meant.ts';
import { issueNotice, type NoticeCapabilities, noticeEntry } from './issue-notice.ts';

export type ExplainLatenessInput = NoticeInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * Says in writing why a dossier is late, or is about to be, and when it will be done (QC Đ13.5, QC Đ8.5 (3)). It cures
 * nothing: lateness is judged on the legal due date all the same (clock, rule 16).
 *
 * Problems: those of `loadTerms`, `not-late-yet`, `invalid-input` as of `decideNotice`.
 */
export async function explainLateness(
  capabilities: NoticeCapabilities,
  actor: Actor,
  { reference, expectedVersion, ...notice }: ExplainLatenessInput,
): Promise<Result<Dossier, Problem<DossierProblem | NoticeProblem | 'invalid-input'>>> {
  const { db, clock, calendars } = capabilities;
  const now = clock.now();
  return transaction(db, async (tx) => {
    const wanted = { reference, expectedVersion, action: 'explain-lateness' as const, now };
    const loaded = await loadTerms(tx, calendars, actor, wanted);
    if (!loaded.ok) return loaded;
    const { dossier } = loaded.value;
    if (!isLateSoon(loaded.value, now)) return fail('not-late-yet');
    const meant = stepMeant(loaded.value);
    const step = meant?.step ?? null;
    const issued = await issueNotice(
      tx,
      capabilities,
      { ...loaded.value, step, at: now },
      { ...notice, kind: 'lateness' },
    );
    if (!issued.ok) return issued;
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: meant?.capacity ?? 'approver',
      action: 'explain-lateness',
      facts: { ...(step && { step: step.key }), ...noticeEntry(issued.value, notice.reason) },
      ground: 'QC Đ13.5',
    });
    return ok(await saveStatus(tx, dossier, { status: dossier.status }));
  });
}

/** Near its legal due date, or past it, by the rules the dossier is under (clock, rule 18). */
function isLateSoon({ dossier, terms, rules, calendar }: LoadedTerms, now: Temporal.Instant): boolean {
  if (!terms) return false;
  const standing = urgencyOf({ calendar, terms, rules }, dossier.accepted?.legalDueAt ?? null, now);
  return standing === 'NEAR_DUE' || standing === 'OVERDUE';
}
