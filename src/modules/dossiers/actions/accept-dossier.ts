import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import type { CompiledCalendar } from '../../calendar/index.ts';
import { findCenter, listAgencies, rulesAt, ruleValue, theReceptionPoint } from '../../center/index.ts';
import { calculateDeadline, type Deadline, legDeadline } from '../../deadlines/index.ts';
import type { Actor } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { type ProcedureVersion, procedureVersion, processInForce } from '../../procedures/index.ts';
import { stationOf } from '../../staff/index.ts';
import { insertSteps, type PlannedStep, planSteps } from '../../workflow/index.ts';
import type { DossierCapabilities } from '../capabilities.ts';
import { documentsOf, saveChecks } from '../documents-store.ts';
import { capacitiesOf } from '../domain/capacities.ts';
import type { CheckedDocument } from '../domain/completeness.ts';
import { decideAcceptance } from '../domain/decide-acceptance.ts';
import { chainOf, type Dossier, type DossierDocument } from '../domain/dossier.ts';
import { formatDossierCode } from '../domain/dossier-code.ts';
import type { DossierProblem } from '../domain/problems.ts';
import type { AcceptanceInput } from '../input.ts';
import { lockDossier, nextSerial, saveAcceptance } from '../store.ts';

export type AcceptDossierInput = AcceptanceInput & {
  /** Code or provisional number. */
  readonly reference: string;
  /** The version that was read; a stale one is refused. */
  readonly expectedVersion?: number | undefined;
};

/**
 * Accepts a dossier: in one transaction its code, due date, steps, hand-over to the competent agency, ledger entries and
 * receipt record — or nothing (QC Đ6.1a, QC Đ12.1d, QC Đ4.1).
 *
 * Problems: those of `decideAcceptance`, `dossier-not-found`, `stale-version`, `rules-missing`, `calendar-not-published`.
 */
