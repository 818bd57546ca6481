import type { Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { type Deadline, type DeadlineProblem, type ExplanationLine, explainDeadline } from '../../deadlines/index.ts';
import type { ProcedureVersion } from '../../procedures/index.ts';
import type { Dossier } from '../domain/dossier.ts';
import { dossierClocks } from './dossier-clock.ts';

export type DueDateExplanation = { readonly deadline: Deadline; readonly lines: readonly ExplanationLine[] };

/** Why the due date is that date, line by line, by the calendar and rules its clock goes by; null before acceptance. */
export async function explainDueDate(
  capabilities: { db: Db; calendars: CalendarShelf },
  { accepted }: Dossier,
  { content }: ProcedureVersion,
): Promise<Result<DueDateExplanation, DeadlineProblem> | null> {
  if (!accepted) return null;
  const { calendar, terms } = await dossierClocks(capabilities)(accepted, content);
  return explainDeadline(calendar, terms);
}
