import { catalogue } from '../../../web/i18n.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export const texts = { vi, en };
export const words = catalogue(texts);
