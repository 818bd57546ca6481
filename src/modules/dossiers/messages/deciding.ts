import { catalogue } from '../../../web/i18n.ts';
import { en } from './deciding.en.ts';
import { vi } from './deciding.vi.ts';

/** Words of the pages on which officials ask for supplements, refuse, give back and correct. */
export const decidingWords = catalogue({ vi, en });
