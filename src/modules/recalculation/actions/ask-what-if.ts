import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/queue.ts';
import { type CalendarYearInvalid, checkCalendarYear, findEdition } from '../../calendar/index.ts';
import { findRuleSet } from '../../center/index.ts';
import { type Actor, actingAs, may, type Permission } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import type { RecalculationProblem } from '../domain/problems.ts';
import type { StudySubject } from '../domain/study.ts';
import { StudyWhatIf } from '../job-payloads.ts';
import { insertStudy } from '../study-store.ts';

const ASKERS: Readonly<Record<StudySubject['kind'], readonly Permission[]>> = {
  calendar_draft: ['draft-calendar', 'publish-calendar'],
  calendar_edition: ['draft-calendar', 'publish-calendar', 'propose-recalculation'],
  rule_set: ['draft-rules', 'approve-rules', 'propose-recalculation'],
};

/**
 * Asks which open dossiers a calendar or a rule set would change. The worker makes the study; `findStudy` tells how far it
 * is. Nothing moves by it. Answers its number.
 *
 * Problems: `not-permitted`, `study-subject-unknown`, `calendar-year-invalid` (every fault of the draft).
 */
export async function askWhatIf(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  subject: StudySubject,
): Promise<Result<{ id: number }, Problem<RecalculationProblem | 'not-permitted'> | CalendarYearInvalid>> {
  const by = actor.accountId;
  if (by === null || !ASKERS[subject.kind].some((permission) => may(actor, permission))) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    if (subject.kind === 'calendar_draft') {
      const faulty = subject.years.map(checkCalendarYear).find((checked) => !checked.ok);
      if (faulty && !faulty.ok) return faulty;
    }
    if (!(await subjectExists(tx, subject))) return fail('study-subject-unknown');
    const id = await insertStudy(tx, subject, { at, by });
    await record(tx, `what-if:${id}`, [
      {
        at,
        actor: actingAs(actor, actor.roles[0] ?? 'staff'),
        action: 'ask-what-if',
        facts:
          subject.kind === 'calendar_draft'
            ? { subject: subject.kind, owner: subject.owner, years: subject.years.map(({ year }) => year) }
            : { subject: subject.kind, id: subject.id },
        ground: null,
      },
    ]);
    await enqueue(tx, StudyWhatIf, { whatIfId: id }, `study-what-if:${id}`);
    return ok({ id });
  });
}

/** Whether what is asked about is there at all. */
async function subjectExists(db: Db, subject: StudySubject): Promise<boolean> {
  switch (subject.kind) {
    case 'calendar_draft':
      return subject.years.length > 0 && subject.years.every(({ owner }) => owner === subject.owner);
    case 'calendar_edition':
      return (await findEdition(db, subject.id)) !== null;
    case 'rule_set':
      return (await findRuleSet(db, subject.id)) !== null;
  }
}
