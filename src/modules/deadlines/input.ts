import Type, { type Static } from 'typebox';
import { type FieldError, fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import type { DeadlineTerms } from './domain/calculate-deadline.ts';
import type { Pause } from './domain/pauses.ts';
import { dueMode } from './domain/time-limit.ts';

/** RFC 3339: an instant without its offset is nobody's. */
const instant = Type.String({
  maxLength: 40,
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)$',
  problem: 'instant-invalid',
  missing: 'instant-missing',
});
const ground = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', missing: 'ground-missing' });

/** What the public calculator takes: a limit in the unit of the legal text, and time that does not count. */
export const CalculationInput = Type.Object(
  {
    acceptedAt: instant,
    limit: Type.Object(
      {
        value: Type.Integer({ minimum: 1, maximum: 10_000, problem: 'limit-invalid', missing: 'limit-invalid' }),
        unit: Type.Union([Type.Literal('working_hours'), Type.Literal('working_days'), Type.Literal('calendar_days')]),
        mode: Type.Optional(Type.Union([Type.Literal('date'), Type.Literal('hour')])),
      },
      { additionalProperties: false },
    ),
    pauses: Type.Optional(
      Type.Array(Type.Object({ from: instant, to: instant, ground }, { additionalProperties: false }), {
        maxItems: 50,
      }),
    ),
  },
  { additionalProperties: false },
);
export type CalculationInput = Static<typeof CalculationInput>;

/** What was sent as terms to count. Problems: `mode-not-allowed`, `invalid-input` (an instant without offset, or none). */
export function termsOf({ acceptedAt, limit, pauses = [] }: CalculationInput): Result<DeadlineTerms> {
  const mode = dueMode(limit);
  if (!mode.ok) return fail(mode.problem.code, pointed(mode.problem));
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
export function pointed(problem: Problem): Problem {
  const pointers: Readonly<Record<string, FieldError>> = {
    'mode-not-allowed': { pointer: '/limit/mode', code: 'mode-not-allowed' },
    'calendar-not-published': { pointer: '/acceptedAt', code: 'instant-out-of-calendar' },
    'limit-out-of-range': { pointer: '/limit/value', code: 'limit-invalid' },
    'pause-reversed': { pointer: '/pauses', code: 'pause-reversed' },
    'pause-after-due': { pointer: '/pauses', code: 'pause-after-due' },
    'ground-missing': { pointer: '/pauses', code: 'ground-missing' },
  };
  const error = pointers[problem.code];
  return error ? { ...problem, errors: [error] } : problem;
}
