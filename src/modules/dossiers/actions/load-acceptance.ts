import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { CalendarShelf, CompiledCalendar } from '../../calendar/index.ts';
import { type Center, findCenter, narrowRules, type PinnedRules, rulesAt } from '../../center/index.ts';
import { calculateDeadline, type Deadline } from '../../deadlines/index.ts';
import type { Actor } from '../../identity/index.ts';
import { limitOf, type ProcedureVersion, type ProcessVersion, processOn } from '../../procedures/index.ts';
import { type Station, stationOf } from '../../staff/index.ts';
import { documentsOf } from '../documents-store.ts';
import { capacitiesOf, mayRead } from '../domain/capacities.ts';
import type { Dossier, DossierDocument } from '../domain/dossier.ts';
import type { DossierProblem } from '../domain/problems.ts';
import { versionToAccept } from '../queries/version-to-accept.ts';
import { lockDossier } from '../store.ts';

/** Everything an acceptance rests on, the dossier locked. */
export type LoadedAcceptance = {
  readonly dossier: Dossier;
  readonly documents: readonly DossierDocument[];
  readonly station: Station;
  readonly isReception: boolean;
  readonly procedure: ProcedureVersion;
  readonly process: ProcessVersion | null;
  readonly rules: PinnedRules;
  readonly center: Center;
  readonly calendar: CompiledCalendar;
  readonly calendarEditionId: number;
  readonly deadline: Deadline & { readonly dueAt: Temporal.Instant };
};

/**
 * Problems: `dossier-not-found` (also for whoever does not need to know it), `rules-missing`, `calendar-not-published`.
 */
export async function loadAcceptance(
  tx: Tx,
  calendars: CalendarShelf,
  actor: Actor,
  { reference, now }: { reference: string; now: Temporal.Instant },
): Promise<Result<LoadedAcceptance, Problem<DossierProblem>>> {
  const dossier = await lockDossier(tx, reference);
  const station = actor.accountId === null ? null : await stationOf(tx, actor.accountId, localDate(now));
  if (!dossier || !station || !mayRead({ actor, station, dossier, steps: [], parts: new Set() }))
    return fail('dossier-not-found');
  const pinned = await rulesAt(tx, now);
  const center = await findCenter(tx);
  const edition = center && (await calendars.current(tx, center.profile.calendar));
  if (!pinned || !center || !edition) return fail('rules-missing');
  const procedure = await versionToAccept(tx, dossier, localDate(now));
  const asked = new Set(procedure.content.components.map(({ key }) => key));
  const deadline = deadlineOf(edition.calendar, procedure, now);
  if (!deadline.ok) return deadline;
  return ok({
    dossier,
    station,
    rules: { ...pinned, rules: narrowRules(pinned.rules, procedure.content.rules) },
    center,
    procedure,
    // What an earlier version asked for beyond this one nobody has to judge.
    documents: (await documentsOf(tx, dossier.id)).filter(({ componentKey }) => asked.has(componentKey)),
    process: await processOn(tx, procedure.code, localDate(now)),
    isReception: capacitiesOf({ actor, station, dossier, steps: [], parts: new Set() }).has('reception'),
    calendar: edition.calendar,
    calendarEditionId: edition.id,
    deadline: deadline.value,
  });
}

function deadlineOf(calendar: CompiledCalendar, { content }: ProcedureVersion, now: Temporal.Instant) {
  const calculated = calculateDeadline(calendar, { acceptedAt: now, limit: limitOf(content) });
  if (!calculated.ok) return fail('calendar-not-published', { facts: calculated.problem.facts ?? {} });
  const { dueAt } = calculated.value;
  if (dueAt === null) throw new Error('A deadline without pauses has a due date');
  return ok({ ...calculated.value, dueAt });
}
