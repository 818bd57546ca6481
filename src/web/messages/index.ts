import { catalogue } from '../i18n.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** The texts of the shell: header, footer, error pages, and the few words components say by themselves. */
export const words = catalogue({ vi, en });
