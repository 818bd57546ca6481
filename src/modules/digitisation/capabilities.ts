import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database/database.ts';
import type { DocumentSigner } from '../../platform/document-signer.ts';
import type { IntakeCapabilities } from '../files/index.ts';

export type DigitisationCapabilities = {
  readonly db: Db;
  readonly clock: Clock;
  /** Null where the center has no key: then papers stay unsigned, and are shown so. */
  readonly documentSigner: DocumentSigner | null;
};

/** What signing needs besides: it opens the scan, and keeps the signed file as any other. */
export type SigningCapabilities = DigitisationCapabilities & IntakeCapabilities;
