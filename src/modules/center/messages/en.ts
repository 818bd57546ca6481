import type { vi } from './vi.ts';

export const en: typeof vi = {
  problems: { 'decision-required': 'The list of units changes only by a decision. Please enter its number.' },
};
