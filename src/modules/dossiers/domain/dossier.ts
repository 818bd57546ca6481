import type { RulePin } from '../../center/index.ts';
import type { Extension } from '../../deadlines/index.ts';
import type { ClockPause } from './clock-pauses.ts';
import type { Outcome, Status } from './lifecycle.ts';

export type Channel = 'counter' | 'online' | 'post';
export type ReturnMethod = 'counter' | 'post' | 'online';

export type Applicant = {
  readonly kind: 'person' | 'business';
  readonly name: string;
  /** Personal identification number, passport, or enterprise code. */
  readonly idNumber: string;
  readonly phone: string;
  readonly email: string | null;
  readonly address: string;
};

export type Dossier = {
  readonly id: number;
  readonly provisionalNumber: string;
  /** For life, from acceptance on. */
  readonly code: string | null;
  readonly status: Status;
  readonly outcome: Outcome | null;
  /** Rises with every change. */
  readonly version: number;
  readonly channel: Channel;
  readonly procedureVersionId: number;
  /** Of a procedure that has cases (trường hợp), which one. */
  readonly caseKey: string | null;
  /** The agency that decides. */
  readonly agencyId: number;
  readonly applicant: Applicant;
  /** Who handed it in, when it was not the applicant. */
  readonly submitterName: string | null;
  readonly sets: number;
  readonly returnMethod: ReturnMethod;
  readonly returnAddress: string | null;
  readonly filedBy: number | null;
  readonly submittedAt: Temporal.Instant;
  readonly checkDueAt: Temporal.Instant;
  readonly accepted: Acceptance | null;
  readonly finishedAt: Temporal.Instant | null;
  /** When it ended without a result. */
  readonly stoppedAt: Temporal.Instant | null;
  readonly deliveredAt: Temporal.Instant | null;
};

/** What was fixed when the dossier was accepted. */
export type Acceptance = {
  readonly at: Temporal.Instant;
  readonly by: number;
  readonly processVersionId: number;
  readonly rules: RulePin;
  readonly calendarEditionId: number;
  /** What the clock goes by now: the same, until a recalculation moves it. */
  readonly clock: { readonly rules: RulePin; readonly calendarEditionId: number };
  readonly effectiveStart: Temporal.Instant;
  readonly originalDueAt: Temporal.Instant;
  readonly legalDueAt: Temporal.Instant | null;
  /** In order; at most the last one is open. */
  readonly pauses: readonly ClockPause[];
  /** Those that moved the legal due date. */
  readonly extensions: readonly Extension[];
  /** What an apology or an extension promised; lateness is judged on the legal date alone (clock, rule 16). */
  readonly promisedDueAt: Temporal.Instant | null;
};

export type DossierDocument = {
  readonly id: number;
  readonly componentKey: string;
  readonly name: string;
  readonly originals: number;
  readonly certifiedCopies: number;
  readonly copies: number;
  readonly verdict: Verdict;
  readonly ground: string | null;
  /** The form that was filled in its place: handed in electronically, without a file. */
  readonly formKey: string | null;
  readonly uploads: readonly { readonly id: number; readonly name: string; readonly size: number }[];
};
export type Verdict = 'unchecked' | 'valid' | 'invalid' | 'waived';

/** What the dossier is called in addresses and on paper: its code, or the provisional number before it has one. */
export const referenceOf = (dossier: Pick<Dossier, 'code' | 'provisionalNumber'>): string =>
  dossier.code ?? dossier.provisionalNumber;

/** The ledger chain of a dossier. */
export const chainOf = (dossierId: number): string => `dossier:${dossierId}`;
