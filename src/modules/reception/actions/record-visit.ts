import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { listAgencies } from '../../center/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { procedureOn } from '../../procedures/index.ts';
import type { VisitProblem } from '../domain/problems.ts';
import type { VisitInput } from '../input.ts';
import { insertVisit } from '../store.ts';

/**
 * Keeps that somebody was guided, or sent to the agency in charge, without a dossier: reports count it (QC Đ7.2a). Nothing
 * is kept about the visitor. Answers the id of the visit.
 *
 * Problems: `agency-required`, `agency-not-found`, `procedure-not-found`.
 */
export async function recordVisit(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor & { readonly accountId: number },
  { kind, procedureCode, agency, note }: VisitInput,
): Promise<Result<number, Problem<VisitProblem | 'procedure-not-found'>>> {
  const at = clock.now();
  return transaction(db, async (tx) => {
    if (kind === 'redirected' && !agency)
      return fail('agency-required', { errors: [{ pointer: '/agency', code: 'agency-required' }] });
    const target = agency ? (await listAgencies(tx)).find(({ key }) => key === agency) : null;
    if (target === undefined)
      return fail('agency-not-found', { errors: [{ pointer: '/agency', code: 'agency-not-found' }] });
    if (procedureCode && !(await procedureOn(tx, procedureCode, localDate(at))))
      return fail('procedure-not-found', { errors: [{ pointer: '/procedureCode', code: 'procedure-unknown' }] });
    const id = await insertVisit(tx, {
      kind,
      procedureCode: procedureCode ?? null,
      agencyId: target?.id ?? null,
      note: note ?? null,
      officialId: actor.accountId,
      at,
    });
    await record(tx, `visit:${id}`, [
      {
        at,
        actor: actingAs(actor, 'reception'),
        action: 'record-visit',
        facts: { kind, procedure: procedureCode, agency },
        ground: 'QC Đ7.2a',
      },
    ]);
    return ok(id);
  });
}
