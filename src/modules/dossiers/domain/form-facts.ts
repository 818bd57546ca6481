import type { Center, RegisterNumber, StoredAgency } from '../../center/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { ProcedureVersion } from '../../procedures/index.ts';
import type { Station } from '../../staff/index.ts';
import type { Dossier, DossierDocument } from './dossier.ts';
import type { SupplementClockEffect, SupplementItem, SupplementStage } from './supplement.ts';

/** What every legal form says of the dossier it is about, announced in the transaction that makes it true. */
type About = {
  readonly dossier: Dossier;
  readonly procedure: ProcedureVersion;
  readonly center: Center;
  readonly at: Temporal.Instant;
  /** Who issues it; null where the system does by rule. */
  readonly official: { readonly actor: Actor; readonly station: Station } | null;
};

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02). */
export type SupplementRequestFact = About & {
  readonly form: 'supplement-request';
  readonly number: RegisterNumber;
  readonly requestId: number;
  readonly stage: SupplementStage;
  readonly items: readonly SupplementItem[];
  readonly windowUntil: Temporal.Instant;
  readonly clock: SupplementClockEffect;
};

/** Phiếu từ chối tiếp nhận (Mẫu 03); with `redirectTo` the slip that shows the way to the right agency. */
export type RefusalFact = About & {
  readonly form: 'refusal' | 'redirection';
  readonly number: RegisterNumber;
  readonly reason: string;
  readonly legalBasis: string;
  readonly guidance: string;
  readonly redirectTo: StoredAgency | null;
};

/** Thông báo dừng giải quyết hồ sơ (Mẫu 05 of 2025): after the applicant asked to stop. */
export type StopNoticeFact = About & {
  readonly form: 'stop-notice';
  readonly number: RegisterNumber;
  readonly askedAt: Temporal.Instant;
  readonly reason: string;
  /** Names of the steps whose turn it was. */
  readonly stageReached: readonly string[];
  readonly papersReturned: string;
};

/** Giấy tiếp nhận cấp lại: what was written wrongly is put right, the dates stay. */
export type ReceiptCorrectionFact = About & {
  readonly form: 'receipt-correction';
  readonly documents: readonly DossierDocument[];
  readonly reason: string;
};

export type FormFact = SupplementRequestFact | RefusalFact | StopNoticeFact | ReceiptCorrectionFact;
