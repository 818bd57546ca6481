import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { parseDay } from '../../../kernel/time.ts';
import type { StoredAgency } from '../../center/index.ts';
import type { RegisterFilter } from '../register-store.ts';

export type RegisterQuery = { readonly 'tu-ngay'?: string; readonly 'den-ngay'?: string; readonly 'co-quan'?: string };
export type RegisterChoice = {
  readonly filter: RegisterFilter;
  /** The one agency that was chosen. */
  readonly agency: StoredAgency | null;
};

/** The longest period at once, in days: a year and a day. */
const LONGEST = 366;

/**
 * What was asked for, within what this person may read; the present month where nothing was said. Problems: `invalid-input`
 * at a day that does not exist, at an end before the beginning or more than a year after it, at an agency that is not theirs.
 */
export function registerChoice(
  query: RegisterQuery,
  {
    agencies,
    mine,
    today,
  }: { agencies: readonly StoredAgency[]; mine: 'every' | ReadonlySet<number>; today: Temporal.PlainDate },
): Result<RegisterChoice, Problem> {
  const from = query['tu-ngay'] ? parseDay(query['tu-ngay']) : today.with({ day: 1 });
  const to = query['den-ngay'] ? parseDay(query['den-ngay']) : today;
  if (!from) return wrong('tu-ngay', 'date-invalid');
  if (!to) return wrong('den-ngay', 'date-invalid');
  const days = from.until(to).days;
  if (days < 0) return wrong('den-ngay', 'period-reversed');
  if (days > LONGEST) return wrong('den-ngay', 'period-too-long');
  const agency = query['co-quan'] ? agencies.find(({ key }) => key === query['co-quan']) : null;
  if (agency === undefined || (agency && mine !== 'every' && !mine.has(agency.id)))
    return wrong('co-quan', 'agency-not-yours');
  const agencyIds = agency ? [agency.id] : mine === 'every' ? null : [...mine];
  return ok({ filter: { from, to, agencyIds }, agency });
}

const wrong = (field: string, code: string) => fail('invalid-input', { errors: [{ pointer: `/${field}`, code }] });

/** The same choice as an address, for the downloads. */
export const registerAddress = (path: string, { filter, agency }: RegisterChoice): string =>
  `${path}?${new URLSearchParams({
    'tu-ngay': filter.from.toString(),
    'den-ngay': filter.to.toString(),
    ...(agency && { 'co-quan': agency.key }),
  })}`;
