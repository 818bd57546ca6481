import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { formatInstant, localDate, parseDay, ZONE } from '../../../kernel/time.ts';
import { type CompiledCalendar, sessionsOf } from '../../calendar/index.ts';
import { type Cause, causeToChoose } from './causes.ts';
import type { NoticeKind } from './notice.ts';
import type { NoticeProblem } from './problems.ts';

export type NoticeFacts = {
  readonly kind: NoticeKind;
  readonly cause: string;
  /** `2026-12-01` */
  readonly newExpectedOn: string;
  readonly now: Temporal.Instant;
  readonly legalDueAt: Temporal.Instant | null;
  readonly calendar: CompiledCalendar;
};

export type DecidedNotice = { readonly cause: Cause; readonly newExpectedAt: Temporal.Instant };

/**
 * Whether a notice may say this: a cause of the catalogue, and a working day to come, at whose close the result is
 * expected; a delay ends after the legal due date, or it would be none (QC Đ13.5). Everything wrong is told at once.
 *
 * Problem: `invalid-input` with `cause-unknown`, `date-invalid`, `expected-not-working-day`, `expected-not-after-now`,
 * `expected-not-after-due`, `calendar-not-published`.
 */
export function decideNotice(facts: NoticeFacts): Result<DecidedNotice, Problem<'invalid-input'>> {
  const cause = causeToChoose(facts.kind, facts.cause);
  const expected = expectedAt(facts);
  const errors: FieldError[] = [
    ...(cause ? [] : [{ pointer: '/cause', code: 'cause-unknown' satisfies NoticeProblem }]),
    ...(expected instanceof Temporal.Instant ? [] : [expected]),
  ];
  if (!cause || !(expected instanceof Temporal.Instant)) return fail('invalid-input', { errors });
  return ok({ cause, newExpectedAt: expected });
}

function expectedAt({ kind, newExpectedOn, now, legalDueAt, calendar }: NoticeFacts): Temporal.Instant | FieldError {
  const wrong = (
    code: NoticeProblem | 'date-invalid' | 'calendar-not-published',
    facts?: FieldError['facts'],
  ): FieldError => ({
    pointer: '/newExpectedOn',
    code,
    ...(facts && { facts }),
  });
  const day = parseDay(newExpectedOn);
  if (!day) return wrong('date-invalid');
  if (Temporal.PlainDate.compare(day, localDate(now)) < 0) return wrong('expected-not-after-now');
  const sessions = sessionsOf(calendar, day);
  if (!sessions.ok) return wrong('calendar-not-published', { year: day.year });
  const last = sessions.value.at(-1);
  if (!last) return wrong('expected-not-working-day');
  const at = closeOf(day, last.to);
  if (Temporal.Instant.compare(at, now) <= 0) return wrong('expected-not-after-now');
  if (kind === 'lateness' && legalDueAt && Temporal.Instant.compare(at, legalDueAt) <= 0)
    return wrong('expected-not-after-due', { due: formatInstant(legalDueAt, 'vi') });
  return at;
}

const closeOf = (day: Temporal.PlainDate, time: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();
