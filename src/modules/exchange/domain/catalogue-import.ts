import type { ProcedureDifference } from '../../procedures/index.ts';
import type { ImportFault } from './fault.ts';

export type ImportFormat = 'xlsx' | 'json';
export type ImportStatus = 'checking' | 'checked' | 'approved' | 'importing' | 'done' | 'failed' | 'given_up';

/** Procedures taken from a file: looked through, approved by somebody else, carried out as a whole or not at all. */
export type CatalogueImport = {
  readonly id: number;
  readonly fileSha256: string;
  readonly fileName: string;
  /** Bytes. */
  readonly fileSize: number;
  readonly format: ImportFormat;
  readonly status: ImportStatus;
  readonly askedAt: Temporal.Instant;
  /** Null for an import from the shell. */
  readonly askedBy: number | null;
  readonly askedByName: string;
  /** Procedures in the file; null until it has been read. */
  readonly total: number | null;
  /** Of those, how many have been looked at, or published so far. */
  readonly progress: number;
  readonly newCount: number;
  readonly changedCount: number;
  readonly unchangedCount: number;
  /** All that is wrong; `faults` are the first of them. */
  readonly faultCount: number;
  readonly faults: readonly ImportFault[];
  readonly decidedAt: Temporal.Instant | null;
  readonly decidedBy: number | null;
  readonly decidedByName: string | null;
  readonly finishedAt: Temporal.Instant | null;
  /** Code of the problem because of which nothing was imported. */
  readonly failed: string | null;
  readonly failedFacts: Readonly<Record<string, string | number>> | null;
};

/** One procedure that would be new or another one. */
export type ImportItem = {
  readonly code: string;
  readonly name: string;
  readonly agencyName: string;
  readonly kind: 'new' | 'changed';
  readonly differences: readonly ProcedureDifference[];
  readonly statedFrom: string;
};

/** Whether the worker is at work on it. */
export const isBusy = ({ status }: Pick<CatalogueImport, 'status'>): boolean =>
  status === 'checking' || status === 'approved' || status === 'importing';

/** Whether the file is still to be looked through: also when that broke off because of a fault of ours. */
export const isToBeChecked = (one: Pick<CatalogueImport, 'status' | 'failed' | 'decidedAt'>): boolean =>
  one.status === 'checking' || (brokeOff(one) && one.decidedAt === null);

/** Whether it is still to be carried out. */
export const isToBeCarriedOut = (one: Pick<CatalogueImport, 'status' | 'failed' | 'decidedAt'>): boolean =>
  one.status === 'approved' || one.status === 'importing' || (brokeOff(one) && one.decidedAt !== null);

/** The queue tries it again. */
const brokeOff = ({ status, failed }: Pick<CatalogueImport, 'status' | 'failed'>): boolean =>
  status === 'failed' && failed === 'import-broken';

/** The ledger chain of an import. */
export const importChain = (id: number): string => `catalogue-import:${id}`;
