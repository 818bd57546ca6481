import type { Db } from '../../../platform/database/database.ts';
import type { CalendarDraft } from '../domain/calendar-draft.ts';
import { decidePublication } from '../domain/decide-publication.ts';
import { diffYears, type YearDiff } from '../domain/diff-years.ts';
import type { CalendarProblem } from '../domain/problems.ts';
import { draftsOf } from '../draft-store.ts';
import { publishedYears } from '../store.ts';

/** What publishing a draft would do, before it is done. */
export type DraftReview = {
  readonly draft: CalendarDraft;
  readonly diff: YearDiff;
  /** Why it could not be published now at all; null where it could. */
  readonly problem: CalendarProblem | null;
  /** Why it could be published as provisional only; null where that is not so. */
  readonly notOfficial: CalendarProblem | null;
};

/** A draft beside what is in force; null where there is no draft. */
export async function reviewDraft(db: Db, owner: string, year: number): Promise<DraftReview | null> {
  const drafts = await draftsOf(db, owner);
  const draft = drafts.find((one) => one.year === year);
  if (!draft) return null;
  const published = await publishedYears(db, owner);
  const otherDrafts = drafts.filter((one) => one !== draft);
  const decideAs = (status: 'published' | 'provisional') =>
    decidePublication({ draft, status, published, otherDrafts });
  const official = decideAs('published');
  const obstacle = official.ok ? null : official.problem;
  const onlyProvisional = obstacle?.code === 'calendar-holidays-missing' && decideAs('provisional').ok;
  const before = published.find(({ content }) => content.year === year)?.content ?? null;
  return {
    draft,
    diff: diffYears(before, draft.content),
    problem: onlyProvisional ? null : obstacle,
    notOfficial: onlyProvisional ? obstacle : null,
  };
}
