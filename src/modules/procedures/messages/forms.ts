import { catalogue } from '../../../web/i18n.ts';
import { formsEn } from './forms.en.ts';
import { formsVi } from './forms.vi.ts';

/** The texts of the pages on which officials build the forms to fill. */
export const formWords = catalogue({ vi: formsVi, en: formsEn });
