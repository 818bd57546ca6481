import type { FinishedClass } from '../../deadlines/index.ts';
import type { TimeLimit } from '../../procedures/index.ts';

/** What a shorter limit would mean, kept apart from the limit of the law (QC Đ7.2i). */
export type TimeCutStudy = {
  readonly present: TimeLimit;
  readonly proposed: TimeLimit;
  /** The longest way through the process, in worked minutes; null without an approved process. */
  readonly processMinutes: number | null;
  /** The least worked minutes the proposed limit leaves. */
  readonly limitMinutes: number;
  readonly fits: boolean;
  readonly history: TimeCutHistory;
};
/** Of the last finished dossiers: how many, in time under the limit they had, and in time had it been the proposed one. */
export type TimeCutHistory = { readonly finished: number; readonly inTime: number; readonly wouldMeet: number };

/** Each finished dossier as it was judged, and as it would have been; null where no date can be told. */
export type FinishedJudged = { readonly present: FinishedClass | null; readonly proposed: FinishedClass | null };

export function sumHistory(judged: readonly FinishedJudged[]): TimeCutHistory {
  const told = judged.filter(({ present, proposed }) => present !== null && proposed !== null);
  const meets = (side: keyof FinishedJudged) => told.filter((one) => one[side] !== 'LATE').length;
  return { finished: told.length, inTime: meets('present'), wouldMeet: meets('proposed') };
}

/** A whole share in percent, rounded down: 199 of 200 are not all. Null of nothing. */
export const sharePercent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 100) / whole);
