import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import { beginProcedureDraft, type ProcedureProblem } from '../../procedures/index.ts';
import { noticeChain, noticeSource } from '../domain/notice.ts';
import type { ChangeProblem } from '../domain/problems.ts';
import { lockNotice, saveHandled } from '../notice-store.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { recordChange } from './change-entry.ts';

type DraftedFromNotice = Result<
  { readonly codes: readonly string[] },
  Problem<ChangeProblem | ProcedureProblem | 'not-permitted'>
>;

/**
 * Procedure control takes a notice up: a draft of the next version of each procedure it names, whose publication makes the
 * notice published (QC Đ13.6). What is abolished gets no draft; it is ended. All of them or none.
 *
 * Problems: `not-permitted`, `notice-not-found`, `notice-handled`, `draft-exists` (facts: `code`), those of
 * `beginProcedureDraft`.
 */
export async function draftFromNotice(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  id: number,
): Promise<DraftedFromNotice> {
  const { accountId } = actor;
  if (accountId === null || !may(actor, 'draft-procedure')) return fail('not-permitted');
  const at = clock.now();
  return allOrNothing(db, async (tx): Promise<DraftedFromNotice> => {
    const notice = await lockNotice(tx, id);
    if (!notice) return fail('notice-not-found');
    if (notice.status !== 'received') return fail('notice-handled');
    const drafted = notice.kind === 'abolished' ? [] : notice.procedureCodes;
    for (const code of drafted) {
      const begun = await beginProcedureDraft({ db: tx, clock }, actor, {
        code,
        ...(notice.kind === 'new' && { agency: notice.agencyKey }),
        reason: notice.changes,
        source: noticeSource(id),
      });
      if (!begun.ok) return begun;
    }
    await saveHandled(tx, id, { status: 'drafting', reason: null, at, by: accountId });
    const facts = { codes: drafted };
    await recordChange(tx, noticeChain(id), actor, { at, action: 'draft-from-notice', facts, ground: 'QC Đ13.6' });
    return ok({ codes: drafted });
  });
}
