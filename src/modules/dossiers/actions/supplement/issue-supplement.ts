import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { localDate, toRfc3339 } from '../../../../kernel/time.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { ruleValue, takeNumber } from '../../../center/index.ts';
import { calculateDeadline, openPause } from '../../../deadlines/index.ts';
import type { Actor } from '../../../identity/index.ts';
import type { Station } from '../../../staff/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import {
  SUPPLEMENT_WAIT,
  type SupplementClockEffect,
  type SupplementItem,
  type SupplementScope,
  type SupplementStage,
} from '../../domain/supplement.ts';
import { beginPause } from '../../pauses-store.ts';
import { saveStatus } from '../../store.ts';
import { insertSupplement, updateSupplement } from '../../supplement-store.ts';
import { enter } from '../entry.ts';
import type { LoadedTerms } from '../load-terms.ts';

export type Issue = {
  readonly loaded: LoadedTerms;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly request: {
    readonly stage: SupplementStage;
    readonly scope: SupplementScope;
    readonly items: readonly SupplementItem[];
    /** The agency's proposal it is made from. */
    readonly proposalId: number | null;
  };
};

/**
 * Issues a supplement request in the caller's transaction: number, window, form; after acceptance the clock pauses from now
 * on (clock, rules 13–14). Problems: `supplement-after-due` (a pause may not cure lateness), `calendar-not-published`.
 */
export async function issueSupplement(
  tx: Tx,
  { announce }: Pick<DossierCapabilities, 'announce'>,
  { loaded, actor, now, request }: Issue,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const { dossier, rules, calendar, terms, procedure, center, station } = loaded;
  const days = ruleValue(rules, 'supplement.windowCalendarDays');
  const window = calculateDeadline(calendar, { acceptedAt: now, limit: { value: days, unit: 'calendar_days' } });
  if (!window.ok || window.value.dueAt === null)
    return fail('calendar-not-published', window.ok ? {} : { facts: window.problem.facts ?? {} });
  if (terms) {
    const pause = { from: now, ground: SUPPLEMENT_WAIT };
    const opened = openPause(calendar, terms, pause, now, ruleValue(rules, 'pause.backdateMinutes'));
    if (!opened.ok) return fail('supplement-after-due');
    await beginPause(tx, dossier.id, { kind: 'supplement', ...pause });
  }
  const number = await takeNumber(tx, 'supplement-request', localDate(now));
  const clock: SupplementClockEffect = terms ? ruleValue(rules, 'supplement.clock') : 'NONE';
  const issued = {
    status: 'issued',
    issued_by: actor.accountId as number,
    issued_at: now,
    number_text: number.text,
    window_until: window.value.dueAt,
    clock,
  };
  const { proposalId, stage, scope, items } = request;
  if (proposalId !== null) await updateSupplement(tx, proposalId, issued);
  const requestId =
    proposalId ?? (await insertSupplement(tx, { dossier_id: dossier.id, stage, scope, ...issued }, items));
  const paused = await saveStatus(tx, dossier, {
    status: 'supplement_requested',
    ...(terms && { legalDueAt: null }),
  });
  await enter(tx, dossier.id, {
    at: now,
    actor,
    capacity: 'reception',
    action: 'request-supplement',
    facts: {
      number: number.text,
      stage,
      items: items.map(({ componentKey, kind }) => `${componentKey}: ${kind}`),
      windowUntil: toRfc3339(window.value.dueAt),
      clock,
      ...(proposalId !== null && { proposal: proposalId }),
    },
    ground: 'QC Đ12.1c',
  });
  await announce.formIssued(tx, {
    form: 'supplement-request',
    number,
    requestId,
    stage,
    items,
    windowUntil: window.value.dueAt,
    clock,
    dossier: paused,
    procedure,
    center,
    at: now,
    official: { actor, station: station as Station },
  });
  return ok(paused);
}
