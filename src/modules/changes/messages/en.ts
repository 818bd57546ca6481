import { noticesEn } from './notices.en.ts';
import { proposalsEn } from './proposals.en.ts';
import type { vi } from './vi.ts';

export const en: typeof vi = {
  problems: {
    'notice-not-found': 'There is no such notice, or it is another agency’s.',
    'notice-handled': 'This notice has been handled.',
    'proposal-not-found': 'There is no such proposal.',
    'proposal-moved-on': 'The proposal has moved on since you opened the page. Please look again.',
    'own-proposal': 'You cannot decide your own proposal.',
    'no-own-rules': 'The Center has no rules of its own to draft a new version from.',
  },
  fields: {
    'notice-kind-required': 'Choose the kind of change',
    'notice-agency-required': 'Choose the agency',
    'notice-codes-required': 'Enter at least one procedure code',
    'notice-code-malformed': ({ code }) => `“${code}” is no procedure code; they look like 2.001199`,
    'notice-procedure-exists': ({ code }) => `Procedure ${code} exists; choose “Amended”`,
    'notice-procedure-unknown': ({ code }) => `There is no procedure ${code}`,
    'notice-procedure-elsewhere': ({ code }) => `Procedure ${code} is not this agency’s`,
    'notice-before-document': 'A change cannot take effect before the date of its document',
    'notice-reason-required': 'Say why',
    'proposal-kind-required': 'Choose what the proposal is about',
    'proposal-procedure-required': 'Enter the procedure code',
    'proposal-procedure-unknown': 'No procedure in force has this code',
    'proposal-clause-required': 'Choose the clause of the regulation',
    'proposal-clause-unknown': 'The regulation has no such clause',
    'proposal-limit-required': 'Enter the proposed limit as a whole number from 1',
    'proposal-limit-not-shorter': ({ value }) => `It must be shorter than the limit in force (${value})`,
    'proposal-decision-required': 'Choose to approve or to decline',
    'proposal-outcome-required': 'Enter the remarks or the outcome',
  },
  sections: {
    label: 'Changes and proposals',
    notices: 'Notices of change',
    proposals: 'Initiatives, proposals',
    feedback: 'Reports',
    bypassed: 'Received past the center',
    supplements: 'Supplements, refusals',
    legal: 'Legal documents',
  },
  notices: noticesEn,
  proposals: proposalsEn,
};
