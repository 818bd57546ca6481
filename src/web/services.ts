import type { X509Certificate } from 'node:crypto';
import type { Config } from '../config.ts';
import type { CalendarShelf } from '../modules/calendar/index.ts';
import type { Center } from '../modules/center/index.ts';
import type { DossierAnnouncements } from '../modules/dossiers/index.ts';
import type { BoardSignals } from '../modules/monitoring/index.ts';
import type { ResultAnnouncements } from '../modules/results/index.ts';
import type { Antivirus } from '../platform/antivirus.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Tx } from '../platform/database/database.ts';
import type { DocumentSigner } from '../platform/document-signer.ts';
import type { FileInspector, FileStore } from '../platform/files/index.ts';
import type { Log } from '../platform/log.ts';
import type { Mail } from '../platform/mail.ts';
import type { SigningKey } from '../platform/signing.ts';

/** The capabilities that page and API handlers pass on to the verbs. `db` may be one transaction. */
export type Services = {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly db: Database | Tx;
  readonly files: FileStore;
  readonly inspector: FileInspector;
  /** Null where no scanner is configured. */
  readonly antivirus: Antivirus | null;
  readonly calendars: CalendarShelf;
  /** Null where no mail server is configured. */
  readonly mail: Mail | null;
  readonly signingKey: SigningKey;
  /** Signs digitised papers; null where the center has no key for it. */
  readonly documentSigner: DocumentSigner | null;
  /** Signs results that come without a signature; null where the center has no key for it. */
  readonly resultSigner: DocumentSigner | null;
  /** Whose certificates are believed under a result. */
  readonly trustedRoots: readonly X509Certificate[];
  readonly publicUrl: string;
  readonly announce: DossierAnnouncements & ResultAnnouncements;
  readonly center: Center;
  /** Says when dossiers change, to pages that refresh themselves. */
  readonly boardSignals: BoardSignals;
};
