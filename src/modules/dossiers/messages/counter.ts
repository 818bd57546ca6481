import { catalogue } from '../../../web/i18n.ts';
import { counterEn } from './counter.en.ts';
import { counterVi } from './counter.vi.ts';

export const counterWords = catalogue({ vi: counterVi, en: counterEn });
