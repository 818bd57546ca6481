import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { apiLanguage, orRefuse, Refusal } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import type { DeadlineTerms } from '../domain/calculate-deadline.ts';
import { explainDeadline } from '../domain/explain-deadline.ts';
import type { Pause } from '../domain/pauses.ts';
import { dueMode } from '../domain/time-limit.ts';
import { explanationLabel } from '../pages/explanation.presenter.ts';

const instant = Type.String({ maxLength: 40, problem: 'instant-invalid' });

/** What the public calculator takes: a limit in the unit of the legal text, and time that does not count. */
export const CalculationInput = Type.Object(
  {
    acceptedAt: instant,
    limit: Type.Object(
      {
        value: Type.Integer({ minimum: 1, maximum: 10_000, problem: 'limit-invalid' }),
        unit: Type.Union([Type.Literal('working_hours'), Type.Literal('working_days'), Type.Literal('calendar_days')]),
        mode: Type.Optional(Type.Union([Type.Literal('date'), Type.Literal('hour')])),
      },
      { additionalProperties: false },
    ),
    pauses: Type.Optional(
      Type.Array(
        Type.Object(
          { from: instant, to: instant, ground: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }) },
          { additionalProperties: false },
        ),
        { maxItems: 50 },
      ),
    ),
  },
  { additionalProperties: false },
);
type CalculationInput = Static<typeof CalculationInput>;

/** Calculates a due date on the center's calendar and says why, for anybody. */
export const calculate = (web: Web) => async (request: FastifyRequest) => {
  const { db, calendars, center, clock } = web.services;
  const terms = orRefuse(termsOf(request.body as CalculationInput));
  const current = await calendars.current(db, center.profile.calendar);
  if (!current)
    throw new Refusal(fail('calendar-not-published', { facts: { year: clock.now().toString().slice(0, 4) } }).problem);
  const explained = explainDeadline(current.calendar, terms);
  const { deadline, lines } = orRefuse(
    explained.ok ? explained : fail(explained.problem.code, pointed(explained.problem)),
  );
  const lang = apiLanguage(request);
  return {
    effectiveStart: toRfc3339(deadline.effectiveStart),
    dueAt: deadline.dueAt && toRfc3339(deadline.dueAt),
    workingMinutes: deadline.workingMinutes,
    provisional: deadline.provisional,
    explanation: lines.map((line) => ({
      date: line.date,
      through: line.through,
      kind: line.kind,
      label: explanationLabel(line, lang),
      countedMinutes: line.countedMinutes,
      countedDays: line.countedDays,
    })),
  };
};

function termsOf({ acceptedAt, limit, pauses = [] }: CalculationInput): Result<DeadlineTerms> {
  const mode = dueMode(limit);
  if (!mode.ok)
    return fail('mode-not-allowed', {
      ...mode.problem,
      errors: [{ pointer: '/limit/mode', code: 'mode-not-allowed' }],
    });
  const errors: FieldError[] = [];
  const read = (text: string, pointer: string): Temporal.Instant => {
    try {
      return Temporal.Instant.from(text);
    } catch {
      errors.push({ pointer, code: 'instant-invalid' });
      return Temporal.Instant.fromEpochMilliseconds(0);
    }
  };
  const start = read(acceptedAt, '/acceptedAt');
  const readPause = (pause: NonNullable<CalculationInput['pauses']>[number], at: number): Pause => ({
    from: read(pause.from, `/pauses/${at}/from`),
    to: read(pause.to, `/pauses/${at}/to`),
    ground: pause.ground,
  });
  const terms = { acceptedAt: start, limit, pauses: pauses.map(readPause) };
  return errors.length > 0 ? fail('invalid-input', { errors }) : ok(terms);
}

/** Where in what was sent the calculator found the fault. */
function pointed(problem: Problem): Problem {
  const pointers: Readonly<Record<string, FieldError>> = {
    'calendar-not-published': { pointer: '/acceptedAt', code: 'instant-out-of-calendar' },
    'limit-out-of-range': { pointer: '/limit/value', code: 'limit-invalid' },
    'pause-reversed': { pointer: '/pauses', code: 'pause-reversed' },
    'pause-after-due': { pointer: '/pauses', code: 'pause-after-due' },
    'ground-missing': { pointer: '/pauses', code: 'ground-missing' },
  };
  const error = pointers[problem.code];
  return error ? { ...problem, errors: [error] } : problem;
}
