import { catalogue } from '../../../web/i18n.ts';
import { en } from './en.ts';
import { problemsEn } from './problems.en.ts';
import { problemsVi } from './problems.vi.ts';
import { vi } from './vi.ts';

export const texts = { vi: problemsVi, en: problemsEn };
export const words = catalogue({ vi, en });
