import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate, parseDay } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import type { UrgingProblem } from '../domain/problems.ts';
import { answersFor } from '../domain/standing.ts';
import type { UrgingAnswerInput } from '../input.ts';
import { lockUrging, saveAnswer } from '../urging-store.ts';
import { dossiersOfUrging } from '../waiting-store.ts';
import { recordUrging } from './urging-entry.ts';

/**
 * The addressee's answer to a letter: what is being done, why it is late, and by when it will be done. After its due date it
 * is still taken, and stays late.
 *
 * Problems: `urging-not-found` (also another agency's), `urging-answered`, `invalid-input` (a day that is past).
 */
export async function answerUrging(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  { name, answer, cause, promisedOn }: UrgingAnswerInput & { readonly name: string },
): Promise<Result<{ readonly id: number }, Problem<UrgingProblem | 'invalid-input'>>> {
  const { accountId } = actor;
  if (accountId === null) return fail('urging-not-found');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const urging = await lockUrging(tx, name);
    const station = await stationOf(tx, accountId, localDate(at));
    const agencyId = answersFor({ actor: { ...actor, accountId }, station });
    if (!urging || agencyId === null || urging.addressee.id !== agencyId) return fail('urging-not-found');
    if (urging.answer) return fail('urging-answered');
    const promised = promisedDay(promisedOn, localDate(at));
    if (!promised.ok) return promised;
    const said = { text: answer.trim(), cause: cause.trim(), promisedOn };
    await saveAnswer(tx, urging.id, { ...said, at, by: accountId });
    const dossiers = await dossiersOfUrging(tx, urging.id);
    await recordUrging(
      tx,
      dossiers.map(({ id }) => id),
      actor,
      {
        at,
        action: 'answer-urging',
        facts: { urging: urging.id, number: urging.number, ...said, late: isLate(at, urging.answerDueAt) },
      },
    );
    return ok({ id: urging.id });
  });
}

const isLate = (at: Temporal.Instant, due: Temporal.Instant) => Temporal.Instant.compare(at, due) > 0;

function promisedDay(text: string, today: Temporal.PlainDate): Result<Temporal.PlainDate, Problem<'invalid-input'>> {
  const day = parseDay(text);
  if (day && Temporal.PlainDate.compare(day, today) >= 0) return ok(day);
  const code = day ? 'promised-day-past' : 'date-invalid';
  return fail('invalid-input', { errors: [{ pointer: '/promisedOn', code }] });
}
