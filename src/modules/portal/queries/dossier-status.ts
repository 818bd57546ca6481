import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { listAgencies, listUnits } from '../../center/index.ts';
import {
  classifyFinished,
  type ExplanationLine,
  type FinishedClass,
  isPastDue,
  type OpenClass,
} from '../../deadlines/index.ts';
import {
  caseNameOf,
  countedFrom,
  type Dossier,
  dossierClocks,
  explainDueDate,
  type Refusal,
  refusalOf,
  supplementsOf,
  type TimelineEvent,
  timeline,
  urgencyOf,
} from '../../dossiers/index.ts';
import { type Promised, promiseOf } from '../../lateness/index.ts';
import { type ToldNow, toldAnswers } from '../../notices/index.ts';
import { type ProcedureVersion, procedureVersion } from '../../procedures/index.ts';
import { activeSteps, stepsOf, type WorkflowStep } from '../../workflow/index.ts';
import { type WaitingFor, waitingFor } from '../domain/waiting-for.ts';

/** How a dossier stands, without a word about any person: all the public page knows (QC Đ2.2a). */
export type DossierStatus = {
  readonly code: string | null;
  readonly provisionalNumber: string;
  readonly status: Dossier['status'];
  readonly outcome: Dossier['outcome'];
  readonly returnMethod: Dossier['returnMethod'];
  readonly procedure: Pick<ProcedureVersion, 'code' | 'agencyName'> & {
    readonly name: string;
    /** Which case of it; null where it has none. */
    readonly caseName: string | null;
    readonly limit: ProcedureVersion['content']['timeLimit'];
  };
  readonly submittedAt: Temporal.Instant;
  readonly checkDueAt: Temporal.Instant;
  /** Filed, and the center has not answered in its time. */
  readonly isCheckLate: boolean;
  readonly acceptedAt: Temporal.Instant | null;
  readonly originalDueAt: Temporal.Instant | null;
  readonly legalDueAt: Temporal.Instant | null;
  readonly finishedAt: Temporal.Instant | null;
  readonly waitingFor: WaitingFor;
  /** The open request for more papers: until when, and from when on the center checks what came. */
  readonly supplement: {
    readonly until: Temporal.Instant;
    /** How many papers are asked for. */
    readonly papers: number;
    readonly isSent: boolean;
    readonly checkDueAt: Temporal.Instant | null;
  } | null;
  /** That it was not accepted, or where it belongs instead; the reason stands on the paper, not here. */
  readonly refusal: Pick<Refusal, 'kind' | 'redirectAgencyId'> | null;
  /** Pauses of the clock, and when the limit that counts now began. */
  readonly pauses: NonNullable<Dossier['accepted']>['pauses'];
  readonly countedFrom: Temporal.Instant | null;
  /** The steps whose turn it is, and the unit that owns each: several where legs run side by side. */
  readonly steps: readonly { readonly name: string; readonly agencyId: number | null; readonly unit: string | null }[];
  readonly standing: OpenClass | FinishedClass | null;
  /** What the center answers from the agency's notices: why it is verified, late or sent back. */
  readonly answers: readonly ToldNow[];
  /** What the agency promised with its apology, while there is no result yet. */
  readonly promised: Omit<Promised, 'cause'> | null;
  readonly timeline: readonly TimelineEvent[];
  readonly explanation: readonly ExplanationLine[];
  readonly provisional: boolean;
  readonly agencyNames: ReadonlyMap<number, string>;
};

