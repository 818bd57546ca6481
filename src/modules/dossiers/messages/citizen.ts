import { catalogue } from '../../../web/i18n.ts';
import { en } from './citizen.en.ts';
import { vi } from './citizen.vi.ts';

/** What the applicant's own pages say. */
export const citizenWords = catalogue({ vi, en });
