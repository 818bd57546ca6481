import type { Result } from '../../kernel/result.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Db, Tx } from '../../platform/database/database.ts';
import type { CalendarShelf, CompiledCalendar } from '../calendar/index.ts';
import type { Center, Rules } from '../center/index.ts';
import type { Deadline } from '../deadlines/index.ts';
import type { Actor } from '../identity/index.ts';
import type { ProcedureVersion } from '../procedures/index.ts';
import type { Station } from '../staff/index.ts';
import type { WorkflowStep } from '../workflow/index.ts';
import type { Dossier, DossierDocument } from './domain/dossier.ts';
import type { FormFact } from './domain/form-facts.ts';
import type { NoticeInput } from './input.ts';

/** What the verbs of this module need; `db` may be a transaction that is already open. */
export type DossierCapabilities = {
  readonly db: Database | Tx;
  readonly clock: Clock;
  readonly calendars: CalendarShelf;
  readonly announce: DossierAnnouncements;
};

/** Facts this module tells the modules above it, inside its own transaction; wired in app.ts. */
export type DossierAnnouncements = {
  /** A dossier has its code: the receipt record belongs into the same transaction (QC Đ6.1a). */
  accepted(tx: Db, fact: AcceptedFact): Promise<void>;
  /** A legal form has its number and its content: its record belongs into the same transaction. */
  formIssued(tx: Db, fact: FormFact): Promise<void>;
  /** Papers came to the counter for an accepted dossier: whoever keeps originals takes them. */
  papersHandedIn(tx: Db, fact: PapersFact): Promise<void>;
  /**
   * A step is about to be completed. Whoever requires something of it first, such as a session of its council, may object,
   * before anything was written: `council-not-held`, `verification-open`, `verification-finding-required`.
   */
  stepEnding(tx: Tx, step: WorkflowStep, note?: string): Promise<Result<void>>;
  /**
   * Steps of kind `verify` are about to begin, with what was said of why: their notices belong into the same transaction
   * (QC Đ13.5). What stands against the notice stands against beginning them.
   */
  verificationBegun(tx: Tx, fact: VerificationFact): Promise<Result<void>>;
};

export type VerificationFact = {
  readonly dossier: Dossier;
  readonly actor: Actor;
  readonly station: Station | null;
  readonly at: Temporal.Instant;
  /** The step that leads to them. */
  readonly from: WorkflowStep;
  readonly steps: readonly WorkflowStep[];
  readonly notice: NoticeInput;
};

export type PapersFact = {
  readonly dossier: Dossier;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
  readonly papers: readonly {
    readonly componentKey: string;
    readonly originals: number;
    readonly certifiedCopies: number;
  }[];
};

export type AcceptedFact = {
  readonly dossier: Dossier;
  readonly procedure: ProcedureVersion;
  readonly documents: readonly DossierDocument[];
  readonly deadline: Deadline & { readonly dueAt: Temporal.Instant };
  readonly calendar: CompiledCalendar;
  readonly center: Center;
  readonly rules: Rules;
  readonly official: { readonly actor: Actor; readonly station: Station };
  readonly prepaymentReceipt: string | null;
  /** Settled while the applicant waits. */
  readonly atOnce: boolean;
};
