import type { vi } from './vi.ts';

export const en: typeof vi = {
  problems: {
    'receipt-not-found': 'This dossier has no receipt: it is not accepted yet, or was settled at the counter.',
  },
};
