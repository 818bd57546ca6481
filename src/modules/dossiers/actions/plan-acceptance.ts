import type { Tx } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { listAgencies } from '../../center/index.ts';
import type { ProcessVersion } from '../../procedures/index.ts';
import { begin, type PlannedStep, planSteps } from '../../workflow/index.ts';
import type { LoadedAcceptance } from './load-acceptance.ts';
import { stepDue } from './step-due.ts';

/** The steps of a dossier as acceptance leaves them. */
export type AcceptancePlan = {
  readonly steps: readonly PlannedStep[];
  /** Those whose turn it is, in the order of the process: several where legs run side by side. */
  readonly begins: readonly PlannedStep[];
  /** The same by key, each with its own due date. */
  readonly begun: ReadonlyMap<string, Temporal.Instant | null>;
  /** What acceptance itself completes: the reception. */
  readonly done: ReadonlySet<string>;
  /** What this dossier will never come to, as far as its case, applicant and channel tell. */
  readonly skipped: ReadonlySet<string>;
};

/** Plans the way of a dossier through an approved process, from its case, its applicant and its channel. */
export async function planOf(
  tx: Tx,
  calendars: CalendarShelf,
  { calendar, dossier }: LoadedAcceptance,
  { process, now }: { process: ProcessVersion; now: Temporal.Instant },
): Promise<AcceptancePlan> {
  const agencies = await listAgencies(tx);
  const agencyIds = new Map(agencies.map((agency) => [agency.key, agency.id]));
  const steps = planSteps(process.steps, agencyIds, calendar.standardDayMinutes, {
    case: dossier.caseKey,
    applicant: dossier.applicant.kind,
    channel: dossier.channel,
  });
  const way = begin(steps.map((step) => ({ ...step, status: 'waiting' as const, outcome: null })));
  const begun = new Map<string, Temporal.Instant | null>();
  for (const { key, agencyId, quotaMinutes } of way.begun) {
    const agencyKey = agencies.find(({ id }) => id === agencyId)?.key ?? null;
    begun.set(key, await stepDue(tx, calendars, { agencyKey, quotaMinutes, from: now, calendar }));
  }
  const [first] = steps;
  return {
    steps,
    begins: way.begun,
    begun,
    done: new Set(first?.kind === 'receive' ? [first.key] : []),
    skipped: new Set(way.skipped.map(({ key }) => key)),
  };
}
