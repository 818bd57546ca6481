import type { RegisterNumber } from '../../center/index.ts';

/** `dossiers` go on paper from the center to an agency; `results` come from an agency to the center. */
export const DIRECTIONS = ['dossiers', 'results'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A batch that is still open is no manifest yet: it is what waits. */
export const MANIFEST_STATUSES = ['closed', 'handed_over', 'received', 'void'] as const;
export type ManifestStatus = (typeof MANIFEST_STATUSES)[number];

/** Whose business a manifest is. */
export type Between = { readonly direction: Direction; readonly agencyId: number };

/** Who confirmed with their account, and when. */
export type Signature = { readonly accountId: number; readonly name: string; readonly at: Temporal.Instant };

/** Danh mục bàn giao: what one batch took along. */
export type Manifest = Between & {
  readonly id: number;
  /** Counts the batches of a direction and agency from 1. */
  readonly batch: number;
  /** `12/DMBG-TTPVHCC` */
  readonly number: string;
  /** The same as the register gave it. */
  readonly register: RegisterNumber;
  readonly status: ManifestStatus;
  /** Rises with every change. */
  readonly version: number;
  readonly lineCount: number;
  readonly agencyKey: string;
  readonly agencyName: string;
  readonly agencyNameEn: string;
  readonly closed: Signature;
  /** The giver's signature. */
  readonly handedOver: Signature | null;
  /** The receiver's signature. */
  readonly received: Signature | null;
  readonly voided: (Signature & { readonly reason: string }) | null;
  /** Discrepancies not settled yet. */
  readonly openDiscrepancies: number;
};

export type ManifestLine = {
  readonly ordinal: number;
  readonly dossierId: number;
  readonly code: string;
  /** The dossier's status now: it may have been stopped after the batch was closed. */
  readonly status: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly ownerName: string;
  readonly ownerAddress: string;
  readonly sets: number;
  readonly originals: number;
  readonly certifiedCopies: number;
  readonly copies: number;
  /** Each paper that was handed in as paper. */
  readonly papers: readonly Paper[];
  readonly acceptedAt: Temporal.Instant;
  /** By when it had to be handed over. */
  readonly dueAt: Temporal.Instant | null;
  /** By when the result is due back at the center. */
  readonly backBy: Temporal.Instant | null;
  readonly resultNumber: string | null;
  readonly resultKind: 'positive' | 'negative' | null;
  readonly feeDue: boolean;
  readonly byPost: boolean;
  /** Whether the receiver ticked it; null until they signed. */
  readonly arrived: boolean | null;
  /** Waits for another batch after all. */
  readonly released: boolean;
};

export type Paper = {
  readonly name: string;
  readonly originals: number;
  readonly certifiedCopies: number;
  readonly copies: number;
};

/** `missing`: a paper or the whole dossier is not there; `extra`: a paper nobody listed. */
export const DISCREPANCY_KINDS = ['missing', 'extra', 'other'] as const;
export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number];

/** What did not agree when the receiver counted. */
export type Discrepancy = {
  readonly id: number;
  readonly ordinal: number;
  readonly kind: DiscrepancyKind;
  readonly note: string;
  readonly recorded: Signature;
  readonly resolved: (Signature & { readonly resolution: string }) | null;
};

/** The ledger chain of a manifest. */
export const manifestChain = (id: number): string => `manifest:${id}`;
