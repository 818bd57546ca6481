import type { vi } from './vi.ts';

export const en: typeof vi = {
  problems: {
    'authorisation-required':
      'Somebody else who collects needs a lawful authorisation. Please enter its number and date.',
    'wrong-person': 'The number on the receiver’s paper is not the applicant’s.',
    'receipt-required': 'Scan or enter the code on the receipt of this dossier.',
    'document-date-invalid': 'The date of the result document is not a date, or has not come yet.',
    'evidence-required': 'Keep the receiver’s signature or confirmation.',
  },
  fields: {
    'wrong-person': 'This number is not the applicant’s',
    'receipt-required': 'The code is not this dossier’s',
  },
};
