import type { SigningKey } from '../../platform/signing.ts';
import type { DossierCapabilities } from '../dossiers/index.ts';

/** What apologising and extending need: both put a paper into the world. */
export type LatenessCapabilities = Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'> & {
  readonly signingKey: SigningKey;
};
