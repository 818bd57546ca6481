import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { ruleValue, theReceptionPoint } from '../../center/index.ts';
import { type Actor, actingAs, SYSTEM } from '../../identity/index.ts';
import { type NewEntry, record } from '../../ledger/index.ts';
import { limitOf, type ProcessVersion } from '../../procedures/index.ts';
import { insertSteps } from '../../workflow/index.ts';
import type { DossierCapabilities } from '../capabilities.ts';
import { documentsOf, saveChecks } from '../documents-store.ts';
import type { CheckedDocument } from '../domain/completeness.ts';
import { decideAcceptance } from '../domain/decide-acceptance.ts';
import { chainOf, type Dossier } from '../domain/dossier.ts';
import { formatDossierCode } from '../domain/dossier-code.ts';
import { mergeChecks } from '../domain/merge-checks.ts';
import type { DossierProblem } from '../domain/problems.ts';
import { dueStates } from '../due-states.ts';
import type { AcceptanceInput } from '../input.ts';
import { nextSerial, saveAcceptance } from '../store.ts';
import { type LoadedAcceptance, loadAcceptance } from './load-acceptance.ts';
import { type AcceptancePlan, planOf } from './plan-acceptance.ts';

export type AcceptDossierInput = AcceptanceInput & {
  /** Code or provisional number. */
  readonly reference: string;
  /** The version that was read; a stale one is refused. */
  readonly expectedVersion?: number | undefined;
  /** Answered and handed over in the same transaction: there is no receipt, for nobody comes back (QC Đ6.1a). */
  readonly atOnce?: boolean;
};

/**
 * Accepts a dossier: in one transaction its code, due date, steps, hand-over to the competent agency, ledger entries and
 * receipt record — or nothing (QC Đ6.1a, QC Đ12.1d, QC Đ4.1).
 *
 * Problems: those of `decideAcceptance` and `loadAcceptance`, `stale-version`.
 */
export async function acceptDossier(
  { db, clock, calendars, announce }: DossierCapabilities,
  actor: Actor,
  input: AcceptDossierInput,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  const today = localDate(now);
  return transaction(db, async (tx) => {
    const loaded = await loadAcceptance(tx, calendars, actor, { reference: input.reference, now });
    if (!loaded.ok) return loaded;
    const { dossier, documents, procedure, process, rules, deadline } = loaded.value;

    const checks = mergeChecks(documents, input, { fromHome: dossier.channel === 'online' });
    const decided = decideAcceptance({
      status: dossier.status,
      isReception: loaded.value.isReception,
      procedure,
      hasProcess: process !== null,
      atOnce: input.atOnce ?? false,
      documents: checks,
      prepaymentReceipt: input.prepaymentReceipt ?? null,
      centerDigitises: loaded.value.center.profile.functions.digitise,
      outsideSessions: Temporal.Instant.compare(deadline.effectiveStart, now) > 0,
      outsideRule: ruleValue(rules.rules, 'acceptance.outsideSessions'),
      today,
    });
    if (!decided.ok) return decided;
    if (input.expectedVersion !== undefined && input.expectedVersion !== dossier.version) return fail('stale-version');

    const by = actor.accountId as number;
    const plan = await planOf(tx, calendars, loaded.value, { process: process as ProcessVersion, now });
    const accepted = await saveAccepted(tx, loaded.value, { by, now, checks, plan });
    await record(
      tx,
      chainOf(dossier.id),
      entriesOf(loaded.value, { actor, now, checks, input, plan, code: accepted.code }),
    );
    await announce.accepted(tx, {
      dossier: accepted,
      procedure,
      documents: await documentsOf(tx, dossier.id),
      deadline,
      calendar: loaded.value.calendar,
      center: loaded.value.center,
      rules: rules.rules,
      official: { actor, station: loaded.value.station },
      prepaymentReceipt: input.prepaymentReceipt ?? null,
      atOnce: input.atOnce ?? false,
    });
    return ok(accepted);
  });
}

async function saveAccepted(
  tx: Tx,
  { dossier, procedure, process, rules, calendar, calendarEditionId, deadline }: LoadedAcceptance,
  {
    by,
    now,
    checks,
    plan,
  }: { by: number; now: Temporal.Instant; checks: readonly CheckedDocument[]; plan: AcceptancePlan },
): Promise<Dossier> {
  const nameOf = new Map(procedure.content.components.map(({ key, name }) => [key, name]));
  await saveChecks(
    tx,
    dossier.id,
    checks.map((check) => ({ ...check, name: nameOf.get(check.componentKey) as string })),
  );
  const point = await theReceptionPoint(tx);
  await insertSteps(tx, dossier.id, plan.steps, {
    finishBy: deadline.dueAt,
    at: now,
    completedBy: by,
    ...plan,
  });
  // The counter's row stays locked until the end: taken late, it keeps the next acceptance waiting the least.
  const day = localDate(now);
  const serial = await nextSerial(tx, point.id, day);
  const width = ruleValue(rules.rules, 'code.serialWidth');
  return saveAcceptance(tx, dossier, {
    code: formatDossierCode({ prefix: point.codePrefix, day, serial }, width),
    status: 'handling',
    procedureVersionId: procedure.id,
    states: dueStates(
      { calendar, rules: rules.rules, terms: { acceptedAt: now, limit: limitOf(procedure.content) } },
      deadline.dueAt,
    ),
    accepted: {
      at: now,
      by,
      processVersionId: (process as ProcessVersion).id,
      rules: { id: rules.id, nationalId: rules.nationalId },
      calendarEditionId,
      effectiveStart: deadline.effectiveStart,
      originalDueAt: deadline.dueAt,
      legalDueAt: deadline.dueAt,
    },
  });
}

/** Accepted by reception; handed over by the system in the same breath, to everybody whose turn it is (QC Đ4.1). */
function entriesOf(
  { procedure, process, rules, calendarEditionId, deadline }: LoadedAcceptance,
  given: {
    actor: Actor;
    now: Temporal.Instant;
    checks: readonly CheckedDocument[];
    input: AcceptanceInput;
    plan: AcceptancePlan;
    code: string | null;
  },
): NewEntry[] {
  const { actor, now, checks, input, plan, code } = given;
  const waived = checks.filter(({ verdict }) => verdict === 'waived');
  return [
    {
      at: now,
      actor: actingAs(actor, 'reception'),
      action: 'accept',
      facts: {
        code,
        procedure: `${procedure.code}@${procedure.version}`,
        process: process?.version,
        ruleSet: `${rules.rules.key}@${rules.rules.version}`,
        calendarEdition: calendarEditionId,
        effectiveStart: toRfc3339(deadline.effectiveStart),
        dueAt: toRfc3339(deadline.dueAt),
        prepaymentReceipt: input.prepaymentReceipt,
        waived: waived.map(({ componentKey, ground }) => `${componentKey}: ${ground}`),
      },
      ground: 'QC Đ12.1d',
    },
    ...plan.begins.map(({ key, agencyId }) => ({
      at: now,
      actor: actingAs(SYSTEM, 'system'),
      action: 'transfer',
      facts: { step: key, agencyId },
      ground: 'QC Đ4.1',
    })),
  ];
}
