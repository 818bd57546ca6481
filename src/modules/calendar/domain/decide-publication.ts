import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type CalendarDraft, versionAfter } from './calendar-draft.ts';
import type { CalendarYear } from './calendar-year.ts';
import { checkCalendarYear } from './check-calendar-year.ts';
import { changesNothing, diffYears } from './diff-years.ts';
import { entryFaults } from './entry-faults.ts';
import { pairFaults } from './pair-faults.ts';
import type { CalendarProblem } from './problems.ts';
import { FEWEST_HOLIDAYS, holidaysIn } from './public-holidays.ts';

/** What publishing is judged by: the owner's years as they stand, and drafts of the owner's other years. */
export type PublicationFacts = {
  readonly draft: CalendarDraft;
  readonly status: CalendarYear['status'];
  readonly published: readonly { readonly content: CalendarYear; readonly edition: { readonly id: number } }[];
  readonly otherDrafts: readonly CalendarDraft[];
};

/**
 * The year as it is published. A swap over New Year must have its other half in the neighbouring year, as published or as
 * drafted there: of two such years one has to go first.
 *
 * Problems: `calendar-superseded`, `calendar-unchanged`, `calendar-year-invalid`, `calendar-already-official` (what is in
 * force as official does not become provisional again), `calendar-holidays-missing` (as official, with too few of them).
 */
export function decidePublication(facts: PublicationFacts): Result<CalendarYear, CalendarProblem> {
  const { draft, status, published, otherDrafts } = facts;
  const { year } = draft;
  const now = published.find(({ content }) => content.year === year);
  if (now && now.edition.id > (draft.basedOn ?? 0)) return fail('calendar-superseded', { facts: { year } });
  const years = published.map(({ content }) => content);
  const checked = checkCalendarYear({ ...draft.content, status, version: versionAfter(years, year) });
  if (!checked.ok) return checked;
  const neighbours = years.map((one) => otherDrafts.find((other) => other.year === one.year)?.content ?? one);
  const errors = [...entryFaults(checked.value), ...pairFaults(checked.value, neighbours)];
  if (errors.length > 0) return fail('calendar-year-invalid', { errors });
  if (changesNothing(diffYears(now?.content ?? null, checked.value)))
    return fail('calendar-unchanged', { facts: { year } });
  if (status === 'provisional' && now?.content.status === 'published')
    return fail('calendar-already-official', { facts: { year } });
  const holidays = holidaysIn(checked.value);
  if (status === 'published' && holidays < FEWEST_HOLIDAYS)
    return fail('calendar-holidays-missing', { facts: { year, holidays } });
  return ok(checked.value);
}
