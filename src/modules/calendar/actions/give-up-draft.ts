import { fail, ok, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import type { CalendarDraft } from '../domain/calendar-draft.ts';
import type { CalendarProblem } from '../domain/problems.ts';
import { deleteDraft } from '../draft-store.ts';
import { type CalendarCapabilities, type DraftReference, holdDraft, recordCalendar } from './draft-entry.ts';

/**
 * Gives a draft up; what is published stays as it is. Answers the draft that was.
 *
 * Problems: `not-permitted`, `calendar-draft-not-found`, `calendar-draft-changed`.
 */
export async function giveUpDraft(
  { db, clock }: CalendarCapabilities,
  actor: Actor,
  reference: DraftReference,
): Promise<Result<CalendarDraft, CalendarProblem>> {
  if (!may(actor, 'draft-calendar')) return fail('not-permitted');
  return transaction(db, async (tx) => {
    const held = await holdDraft(tx, reference);
    if (!held.ok) return held;
    const { owner, year, version } = held.value;
    await deleteDraft(tx, held.value);
    const facts = { year, draftVersion: version };
    await recordCalendar(tx, actor, { owner, at: clock.now(), action: 'give-up-calendar-draft', facts });
    return ok(held.value);
  });
}
