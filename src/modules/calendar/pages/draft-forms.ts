import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { datesBetween, LONGEST_RUN, type YearChange } from '../domain/change-year.ts';
import { hasShortYear } from '../domain/csv-date.ts';
import { isDate } from '../domain/local-time.ts';
import { parseSessions } from '../domain/sessions-text.ts';
import { type DaysForm, type SwapForm, WEEKDAY_FIELDS, type WeekForm } from '../input.ts';
import { words } from '../messages/index.ts';
import { fullDay } from './year-grid.presenter.ts';

/** The forms that change a draft, by the last part of their address. */
export type DraftFormName = 'ngay' | 'hoan-doi' | 'tuan' | 'nhap' | 'bo-ngay';

type Changed = Result<YearChange, Problem>;

/** A day as people here write it: 5/2/2027, 05-02, 5/2 (of the year that is drafted), or 2027-02-05. */
export function readWrittenDay(text: string, year: number): string | null {
  if (isDate(text)) return text;
  const [, day = '', month = '', ofYear = String(year)] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text) ?? [];
  const date = `${ofYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

/** Why a written day could not be read: 2/6/27 could be meant, but its year is not told. */
const unreadDay = (text: string): string => (hasShortYear(text) ? 'day-year-short' : 'day-invalid');

/** A run of days, each with the same entry. Problem: `invalid-input` where hours cannot be read or the run is wrong. */
export function daysChange(sent: DaysForm, year: number): Changed {
  const { kind, label, hours = '', decision, replaces } = sent;
  const from = readWrittenDay(sent.from, year);
  const to = sent.to === undefined ? from : readWrittenDay(sent.to, year);
  if (!from) return refuse('/from', unreadDay(sent.from));
  if (!to) return refuse('/to', unreadDay(sent.to ?? ''));
  const sessions = parseSessions(hours);
  if (!sessions) return refuse('/hours', 'hours-malformed', { value: hours });
  if (to < from) return refuse('/to', 'days-reversed');
  if (datesBetween(from, to).length > LONGEST_RUN) return refuse('/to', 'days-too-many', { limit: LONGEST_RUN });
  const day = { kind, label, ...(sessions.length > 0 && { sessions }), ...(decision && { decision }) };
  return ok({ kind: 'days', from, to, day, replaces });
}

/** Both halves of a swap; what the worked day is called stands in the calendar itself, in Vietnamese. */
export function swapChange({ swapLabel, replaces, ...written }: SwapForm, year: number): Changed {
  const off = readWrittenDay(written.off, year);
  const work = readWrittenDay(written.work, year);
  if (!off) return refuse('/off', unreadDay(written.off));
  if (!work) return refuse('/work', unreadDay(written.work));
  const workLabel = words('vi').year.workLabel({ date: fullDay(off) });
  return ok({ kind: 'swap', off, work, label: swapLabel, workLabel, replaces });
}

/** The hours of seven weekdays as they were written. */
export function weekChange({ week = {} }: WeekForm): Changed {
  const read = WEEKDAY_FIELDS.map((field) => ({
    field,
    text: week[field] ?? '',
    sessions: parseSessions(week[field] ?? ''),
  }));
  const errors = read
    .filter(({ sessions }) => !sessions)
    .map(({ field, text }) => ({ pointer: `/week/${field}`, code: 'hours-malformed', facts: { value: text } }));
  if (errors.length > 0) return fail('invalid-input', { errors });
  return ok({ kind: 'week', week: read.map(({ sessions }) => sessions ?? []) });
}

/** What a change would leave wrong, told at the fields of the form it came from: `/days/3/sessions/0` is `/hours`. */
export function atFields(form: DraftFormName, problem: Problem): Problem {
  if (problem.code !== 'calendar-year-invalid') return problem;
  const errors = problem.errors?.map((error) => ({ ...error, pointer: fieldOf(form, error) }));
  return { ...problem, errors: errors ?? [] };
}

const FIELDS: Readonly<Partial<Record<DraftFormName, Readonly<Record<string, string>>>>> = {
  ngay: { date: 'from', sessions: 'hours', decision: 'decision', label: 'label', kind: 'kind' },
  'hoan-doi': { date: 'off', pairDate: 'off', label: 'swapLabel', sessions: 'off' },
};

function fieldOf(form: DraftFormName, { pointer, facts }: FieldError): string {
  const [, part, at, field = ''] = pointer.split('/');
  if (part === 'week') return `/week/${WEEKDAY_FIELDS[Number(at ?? 0)]}`;
  if (form === 'hoan-doi' && field === 'date' && facts?.kind === 'SWAP_WORK') return '/work';
  return `/${FIELDS[form]?.[field] ?? field}`;
}

const refuse = (pointer: string, code: string, facts: FieldError['facts'] = {}) =>
  fail('invalid-input', { errors: [{ pointer, code, facts }] });
