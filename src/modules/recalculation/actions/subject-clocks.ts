import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/database/database.ts';
import {
  type CalendarShelf,
  type CalendarYear,
  compileCalendar,
  currentEdition,
  yearsOf,
} from '../../calendar/index.ts';
import { type Center, findRuleSet, NATIONAL, type RulePin, rulesAt } from '../../center/index.ts';
import { type DossierClock, dossierClocks, type OpenClock } from '../../dossiers/index.ts';
import type { ProcedureContent } from '../../procedures/index.ts';
import type { RecalculationProblem } from '../domain/problems.ts';
import type { StudySubject } from '../domain/study.ts';

export type SubjectCapabilities = { readonly db: Db; readonly calendars: CalendarShelf; readonly center: Center };

/** The clock a dossier would go by; `own` is the one it goes by now. */
export type SubjectClock = (
  dossier: Pick<OpenClock, 'at' | 'clock' | 'pauses' | 'extensions'>,
  procedure: Pick<ProcedureContent, 'timeLimit' | 'rules'>,
  own: DossierClock,
) => Promise<DossierClock>;

/**
 * The clock of every dossier under what is studied, all else as it is: under a calendar its rules stay, under a rule set
 * its calendar stays. Null where the subject moves no due date at all: a calendar other than the center's (clock, rule 5).
 *
 * Problem: `study-subject-unknown`.
 */
export async function subjectClock(
  capabilities: SubjectCapabilities,
  subject: StudySubject,
  now: Temporal.Instant,
): Promise<Result<SubjectClock | null, Problem<RecalculationProblem>>> {
  const { db, calendars, center } = capabilities;
  if (subject.kind === 'rule_set') return underRules(capabilities, subject.id, now);
  const { calendar: owner } = center.profile;
  if (subject.kind === 'calendar_draft') {
    if (subject.owner !== owner) return ok(null);
    const calendar = compileCalendar(laidOver(await currentYears(db, owner), subject.years));
    return ok(async (_dossier, _procedure, own) => ({ ...own, calendar }));
  }
  const calendar = await calendars.edition(db, subject.id);
  if (calendar.owner !== owner) return ok(null);
  return ok(async (_dossier, _procedure, own) => ({ ...own, calendar }));
}

async function currentYears(db: Db, owner: string): Promise<CalendarYear[]> {
  const id = await currentEdition(db, owner);
  return id === null ? [] : yearsOf(db, id);
}

/** What the next edition would hold: the years drafted, and the others as they are. */
const laidOver = (current: readonly CalendarYear[], drafted: readonly CalendarYear[]): CalendarYear[] => [
  ...current.filter(({ year }) => !drafted.some((draft) => draft.year === year)),
  ...drafted,
];

async function underRules(
  { db, calendars }: SubjectCapabilities,
  id: number,
  now: Temporal.Instant,
): Promise<Result<SubjectClock, Problem<RecalculationProblem>>> {
  const pinOf = await rulePins(db, id, now);
  if (!pinOf) return fail('study-subject-unknown');
  const clockOf = dossierClocks({ db, calendars });
  return ok((dossier, procedure) =>
    clockOf({ ...dossier, clock: { ...dossier.clock, rules: pinOf(dossier.clock.rules) } }, procedure),
  );
}

/**
 * The rules a dossier would be pinned to with a rule set in the place of the one it goes by: a national set below the
 * province's, a province's above the nation's that is in force now.
 */
export async function rulePins(
  db: Db,
  id: number,
  now: Temporal.Instant,
): Promise<((present: RulePin) => RulePin) | null> {
  const set = await findRuleSet(db, id);
  if (!set) return null;
  if (set.jurisdiction === NATIONAL)
    return (present) => (present.nationalId === null && present.id === id ? present : replaceNational(present, id));
  const pinned = await rulesAt(db, now);
  const nationalId = pinned?.nationalId ?? null;
  return () => ({ id, nationalId });
}

const replaceNational = (present: RulePin, id: number): RulePin =>
  present.nationalId === null ? { id, nationalId: null } : { id: present.id, nationalId: id };
