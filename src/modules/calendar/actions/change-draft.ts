import { fail, ok, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import type { CalendarDraft } from '../domain/calendar-draft.ts';
import { changeYear, type YearChange } from '../domain/change-year.ts';
import { checkCalendarYear } from '../domain/check-calendar-year.ts';
import { newEntryFaults } from '../domain/entry-faults.ts';
import type { CalendarProblem } from '../domain/problems.ts';
import { updateDraft } from '../draft-store.ts';
import { type CalendarCapabilities, type DraftReference, holdDraft, recordCalendar } from './draft-entry.ts';

/**
 * Changes a draft: its week, a run of days, a swap with both halves, or everything at once. What the change would leave
 * wrong is refused, so a draft is always right as far as it can be judged alone.
 *
 * Problems: `not-permitted`, `calendar-draft-not-found`, `calendar-draft-changed`, `calendar-year-invalid` (every fault).
 */
export async function changeDraft(
  { db, clock }: CalendarCapabilities,
  actor: Actor,
  { change, ...reference }: DraftReference & { readonly change: YearChange },
): Promise<Result<CalendarDraft, CalendarProblem>> {
  if (!may(actor, 'draft-calendar')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const held = await holdDraft(tx, reference);
    if (!held.ok) return held;
    const checked = checkCalendarYear(changeYear(held.value.content, change));
    if (!checked.ok) return checked;
    const errors = newEntryFaults(held.value.content, checked.value);
    if (errors.length > 0) return fail('calendar-year-invalid', { errors });
    const { owner, year } = held.value;
    const draft: CalendarDraft = {
      ...held.value,
      content: checked.value,
      version: held.value.version + 1,
      updatedAt: at,
      updatedBy: actor.name,
    };
    await updateDraft(tx, draft);
    const facts = { year, change: change.kind, days: draft.content.days.length, draftVersion: draft.version };
    await recordCalendar(tx, actor, { owner, at, action: 'change-calendar-draft', facts });
    return ok(draft);
  });
}
