import type { Tx } from '../../../platform/database/database.ts';
import type { CompiledCalendar } from '../../calendar/index.ts';
import { afterDue } from '../../deadlines/index.ts';
import { latestCause } from '../../notices/index.ts';
import type { WorkflowStep } from '../../workflow/index.ts';
import { saveDraft } from '../apologies-store.ts';
import type { Apology } from '../domain/apology.ts';
import type { Moments } from '../domain/moments.ts';
import type { About } from './warn.ts';

type Draft = About & {
  readonly calendar: CompiledCalendar;
  readonly moments: Moments;
  /** Those there are, the draft included. */
  readonly apologies: readonly Apology[];
};

/**
 * Lays a draft of the next apology ready: the cause and the new date the agency gave last, else as many working days after
 * the due date as the steps still to be done may take. Answers whether there was none before.
 */
export async function layDraft(
  tx: Tx,
  { dossier, steps, legalDueAt, now, calendar, moments, apologies }: Draft,
): Promise<boolean> {
  const open = apologies.find(({ issued }) => issued === null);
  const told = (await latestCause(tx, [dossier.id], 'lateness')).get(dossier.id);
  const expected = told && Temporal.Instant.compare(told.newExpectedAt, legalDueAt) > 0 ? told.newExpectedAt : null;
  await saveDraft(tx, {
    dossierId: dossier.id,
    ordinal: open?.ordinal ?? apologies.length + 1,
    draftedAt: now,
    legalDueAt,
    latestAt: moments.latest,
    proposedCause: told?.causeCode ?? null,
    proposedDueAt: expected ?? closeAfter(calendar, legalDueAt, steps),
  });
  return open === undefined;
}

function closeAfter(
  calendar: CompiledCalendar,
  legalDueAt: Temporal.Instant,
  steps: readonly WorkflowStep[],
): Temporal.Instant | null {
  const left = steps.filter(({ status }) => status === 'active' || status === 'waiting');
  const minutes = left.reduce((sum, { quotaMinutes }) => sum + quotaMinutes, 0);
  const days = Math.max(1, Math.ceil(minutes / calendar.standardDayMinutes));
  const found = afterDue(calendar, { dueAt: legalDueAt, mode: 'date' }, days);
  return found.ok ? found.value : null;
}
