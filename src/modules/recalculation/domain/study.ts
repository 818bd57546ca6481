import type { CalendarYear } from '../../calendar/index.ts';

/** What is looked at before it goes live, or before dossiers are moved to it. */
export type StudySubject =
  | { readonly kind: 'calendar_draft'; readonly owner: string; readonly years: readonly CalendarYear[] }
  | { readonly kind: 'calendar_edition'; readonly id: number }
  | { readonly kind: 'rule_set'; readonly id: number };

/** Which open dossiers would change; the figures grow until `finishedAt`. */
export type Study = {
  readonly id: number;
  readonly subject: StudySubject;
  readonly askedAt: Temporal.Instant;
  /** Who asked, by name. */
  readonly askedBy: string;
  /** Null until the worker has begun. */
  readonly openDossiers: number | null;
  readonly checked: number;
  readonly finishedAt: Temporal.Instant | null;
  /** Why the study could not be made. */
  readonly failed: string | null;
  readonly later: number;
  readonly earlier: number;
  /** The date stays, but the dossier would be near due, or not yet, by other rules. */
  readonly stateOnly: number;
  /** No date can be told, e.g. because a year would not be published. */
  readonly faults: number;
};

/** How many dossiers would change, or can not be told. */
export const changesOf = ({ later, earlier, stateOnly, faults }: Study): number => later + earlier + stateOnly + faults;

/** Nothing more will be found out. */
export const isOver = ({ finishedAt, failed }: Study): boolean => finishedAt !== null || failed !== null;
