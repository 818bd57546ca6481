import type { Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { type Deadline, type DeadlineProblem, type ExplanationLine, explainDeadline } from '../../deadlines/index.ts';
import type { ProcedureVersion } from '../../procedures/index.ts';
import type { Dossier } from '../domain/dossier.ts';

export type DueDateExplanation = { readonly deadline: Deadline; readonly lines: readonly ExplanationLine[] };

/** Why the due date is that date, line by line, on the calendar the dossier was accepted under; null before. */
export async function explainDueDate(
  { db, calendars }: { db: Db; calendars: CalendarShelf },
  dossier: Dossier,
  { content }: ProcedureVersion,
): Promise<Result<DueDateExplanation, DeadlineProblem> | null> {
  if (!dossier.accepted) return null;
  const calendar = await calendars.edition(db, dossier.accepted.calendarEditionId);
  const { value, unit, mode } = content.timeLimit;
  return explainDeadline(calendar, {
    acceptedAt: dossier.accepted.at,
    limit: mode ? { value, unit, mode } : { value, unit },
  });
}
