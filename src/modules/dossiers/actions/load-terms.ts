import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { CalendarShelf, CompiledCalendar } from '../../calendar/index.ts';
import { type Center, findCenter, narrowRules, type Rules, rulesAt, ruleValue } from '../../center/index.ts';
import { checkDeadline, type DeadlineTerms } from '../../deadlines/index.ts';
import type { Actor } from '../../identity/index.ts';
import { type ProcedureVersion, procedureVersion } from '../../procedures/index.ts';
import { documentsOf } from '../documents-store.ts';
import type { DossierDocument } from '../domain/dossier.ts';
import type { DossierProblem } from '../domain/problems.ts';
import type { SupplementRequest } from '../domain/supplement.ts';
import { dossierClocks } from '../queries/dossier-clock.ts';
import { versionToAccept } from '../queries/version-to-accept.ts';
import { supplementsOf } from '../supplement-store.ts';
import { type LockedDossier, lockFor, type Wanted } from './load-standing.ts';

/** A dossier locked for what goes on between the center and the applicant, with everything that is judged by. */
export type LoadedTerms = LockedDossier & {
  readonly procedure: ProcedureVersion;
  readonly documents: readonly DossierDocument[];
  readonly requests: readonly SupplementRequest[];
  readonly center: Center;
  readonly rules: Rules;
  readonly calendar: CompiledCalendar;
  /** What its due date follows from; null before acceptance. */
  readonly terms: DeadlineTerms | null;
};

/**
 * Locks a dossier for an action: before acceptance under the version, rules and calendar in force now, after it under
 * those it was accepted with. Problems: those of `lockFor`, `rules-missing`.
 */
export async function loadTerms(
  tx: Tx,
  calendars: CalendarShelf,
  actor: Actor,
  wanted: Omit<Wanted, 'today'> & { readonly now: Temporal.Instant },
): Promise<Result<LoadedTerms, Problem<DossierProblem>>> {
  const today = localDate(wanted.now);
  const locked = await lockFor(tx, actor, { ...wanted, today });
  if (!locked.ok) return locked;
  const { dossier } = locked.value;
  const center = await findCenter(tx);
  if (!center) return fail('rules-missing');
  const shared = {
    ...locked.value,
    center,
    documents: await documentsOf(tx, dossier.id),
    requests: await supplementsOf(tx, dossier.id),
  };
  if (dossier.accepted) {
    const procedure = await procedureVersion(tx, dossier);
    const clock = await dossierClocks({ db: tx, calendars })(dossier.accepted, procedure.content);
    return ok({ ...shared, procedure, ...clock });
  }
  const procedure = await versionToAccept(tx, dossier, today);
  const pinned = await rulesAt(tx, wanted.now);
  const edition = await calendars.current(tx, center.profile.calendar);
  if (!pinned || !edition) return fail('rules-missing');
  const rules = narrowRules(pinned.rules, procedure.content.rules);
  return ok({ ...shared, procedure, rules, calendar: edition.calendar, terms: null });
}

/** By when the center says what it makes of something: the hours in which it answers a filing (clock, rule 20). */
export function answerBy(
  { calendar, rules }: Pick<LoadedTerms, 'calendar' | 'rules'>,
  now: Temporal.Instant,
): Result<Temporal.Instant, Problem<DossierProblem>> {
  const due = checkDeadline(calendar, now, ruleValue(rules, 'onlineCheck.workingHours'));
  return due.ok && due.value.dueAt ? ok(due.value.dueAt) : fail('calendar-not-published');
}
