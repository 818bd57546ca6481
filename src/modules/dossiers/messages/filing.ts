import { catalogue } from '../../../web/i18n.ts';
import { en } from './filing.en.ts';
import { vi } from './filing.vi.ts';

/** Filings being written, filed with help, and waiting for the answer. */
export const filingWords = catalogue({ vi, en });

type Texts = { readonly problems: object };

/** The module's texts with those of how writing a filing can fail. */
export const withFilingProblems = <T extends { readonly vi: Texts; readonly en: Texts }>(texts: T) => ({
  vi: { ...(texts.vi as T['vi']), problems: { ...(texts.vi.problems as T['vi']['problems']), ...vi.problems } },
  en: { ...(texts.en as T['en']), problems: { ...(texts.en.problems as T['en']['problems']), ...en.problems } },
});
