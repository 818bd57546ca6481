import { catalogue } from '../../../web/i18n.ts';
import { en } from './official.en.ts';
import { vi } from './official.vi.ts';

export const officialWords = catalogue({ vi, en });
