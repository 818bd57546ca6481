import type { FormFields } from '../../../platform/form-body.ts';

/** An intake under way: the form of a counter before it becomes a dossier. */
export type Intake = {
  readonly id: number;
  /** Given to the form when it is opened. */
  readonly token: string;
  readonly procedureCode: string;
  readonly caseKey: string | null;
  readonly agencyId: number;
  /** Who has it now; the only one who may save it. */
  readonly officialId: number;
  readonly officialName: string;
  /** Numbers of the counters that official sits at. */
  readonly counter: string;
  /** Name typed so far. */
  readonly visitor: string;
  readonly fields: FormFields;
  readonly revision: number;
  readonly begunAt: Temporal.Instant;
  readonly savedAt: Temporal.Instant;
  readonly takenOverAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
};

/** The ledger chain of an intake: who took it over from whom; nothing of the visitor stands there. */
export const chainOfIntake = (id: number): string => `intake:${id}`;

export const isIntakeToken = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{22}$/.test(text);
