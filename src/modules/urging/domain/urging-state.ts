import { localDate } from '../../../kernel/time.ts';
import { type Ground, type Level, NEXT_LEVEL, type Urging } from './urging.ts';

/**
 * How a letter stands. `settled`: nothing of it waits at the agency any more. `promise_broken`: the answer was good, its
 * day is past, and there is still a dossier. `followed`: the level above took it on.
 */
export type UrgingState =
  | 'waiting'
  | 'overdue'
  | 'answered'
  | 'sufficient'
  | 'insufficient'
  | 'promise_broken'
  | 'followed'
  | 'settled';

type Judged = Pick<Urging, 'answer' | 'judgement' | 'answerDueAt'>;

export function urgingState(
  urging: Judged & Pick<Urging, 'followedById' | 'openCount'>,
  now: Temporal.Instant,
): UrgingState {
  if (urging.followedById !== null) return 'followed';
  if (urging.openCount === 0) return 'settled';
  const ground = groundToRaise(urging, now);
  if (ground === 'unanswered') return 'overdue';
  if (ground) return ground;
  if (urging.answer === null) return 'waiting';
  return urging.judgement === null ? 'answered' : 'sufficient';
}

/** What allows the level above (QC Đ7.2đ); null while this one may still do its work. */
export function groundToRaise({ answer, judgement, answerDueAt }: Judged, now: Temporal.Instant): Ground | null {
  if (answer === null) return Temporal.Instant.compare(now, answerDueAt) > 0 ? 'unanswered' : null;
  if (judgement === null) return null;
  if (!judgement.isSufficient) return 'insufficient';
  return isPast(answer.promisedOn, now) ? 'promise_broken' : null;
}

/** What the center should do next about a letter. */
export type NextMove = 'wait' | 'judge' | 'raise' | 'remind_again' | 'nothing';

export function nextMove(
  urging: Parameters<typeof urgingState>[0] & { readonly level: Level },
  now: Temporal.Instant,
): NextMove {
  const state = urgingState(urging, now);
  if (state === 'followed' || state === 'settled') return 'nothing';
  if (state === 'answered') return 'judge';
  if (state === 'waiting') return 'wait';
  if (state === 'sufficient') return urging.answer?.promisedOn ? 'wait' : 'nothing';
  return NEXT_LEVEL[urging.level] ? 'raise' : 'remind_again';
}

/**
 * Whether a dossier may not be reminded of anew, its last letter being still at work: an answer is awaited, or to be judged,
 * or its promise holds, or the next level is due.
 */
export function isUnderWay(last: Judged & { readonly level: Level }, now: Temporal.Instant): boolean {
  if (last.answer === null || last.judgement === null) return true;
  if (last.judgement.isSufficient) return last.answer.promisedOn !== null && !isPast(last.answer.promisedOn, now);
  return NEXT_LEVEL[last.level] !== null;
}

const isPast = (day: string | null, now: Temporal.Instant): boolean =>
  day !== null && Temporal.PlainDate.compare(localDate(now), Temporal.PlainDate.from(day)) > 0;