export async function acceptDossier(
  { db, clock, calendars, announce }: DossierCapabilities,
  actor: Actor,
  input: AcceptDossierInput,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  const today = localDate(now);
  return transaction(db, async (tx) => {
    const dossier = await lockDossier(tx, input.reference);
    const station = actor.accountId === null ? null : await stationOf(tx, actor.accountId, today);
    if (!dossier || !station || actor.accountId === null) return fail('dossier-not-found');
    const [procedure, documents, rules, center] = [
      await procedureVersion(tx, dossier.procedureVersionId),
      await documentsOf(tx, dossier.id),
      await rulesAt(tx, now),
      await findCenter(tx),
    ];
    const process = await processInForce(tx, procedure.code);
    const edition = center && (await calendars.current(tx, center.key));
    if (!rules || !center || !edition) return fail('rules-missing');
    const deadline = calculateDeadline(edition.calendar, { acceptedAt: now, limit: limitOf(procedure) });
    if (!deadline.ok)
      return fail('calendar-not-published', deadline.problem.facts ? { facts: deadline.problem.facts } : {});
    const { dueAt } = deadline.value;
    if (dueAt === null) throw new Error('A deadline without pauses has a due date');

    const checks = mergeChecks(documents, input);
    const capacities = capacitiesOf({ actor, station, dossier, steps: [] });
    const decided = decideAcceptance({
      status: dossier.status,
      isReception: capacities.has('reception'),
      procedure,
      hasProcess: process !== null,
      documents: checks,
      prepaymentReceipt: input.prepaymentReceipt ?? null,
      outsideSessions: startsLater(now, deadline.value),
      outsideRule: ruleValue(rules.rules, 'acceptance.outsideSessions'),
      today,
    });
    if (!decided.ok) return decided;
    if (process === null) return fail('process-missing');
    if (input.expectedVersion !== undefined && input.expectedVersion !== dossier.version) return fail('stale-version');

    await saveChecks(tx, dossier.id, named(checks, procedure));
    const agencyIds = new Map((await listAgencies(tx)).map((agency) => [agency.key, agency.id]));
    const steps = planSteps(process.steps, agencyIds, edition.calendar.standardDayMinutes);
    const completed = steps[0]?.kind === 'receive' && steps.length > 1 ? 1 : 0;
    const point = await theReceptionPoint(tx);
    const serial = await nextSerial(tx, point.id, today);
    const code = formatDossierCode(
      { prefix: point.codePrefix, day: today, serial },
      ruleValue(rules.rules, 'code.serialWidth'),
    );
    const accepted = await saveAcceptance(tx, dossier, {
      code,
      status: 'handling',
      accepted: {
        at: now,
        by: actor.accountId,
        processVersionId: process.id,
        ruleSetId: rules.id,
        calendarEditionId: edition.id,
        effectiveStart: deadline.value.effectiveStart,
        originalDueAt: dueAt,
        legalDueAt: dueAt,
      },
    });
    await insertSteps(tx, dossier.id, steps, {
      finishBy: dueAt,
      at: now,
      completed,
      completedBy: actor.accountId,
      activeDueAt: dueOf(edition.calendar, now, steps[completed]),
    });

    const to = steps[completed];
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: { accountId: actor.accountId, name: actor.name, capacity: 'reception' },
        action: 'accept',
        facts: {
          code,
          procedure: `${procedure.code}@${procedure.version}`,
          process: process.version,
          ruleSet: `${rules.rules.key}@${rules.rules.version}`,
          calendarEdition: edition.id,
          effectiveStart: toRfc3339(deadline.value.effectiveStart),
          dueAt: toRfc3339(dueAt),
          prepaymentReceipt: input.prepaymentReceipt,
          waived: checks.filter((c) => c.verdict === 'waived').map((c) => `${c.componentKey}: ${c.ground}`),
        },
        ground: 'QC Đ12.1d',
      },
      {
        at: now,
        actor: { accountId: null, name: 'Hệ thống', capacity: 'system' },
        action: 'transfer',
        facts: { step: to?.key, agencyId: to?.agencyId ?? null },
        ground: 'QC Đ4.1',
      },
    ]);
    await announce.accepted(tx, {
      dossier: accepted,
      procedure,
      documents: await documentsOf(tx, dossier.id),
      deadline: { ...deadline.value, dueAt },
      center,
      rules: rules.rules,
      official: { actor, station },
      prepaymentReceipt: input.prepaymentReceipt ?? null,
    });
    return ok(accepted);
  });
}

const limitOf = ({ content }: ProcedureVersion) => {
  const { value, unit, mode } = content.timeLimit;
  return mode ? { value, unit, mode } : { value, unit };
};

/** Acceptance outside sessions: the clock starts at the next one. */
const startsLater = (now: Temporal.Instant, { effectiveStart }: Deadline): boolean =>
  Temporal.Instant.compare(effectiveStart, now) > 0;

/** The verdicts given now, on the papers as they were handed in; a count given now is the official's own. */
function mergeChecks(documents: readonly DossierDocument[], input: AcceptanceInput): CheckedDocument[] {
  return input.documents.map((check) => {
    const handed = documents.find((document) => document.componentKey === check.componentKey);
    return {
      componentKey: check.componentKey,
      originals: check.originals ?? handed?.originals ?? 0,
      certifiedCopies: check.certifiedCopies ?? handed?.certifiedCopies ?? 0,
      copies: check.copies ?? handed?.copies ?? 0,
      files: handed?.uploads.length ?? 0,
      verdict: check.verdict,
      ground: check.ground ?? null,
    };
  });
}

const named = (checks: readonly CheckedDocument[], { content }: ProcedureVersion) =>
  checks.map((check) => ({
    ...check,
    name: content.components.find((component) => component.key === check.componentKey)?.name ?? check.componentKey,
  }));

function dueOf(calendar: CompiledCalendar, from: Temporal.Instant, step: PlannedStep | undefined) {
  if (!step || step.quotaMinutes === 0) return null;
  const due = legDeadline(calendar, from, step.quotaMinutes);
  return due.ok ? due.value.dueAt : null;
}
