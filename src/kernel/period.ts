import { fail, ok, type Problem, type Result } from './result.ts';
import { parseDay } from './time.ts';

export type Period = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

/**
 * The period somebody asks for; what they leave out is the present month up to today. Problem: `invalid-input` for a day
 * there is not, or a period that ends before it begins.
 */
export function readPeriod(
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: Temporal.PlainDate,
): Result<Period, Problem<'invalid-input'>> {
  const to = asked.to ? parseDay(asked.to) : today;
  const from = asked.from ? parseDay(asked.from) : (to ?? today).with({ day: 1 });
  if (!from || !to) {
    const pointer = from ? '/to' : '/from';
    return fail('invalid-input', { errors: [{ pointer, code: 'date-invalid' }] });
  }
  if (Temporal.PlainDate.compare(to, from) < 0)
    return fail('invalid-input', { errors: [{ pointer: '/to', code: 'period-reversed' }] });
  return ok({ from, to });
}
