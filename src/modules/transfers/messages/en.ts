import { pagesEn } from './pages.en.ts';
import type { vi } from './vi.ts';

export const en: typeof vi = {
  problems: {
    'manifest-not-found': 'There is no such manifest.',
    'not-your-side':
      'This belongs to the other side: the giver closes and signs first, the receiver signs for receipt; only people of the counter in charge or of that agency can do it.',
    'nothing-to-hand-over': 'Nothing waits to be handed over, so there is no batch to close.',
    'batch-closed':
      'Somebody else has just closed this batch. See its manifest; what came later goes into the next batch.',
    'manifest-agency-unknown': 'There is no such agency.',
    'manifest-handed-over': 'This manifest has already been signed by the giver.',
    'manifest-not-handed-over': 'The giver has not signed this manifest yet.',
    'manifest-received': 'This manifest has already been signed for.',
    'manifest-void': 'This manifest was given up.',
    'own-hand-over': 'Whoever handed over cannot sign for receipt.',
    'line-unexplained': ({ lines }) => `Line ${lines} is not ticked: tick it, or write down the discrepancy.`,
    'line-unknown': 'The manifest has no such line.',
    'manifest-discrepancy-not-found': 'The manifest has no such discrepancy.',
    'discrepancy-resolved': 'This discrepancy has already been settled.',
    'arrival-required': 'Please say whether the dossier is there now.',
  },
  fields: {
    'note-required': 'Say what does not agree',
    'discrepancy-kind-required': 'Choose the kind of discrepancy',
    'resolution-required': 'Say how it was settled',
    'reason-required': 'Give the reason',
  },
  ...pagesEn,
};
