import type { X509Certificate } from 'node:crypto';
import type { Result } from '../../kernel/result.ts';
import type { Db } from '../../platform/database/database.ts';
import type { DocumentSigner } from '../../platform/document-signer.ts';
import type { SigningKey } from '../../platform/signing.ts';
import type { Center, RegisterNumber, StoredAgency } from '../center/index.ts';
import type { Dossier, DossierAnnouncements, DossierCapabilities } from '../dossiers/index.ts';
import type { ScanCapabilities } from '../files/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Ending } from './endings-store.ts';
import type { RegisteredResult } from './store.ts';

/** What registering a result needs: it reads the file that was handed in, and signs what the QR code says. */
export type ResultCapabilities = Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'> &
  Omit<ScanCapabilities, 'db'> & {
    readonly signingKey: SigningKey;
    /** Whose certificates are believed; none: signatures are read, and shown as not checked against anybody. */
    readonly trustedRoots: readonly X509Certificate[];
    /** Signs results that come without a signature; null where no key is configured: then the paper is the result. */
    readonly resultSigner: DocumentSigner | null;
    readonly announce: ResultAnnouncements & Pick<DossierAnnouncements, 'stepEnding'>;
  };

export type ReadyFact = { readonly dossier: Dossier; readonly result: RegisteredResult };

export type EndedFact = {
  readonly dossier: Dossier;
  readonly result: RegisteredResult;
  readonly ending: Ending;
  /** Of the decision, in the register of the agency. */
  readonly number: RegisterNumber;
  readonly agency: StoredAgency;
  readonly center: Center;
  readonly actor: Actor;
};

export type DeliveredFact = {
  readonly dossier: Dossier;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
  readonly receiver: { readonly name: string; readonly idNumber: string; readonly signatureUpload: number | null };
  /** Pieces in custody that go back with the result. */
  readonly originals: readonly number[];
};

/** Facts this module tells other modules, inside its own transaction; wired in app.ts. */
export type ResultAnnouncements = {
  /** A result is ready: its applicant is told. */
  resultReady(tx: Db, fact: ReadyFact): Promise<void>;
  /** A result was recalled, replaced or revoked: its decision is issued, and no list names it any more. */
  resultEnded(tx: Db, fact: EndedFact): Promise<void>;
  /**
   * A result is about to be handed over, and these papers with it. Whoever keeps them may refuse, before anything was
   * written: `original-not-here`.
   */
  resultDelivered(tx: Db, fact: DeliveredFact): Promise<Result<unknown>>;
};
