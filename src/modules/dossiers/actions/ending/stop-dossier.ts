import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import { transaction } from '../../../../platform/database/database.ts';
import { takeNumber } from '../../../center/index.ts';
import type { Actor } from '../../../identity/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import type { StopInput } from '../../input.ts';
import { enter } from '../entry.ts';
import { loadTerms } from '../load-terms.ts';
import { endDossier } from './end-dossier.ts';
import { hasStopNotice, issueStopNotice } from './stop-notice.ts';

export type StopDossierInput = StopInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
  /** Why the applicant asked to stop. */
  readonly ground: string;
};

/**
 * The competent agency stops handling because the applicant asked it to, with the notice that the forms of 2025 have for
 * it. Problems: those of `lockFor`, `stop-not-known` (the forms in force know no such notice).
 */
export async function stopDossier(
  { db, clock, calendars, announce }: DossierCapabilities,
  actor: Actor,
  { ground, papersReturned, ...input }: StopDossierInput,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'stop', now });
    if (!loaded.ok) return loaded;
    const { dossier, rules } = loaded.value;
    if (!hasStopNotice(rules)) return fail('stop-not-known');
    const number = await takeNumber(tx, 'stop-notice', localDate(now));
    const ended = await endDossier(tx, dossier, { outcome: 'stopped_on_request', now });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'approver',
      action: 'stop',
      facts: { number: number.text, reason: ground, papersReturned },
      ground: 'Thông tư 03/2025/TT-VPCP, Mẫu 05',
    });
    const said = { askedAt: now, reason: ground, papersReturned, dossier: ended, at: now };
    await issueStopNotice(tx, { announce }, loaded.value, { number, ...said });
    return ok(ended);
  });
}
