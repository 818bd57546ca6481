import { fail, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type CalendarYearInvalid, currentEdition } from '../../calendar/index.ts';
import { type Center, rulesAt } from '../../center/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { RecalculationProblem } from '../domain/problems.ts';
import { askWhatIf } from './ask-what-if.ts';

/**
 * Asks which open dossiers would change by what is in force now: those accepted before it came.
 *
 * Problems: those of `askWhatIf`.
 */
export async function askCurrent(
  capabilities: { db: Db; clock: Clock; center: Center },
  actor: Actor,
  what: 'calendar' | 'rules',
): Promise<Result<{ id: number }, Problem<RecalculationProblem | 'not-permitted'> | CalendarYearInvalid>> {
  const { db, clock, center } = capabilities;
  if (what === 'calendar') {
    const id = await currentEdition(db, center.profile.calendar);
    return id === null
      ? fail('study-subject-unknown')
      : askWhatIf(capabilities, actor, { kind: 'calendar_edition', id });
  }
  const pinned = await rulesAt(db, clock.now());
  return pinned ? askWhatIf(capabilities, actor, { kind: 'rule_set', id: pinned.id }) : fail('study-subject-unknown');
}