/** Reads how a dossier stands for its public page; `dossier` comes from `lookUp`, which has logged the reading. */
export async function dossierStatus(
  { db, clock, calendars }: { db: Db; clock: Clock; calendars: CalendarShelf },
  dossier: Dossier,
): Promise<DossierStatus> {
  const [procedure, steps, events, agencies] = await Promise.all([
    procedureVersion(db, dossier),
    stepsOf(db, dossier.id),
    timeline(db, dossier),
    listAgencies(db),
  ]);
  const explained = await explainDueDate({ db, calendars }, dossier, procedure);
  const active = activeSteps(steps);
  const sum = explained?.ok ? explained.value : null;
  const { accepted } = dossier;
  const supplement = await openSupplementOf(db, dossier);
  return {
    code: dossier.code,
    provisionalNumber: dossier.provisionalNumber,
    status: dossier.status,
    outcome: dossier.outcome,
    returnMethod: dossier.returnMethod,
    procedure: {
      code: procedure.code,
      name: procedure.content.name,
      caseName: caseNameOf(procedure.content, dossier),
      agencyName: procedure.agencyName,
      limit: procedure.content.timeLimit,
    },
    submittedAt: dossier.submittedAt,
    checkDueAt: dossier.checkDueAt,
    isCheckLate: dossier.status === 'submitted' && isPastDue(clock.now(), dossier.checkDueAt, 'hour'),
    acceptedAt: accepted?.at ?? null,
    originalDueAt: accepted?.originalDueAt ?? null,
    legalDueAt: accepted?.legalDueAt ?? null,
    finishedAt: dossier.finishedAt,
    waitingFor: waitingFor(dossier, active, supplement?.isSent),
    supplement,
    refusal: await refusalOf(db, dossier.id),
    pauses: accepted?.pauses ?? [],
    countedFrom: accepted && countedFrom(accepted),
    steps: await Promise.all(
      active.map(async (step) => ({
        name: step.name,
        agencyId: step.agencyId,
        unit: await unitName(db, step, agencies),
      })),
    ),
    standing: await standingOf({ db, clock, calendars }, dossier, procedure, sum?.deadline.mode),
    answers: await toldAnswers(db, dossier),
    promised: dossier.finishedAt ? null : await promiseOf(db, dossier.id),
    timeline: events,
    explanation: (sum?.lines ?? []).map(withoutOwnWords),
    provisional: sum?.deadline.provisional ?? false,
    agencyNames: new Map(agencies.map(({ id, name }) => [id, name])),
  };
}

/** Why a clock stood still or was given more time is written by officials and may name people. */
const withoutOwnWords = (line: ExplanationLine): ExplanationLine =>
  line.kind === 'pause' || line.kind === 'extension' ? { ...line, label: null } : line;

/** What the applicant is asked for now; null for every other status. */
async function openSupplementOf(db: Db, { id, status }: Dossier): Promise<DossierStatus['supplement']> {
  if (status !== 'supplement_requested') return null;
  const open = (await supplementsOf(db, id)).find((one) => one.status === 'issued' || one.status === 'sent');
  if (!open?.issued) return null;
  const { windowUntil: until } = open.issued;
  return { until, papers: open.items.length, isSent: open.status === 'sent', checkDueAt: open.checkDueAt };
}

/** A step names its unit by key: one of the center's, or of the agency's. */
async function unitName(
  db: Db,
  step: WorkflowStep,
  agencies: Awaited<ReturnType<typeof listAgencies>>,
): Promise<string | null> {
  if (step.unit === null) return null;
  const units =
    step.agencyId === null
      ? await listUnits(db)
      : (agencies.find(({ id }) => id === step.agencyId)?.details.units ?? []);
  return units.find(({ key }) => key === step.unit)?.name ?? null;
}

/** In time, near due, overdue; or how it finished. Null before acceptance and for what ended without a result. */
async function standingOf(
  capabilities: { db: Db; clock: Clock; calendars: CalendarShelf },
  { accepted, finishedAt, status }: Dossier,
  { content }: ProcedureVersion,
  mode: 'date' | 'hour' | undefined,
): Promise<OpenClass | FinishedClass | null> {
  if (!accepted || !mode || status === 'stopped') return null;
  if (finishedAt) return accepted.legalDueAt && classifyFinished(finishedAt, { dueAt: accepted.legalDueAt, mode });
  return urgencyOf(await dossierClocks(capabilities)(accepted, content), accepted.legalDueAt, capabilities.clock.now());
}
