import type { Problem } from '../../../kernel/result.ts';

/** How counting a deadline can fail; `calendar-not-published` comes from the calendar. */
export const DEADLINE_PROBLEMS = {
  /** `mode` belongs to working days (`date` also to calendar days): leave it out. */
  'mode-not-allowed': { status: 422 },
  /** A limit or extension is a whole number from 1 to the `max` given. */
  'limit-out-of-range': { status: 422 },
  /** A pause needs its ground from the catalogue, an extension its reason: give it. */
  'ground-missing': { status: 422 },
  /** A pause ends before it begins: correct its instants. */
  'pause-reversed': { status: 422 },
  /** A pause cannot begin after the due instant `dueAt`: it would cure lateness. */
  'pause-after-due': { status: 409 },
  /** A pause cannot begin in the past: begin it now. */
  'pause-backdated': { status: 422 },
  /** A pause is open already: close it first. */
  'pause-already-open': { status: 409 },
  /** An extension is asked for before the due date passes; afterwards there is only the apology. */
  'extension-after-due': { status: 409 },
  /** No extension while a pause is open: close it first. */
  'extension-while-paused': { status: 409 },
  /** The rule set allows no more than `max` extensions. */
  'extension-exhausted': { status: 409 },
  /** Nobody held the dossier when its clock started: the first hand-over must not be later. */
  'holder-missing': { status: 422 },
} as const;

export type DeadlineProblem = Problem<keyof typeof DEADLINE_PROBLEMS | 'calendar-not-published'>;
