import { fail, ok, type Result } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import type { CalendarYear } from '../domain/calendar-year.ts';
import { decidePublication } from '../domain/decide-publication.ts';
import type { CalendarProblem } from '../domain/problems.ts';
import { deleteDraft, draftsOf } from '../draft-store.ts';
import { insertEdition, publishedYears } from '../store.ts';
import { type CalendarCapabilities, type DraftReference, holdDraft, recordCalendar } from './draft-entry.ts';

export type Publication = DraftReference & {
  /** `provisional` where the year is still to be confirmed, as before the yearly notice about Tết. */
  readonly status: CalendarYear['status'];
  readonly ground: string;
  readonly decisionNo: string;
};

/**
 * Publishes a draft as a new edition of its owner's calendar, in force for what is accepted from now on (QC Đ4.1). What was
 * accepted before stays with its own edition until a recalculation moves it. Answers the edition and the year.
 *
 * Problems: `not-permitted`, `calendar-draft-not-found`, `calendar-draft-changed`, those of `decidePublication`.
 */
export async function publishCalendar(
  { db, clock }: CalendarCapabilities,
  actor: Actor,
  { status, ground, decisionNo, ...reference }: Publication,
): Promise<Result<{ readonly editionId: number; readonly year: CalendarYear }, CalendarProblem>> {
  if (!may(actor, 'publish-calendar')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    const held = await holdDraft(tx, reference);
    if (!held.ok) return held;
    const { owner } = held.value;
    const published = await publishedYears(tx, owner);
    const otherDrafts = (await draftsOf(tx, owner)).filter(({ year }) => year !== held.value.year);
    const decided = decidePublication({ draft: held.value, status, published, otherDrafts });
    if (!decided.ok) return decided;
    const year = decided.value;
    const edition = { owner, publishedAt: at, publishedBy: actor.name, ground, decisionNo };
    const editionId = await insertEdition(tx, edition, [year]);
    await deleteDraft(tx, held.value);
    const facts = { edition: editionId, year: year.year, version: year.version, status, decisionNo, ground };
    await recordCalendar(tx, actor, { owner, at, action: 'publish-calendar', facts, ground: decisionNo });
    return ok({ editionId, year });
  });
}
