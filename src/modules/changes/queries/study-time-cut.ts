import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import type { Center } from '../../center/index.ts';
import { calculateDeadline, classifyFinished } from '../../deadlines/index.ts';
import { type DossierClock, dossierClocks } from '../../dossiers/index.ts';
import {
  limitMinutes,
  limitOf,
  longestOfAll,
  type ProcedureVersion,
  procedureOn,
  procedureVersion,
  processOn,
  type TimeLimit,
} from '../../procedures/index.ts';
import type { ChangeProblem } from '../domain/problems.ts';
import { type FinishedJudged, sumHistory, type TimeCutStudy } from '../domain/time-cut.ts';
import { type FinishedDossier, finishedOf } from '../finished-store.ts';
import { findProposal } from '../proposal-store.ts';

type Capabilities = {
  readonly db: Db;
  readonly clock: Clock;
  readonly calendars: CalendarShelf;
  readonly center: Center;
};

/** So many of the last finished dossiers are looked at. */
export const LOOKED_AT = 200;

/**
 * What the limit a proposal names would mean: whether the process fits into it, and how many of the last dossiers would
 * have met it. Nothing is stored, and the limit of the law is not touched (QC Đ7.2i).
 *
 * Problem: `proposal-not-found` (none, or not of a cut).
 */
export async function studyTimeCut(
  capabilities: Capabilities,
  id: number,
): Promise<Result<TimeCutStudy, Problem<ChangeProblem>>> {
  const { db, clock, calendars, center } = capabilities;
  const proposal = await findProposal(db, id);
  const today = localDate(clock.now());
  const procedure = proposal?.procedureCode ? await procedureOn(db, proposal.procedureCode, today) : null;
  if (!proposal || !procedure || proposal.limitValue === null) return fail('proposal-not-found');
  const present = procedure.content.timeLimit;
  const proposed = { ...present, value: proposal.limitValue };
  const current = await calendars.current(db, center.profile.calendar);
  const dayMinutes = current?.calendar.standardDayMinutes ?? ORDINARY_DAY;
  const process = await processOn(db, procedure.code, today);
  const cases = [null, ...(procedure.content.cases ?? []).map(({ key }) => key)];
  const processMinutes = process ? longestOfAll(process.steps, dayMinutes, cases) : null;
  const leaves = limitMinutes(proposed, dayMinutes);
  return ok({
    present,
    proposed,
    processMinutes,
    limitMinutes: leaves,
    fits: processMinutes !== null && processMinutes <= leaves,
    history: sumHistory(await judgeFinished(capabilities, procedure, proposed)),
  });
}

/** Only while no calendar is published at all: eight hours. */
const ORDINARY_DAY = 480;

async function judgeFinished(
  { db, calendars }: Capabilities,
  procedure: ProcedureVersion,
  proposed: TimeLimit,
): Promise<FinishedJudged[]> {
  const clockOf = dossierClocks({ db, calendars });
  const contents = new Map<string, ProcedureVersion>();
  const judged: FinishedJudged[] = [];
  for (const dossier of await finishedOf(db, procedure.code, LOOKED_AT)) {
    const { procedureVersionId, caseKey } = dossier;
    const key = `${procedureVersionId} ${caseKey}`;
    const own = contents.get(key) ?? (await procedureVersion(db, { procedureVersionId, caseKey }));
    contents.set(key, own);
    const clock = await clockOf(dossier, own.content);
    const shorter: DossierClock = { ...clock, terms: { ...clock.terms, limit: limitOf({ timeLimit: proposed }) } };
    judged.push({ present: classOf(dossier, clock), proposed: classOf(dossier, shorter) });
  }
  return judged;
}

function classOf({ finishedAt }: FinishedDossier, { calendar, terms }: DossierClock): FinishedJudged['present'] {
  const due = calculateDeadline(calendar, terms);
  if (!due.ok || due.value.dueAt === null) return null;
  return classifyFinished(finishedAt, { dueAt: due.value.dueAt, mode: due.value.mode });
}
