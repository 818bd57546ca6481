import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { diffProcedures, type ProcedureSide } from '../domain/differences/diff-procedures.ts';
import type { ProcedureDifference } from '../domain/differences/diff-things.ts';
import { type PublicationFinding, publicationFindings } from '../domain/publication/publication-findings.ts';
import type { ProcedureDraft } from '../drafts-store.ts';
import { type ProcedureVersion, processVersionsOf, versionsOf } from '../store.ts';
import { publicationFacts } from './publication-facts.ts';

export type DraftReview = {
  /** What it is compared with: the newest version there is; null for a procedure that is new. */
  readonly newest: ProcedureVersion | null;
  readonly before: ProcedureSide;
  readonly differences: readonly ProcedureDifference[];
  readonly findings: readonly PublicationFinding[];
};

/** What a draft changes, and what stands against publishing it. */
export async function reviewDraft(db: Db, calendars: CalendarShelf, draft: ProcedureDraft): Promise<DraftReview> {
  const newest = (await versionsOf(db, draft.code))[0] ?? null;
  const process = (await processVersionsOf(db, draft.code))[0];
  const ground = process?.calendarDayGround;
  const before = {
    content: newest?.content ?? {},
    process: process ? { steps: process.steps, ...(ground && { calendarDayGround: ground }) } : null,
  };
  return {
    newest,
    before,
    differences: diffProcedures(before, draft),
    findings: publicationFindings(draft.content, draft.process, await publicationFacts(db, calendars)),
  };
}
