import { fail, ok, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import { type CalendarDraft, withinReach, yearToBegin } from '../domain/calendar-draft.ts';
import type { CalendarProblem } from '../domain/problems.ts';
import { findDraft, insertDraft } from '../draft-store.ts';
import { currentEdition, holdCalendar, publishedYears } from '../store.ts';
import { type CalendarCapabilities, recordCalendar } from './draft-entry.ts';

/**
 * Begins to prepare a year of an owner's calendar: a copy of the year as it is, of the year of who is copied (`copyOf`, for
 * an agency the center), or the ordinary week. A draft already begun is answered as it stands.
 *
 * Problems: `not-permitted`, `calendar-year-out-of-reach`, `calendar-not-published` (no year to take the week from).
 */
export async function beginDraft(
  { db, clock }: CalendarCapabilities,
  actor: Actor,
  { owner, year, copyOf }: { owner: string; year: number; copyOf?: string | undefined },
): Promise<Result<CalendarDraft, CalendarProblem>> {
  if (!may(actor, 'draft-calendar')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    await holdCalendar(tx, owner);
    const begun = await findDraft(tx, owner, year);
    if (begun) return ok(begun);
    const yearsOfOwner = async (of: string) => (await publishedYears(tx, of)).map(({ content }) => content);
    const own = await yearsOfOwner(owner);
    const copied = copyOf === undefined || copyOf === owner ? [] : await yearsOfOwner(copyOf);
    const known = own.map((one) => one.year);
    if (!withinReach(year, localDate(at).year, known)) return fail('calendar-year-out-of-reach', { facts: { year } });
    const content = yearToBegin(owner, year, own, copied);
    if (!content) return fail('calendar-not-published', { facts: { year } });
    const draft: CalendarDraft = {
      owner,
      year,
      content,
      basedOn: await currentEdition(tx, owner),
      version: 1,
      updatedAt: at,
      updatedBy: actor.name,
    };
    await insertDraft(tx, draft);
    const facts = { year, days: content.days.length };
    await recordCalendar(tx, actor, { owner, at, action: 'begin-calendar-draft', facts });
    return ok(draft);
  });
}
