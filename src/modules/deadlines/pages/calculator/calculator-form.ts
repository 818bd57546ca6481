import type { Result } from '../../../../kernel/result.ts';
import { formatTime, localTime } from '../../../../kernel/time.ts';
import { type FormFields, nestFields } from '../../../../platform/form-body.ts';
import { inputParser } from '../../../../platform/input.ts';
import type { DeadlineTerms } from '../../domain/calculate-deadline.ts';
import type { TimeLimit } from '../../domain/time-limit.ts';
import { CalculationInput, termsOf } from '../../input.ts';

/** The units people choose from; the mode of a working day is part of the choice. */
export const UNITS = ['working_days/date', 'working_days/hour', 'working_hours', 'calendar_days'] as const;
export const PAUSE_ROWS = 2;

/** What stands in the form, as text; the same whether it was just typed or carried in an address. */
export type CalculatorForm = {
  readonly words: string;
  readonly value: string;
  readonly unit: string;
  /** "2026-11-23T09:05", the wall clock of the center. */
  readonly acceptedAt: string;
  readonly pauses: readonly { readonly from: string; readonly to: string; readonly ground: string }[];
};

/** The form of an address; the moment is now unless it says another. */
export function readForm(query: FormFields, now: Temporal.Instant): CalculatorForm {
  const sent = nestFields(query) as { [name: string]: unknown };
  const limit = record(sent.limit);
  const rows = Array.isArray(sent.pauses) ? sent.pauses : [];
  return {
    words: text(sent['thu-tuc']),
    value: text(limit.value),
    unit: text(limit.unit) || UNITS[0],
    acceptedAt: text(sent.acceptedAt) || wallClock(now),
    pauses: Array.from({ length: PAUSE_ROWS }, (_, at) => {
      const row = record(rows[at]);
      return { from: text(row.from), to: text(row.to), ground: text(row.ground) };
    }),
  };
}

const parse = inputParser(CalculationInput, { convert: true });

/** The form as terms to count, by the procedure's limit where one is chosen. Problems: those of `termsOf`. */
export function termsOfForm(form: CalculatorForm, chosen: TimeLimit | null): Result<DeadlineTerms> {
  const [unit, mode] = form.unit.split('/');
  const pauses = form.pauses.filter(({ from, to, ground }) => from || to || ground);
  const parsed = parse({
    acceptedAt: instantText(form.acceptedAt),
    limit: chosen ?? { ...(form.value && { value: form.value }), unit, ...(mode && { mode }) },
    ...(pauses.length > 0 && {
      pauses: pauses.map(({ from, to, ground }) => ({
        ...(from && { from: instantText(from) }),
        ...(to && { to: instantText(to) }),
        ...(ground && { ground }),
      })),
    }),
  });
  return parsed.ok ? termsOf(parsed.value) : parsed;
}

/** A wall clock time without its zone is the center's. */
const instantText = (text: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) ? `${text}+07:00` : text;

function wallClock(now: Temporal.Instant): string {
  const local = localTime(now);
  return `${local.toPlainDate()}T${formatTime(local)}`;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '');
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
