import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../identity/index.ts';
import { parseHolidaysCsv } from '../domain/holidays-csv.ts';
import type { CalendarProblem } from '../domain/problems.ts';
import { changeDraft } from './change-draft.ts';
import type { CalendarCapabilities, DraftReference } from './draft-entry.ts';

/** How many days were taken, and how many rows of other years were left. */
export type ImportedDays = { readonly taken: number; readonly left: number };

/**
 * Puts the days of a CSV list into a draft in place of those it had. A list may hold several years; the draft's is taken.
 *
 * Problems: `holidays-csv-invalid` (every fault with its line; also where no row is of this year), those of `changeDraft`.
 */
export async function importDays(
  capabilities: CalendarCapabilities,
  actor: Actor,
  { text, ...reference }: DraftReference & { readonly text: string },
): Promise<Result<ImportedDays, CalendarProblem>> {
  const parsed = parseHolidaysCsv(text);
  if (!parsed.ok) return parsed;
  const found = parsed.value.find(({ year }) => year === reference.year);
  if (!found) {
    const facts = { line: 1, column: 'date', year: reference.year };
    return fail('holidays-csv-invalid', { errors: [{ pointer: '/1/date', code: 'csv-of-other-year', facts }] });
  }
  const change = { kind: 'all-days', days: found.days } as const;
  const changed = await changeDraft(capabilities, actor, { ...reference, change });
  if (!changed.ok) return changed;
  const rows = parsed.value.reduce((sum, { days }) => sum + days.length, 0);
  return ok({ taken: found.days.length, left: rows - found.days.length });
}
