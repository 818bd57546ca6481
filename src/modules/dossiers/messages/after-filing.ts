import { catalogue } from '../../../web/i18n.ts';
import { en } from './after-filing.en.ts';
import { vi } from './after-filing.vi.ts';

/** What the applicant reads after filing: what they are asked for, why a dossier ended, what they may still change. */
export const afterFilingWords = catalogue({ vi, en });
