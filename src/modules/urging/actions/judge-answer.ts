import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import type { UrgingProblem } from '../domain/problems.ts';
import type { JudgementInput } from '../input.ts';
import { lockUrging, saveJudgement } from '../urging-store.ts';
import { dossiersOfUrging } from '../waiting-store.ts';
import { recordUrging } from './urging-entry.ts';

/**
 * The center finds an answer sufficient, or not and says why: an insufficient one opens the next level (QC Đ7.2đ).
 *
 * Problems: `not-permitted`, `urging-not-found`, `urging-not-answered`, `urging-judged`, `invalid-input` (no reason).
 */
export async function judgeAnswer(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  { name, judgement, reason }: JudgementInput & { readonly name: string },
): Promise<Result<{ readonly id: number }, Problem<UrgingProblem | 'not-permitted' | 'invalid-input'>>> {
  const { accountId } = actor;
  if (accountId === null || !may(actor, 'urge-agency')) return fail('not-permitted');
  const isSufficient = judgement === 'sufficient';
  const why = reason?.trim() || null;
  if (!isSufficient && why === null)
    return fail('invalid-input', { errors: [{ pointer: '/reason', code: 'judgement-reason-required' }] });
  const at = clock.now();
  return transaction(db, async (tx) => {
    const urging = await lockUrging(tx, name);
    if (!urging) return fail('urging-not-found');
    if (!urging.answer) return fail('urging-not-answered');
    if (urging.judgement) return fail('urging-judged');
    await saveJudgement(tx, urging.id, { isSufficient, reason: why, at, by: accountId });
    const dossiers = await dossiersOfUrging(tx, urging.id);
    await recordUrging(
      tx,
      dossiers.map(({ id }) => id),
      actor,
      {
        at,
        action: 'judge-urging-answer',
        facts: { urging: urging.id, number: urging.number, judgement, reason: why },
      },
    );
    return ok({ id: urging.id });
  });
}
