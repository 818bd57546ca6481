import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate, parseDay } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import type { DossierCapabilities } from '../../dossiers/index.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { peopleAt, saveDeparture } from '../../staff/index.ts';
import type { HandlingProblem } from '../domain/problems.ts';
import type { DepartureInput } from '../input.ts';
import { isOwn } from './record-absence.ts';
import { releaseSteps } from './release-steps.ts';

/**
 * An official leaves: from that day on nothing waits for them. What they had taken up goes back to their agency as soon as
 * the day has come; before that they go on. Problems: `not-permitted`, `official-unknown`, `invalid-input`.
 */
export async function recordDeparture(
  { db, clock }: Pick<DossierCapabilities, 'db' | 'clock'>,
  actor: Actor,
  { account, leftOn: text }: DepartureInput,
): Promise<Result<{ readonly released: number }, Problem<HandlingProblem | 'not-permitted' | 'invalid-input'>>> {
  const now = clock.now();
  if (!may(actor, 'record-absence')) return fail('not-permitted');
  const leftOn = parseDay(text);
  if (!leftOn) return fail('invalid-input', { errors: [{ pointer: '/leftOn', code: 'date-invalid' }] });
  return transaction(db, async (tx) => {
    const person = (await peopleAt(tx, now)).find(({ id }) => id === account);
    if (!person || !(await isOwn(tx, actor, person, now)))
      return fail('official-unknown', { errors: [{ pointer: '/account', code: 'official-unknown' }] });
    await saveDeparture(tx, account, leftOn);
    await record(tx, `staff:${account}`, [
      { at: now, actor: actingAs(actor), action: 'record-departure', facts: { leftOn: text }, ground: 'QC Đ13.8a' },
    ]);
    const hasLeft = Temporal.PlainDate.compare(leftOn, localDate(now)) <= 0;
    const release = { accountId: account, standInId: null, actor, at: now, because: 'departure' } as const;
    return ok({ released: hasLeft ? await releaseSteps(tx, release) : 0 });
  });
}
