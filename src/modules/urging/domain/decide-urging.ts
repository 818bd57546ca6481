import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { OpenClass } from '../../deadlines/index.ts';
import type { UrgingProblem } from './problems.ts';
import { type Ground, type Level, NEXT_LEVEL, type Urging } from './urging.ts';
import { groundToRaise } from './urging-state.ts';

/** A dossier that waits at an agency, as much of it as urging follows from. */
export type WaitingDossier = {
  readonly id: number;
  readonly reference: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly stepName: string;
  /** Internal due date of the step. */
  readonly stepDueAt: Temporal.Instant | null;
  readonly legalDueAt: Temporal.Instant;
  readonly urgency: OpenClass;
  /** An earlier letter about it is still at work. */
  readonly underWay: boolean;
  /** The newest letter about it. */
  readonly lastUrging: { readonly id: number; readonly number: string; readonly level: Level } | null;
};

/** The longest list a letter carries. */
export const DOSSIERS_AT_MOST = 300;

/**
 * Which dossiers a reminder is about: those that are named, each waiting at the agency and near due or late there, or all
 * that are overdue and not urged yet.
 *
 * Problems: `invalid-input` at `/dossiers` (not at this agency, none), `urging-too-early`, `urging-under-way`.
 */
export function decideReminder(
  waiting: readonly WaitingDossier[],
  named: readonly string[] | null,
  now: Temporal.Instant,
): Result<readonly WaitingDossier[], Problem<UrgingProblem | 'invalid-input'>> {
  if (named === null) {
    const overdue = waiting.filter(({ urgency, underWay }) => urgency === 'OVERDUE' && !underWay);
    return overdue.length === 0 ? fail('urging-nothing-overdue') : ok(overdue.slice(0, DOSSIERS_AT_MOST));
  }
  const chosen: WaitingDossier[] = [];
  for (const reference of new Set(named)) {
    const dossier = waiting.find((one) => one.reference === reference);
    if (!dossier) return wrong('urging-dossier-elsewhere', reference);
    if (dossier.underWay) return fail('urging-under-way', { facts: { reference } });
    if (!isLateOrNear(dossier, now)) return fail('urging-too-early', { facts: { reference } });
    chosen.push(dossier);
  }
  return chosen.length === 0 ? wrong('urging-dossiers-required', '') : ok(chosen);
}

/** Past the threshold of the rule set, past its legal date, or past the date of its step (QC Đ2.2b). */
export const isLateOrNear = ({ urgency, stepDueAt }: WaitingDossier, now: Temporal.Instant): boolean =>
  urgency === 'OVERDUE' ||
  urgency === 'NEAR_DUE' ||
  (stepDueAt !== null && urgency !== 'PAUSED' && Temporal.Instant.compare(stepDueAt, now) < 0);

/**
 * Whether the level above a letter is reached (QC Đ7.2đ): it was not answered in time, its answer was judged insufficient,
 * or the day it promised is past; and something of it still waits at the agency.
 *
 * Problems: `urging-at-the-top`, `urging-already-raised`, `urging-level-not-reached`, `urging-settled`.
 */
export function decideRaising(
  before: Urging,
  stillWaiting: readonly WaitingDossier[],
  now: Temporal.Instant,
): Result<{ readonly level: Level; readonly ground: Ground }, Problem<UrgingProblem>> {
  const level = NEXT_LEVEL[before.level];
  if (level === null) return fail('urging-at-the-top');
  if (before.followedById !== null) return fail('urging-already-raised');
  const ground = groundToRaise(before, now);
  if (ground === null) return fail('urging-level-not-reached', { facts: { number: before.number } });
  return stillWaiting.length === 0 ? fail('urging-settled') : ok({ level, ground });
}

const wrong = (code: string, reference: string) =>
  fail('invalid-input', { errors: [{ pointer: '/dossiers', code, facts: { reference } }] });
