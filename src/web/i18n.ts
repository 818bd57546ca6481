/** The languages of the pages. Vietnamese is first: it is the language of the office and of every document it issues. */
export const LANGS = ['vi', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export const LANGUAGE_COOKIE = 'lang';

export const isLang = (text: unknown): text is Lang => LANGS.some((lang) => lang === text);

/**
 * A module's texts. `messages/vi.ts` is the source of the type, `messages/en.ts` is declared `typeof vi`, so that a
 * missing or surplus key does not compile. Values are strings, or functions of the facts that fill the blanks.
 *
 *     export const words = catalogue({ vi, en });
 *     words(lang).received({ code, on })
 */
export function catalogue<Messages>(languages: { vi: Messages; en: NoInfer<Messages> }): (lang: Lang) => Messages {
  return (lang) => languages[lang];
}

/** Several names in one sentence, without “and”, which stands in the names of agencies: “Sở Giáo dục và Đào tạo, Sở Y tế”. */
export const listed = (names: readonly string[], lang: Lang): string =>
  new Intl.ListFormat(lang, { type: 'unit' }).format(names);

/**
 * The language of an answer: what the address asks for, else what the person chose before, else what the browser
 * prefers, else Vietnamese. Pages pass `preferVietnamese`, for many people in Vietnam use a phone set to English.
 */
export function pickLanguage(asked: {
  query?: string | undefined;
  cookie?: string | undefined;
  acceptLanguage?: string | undefined;
  preferVietnamese: boolean;
}): Lang {
  if (isLang(asked.query)) return asked.query;
  if (isLang(asked.cookie)) return asked.cookie;
  return asked.preferVietnamese ? 'vi' : preferred(asked.acceptLanguage ?? '');
}

function preferred(acceptLanguage: string): Lang {
  const ranked = acceptLanguage
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { lang: range.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return ranked.map(({ lang }) => lang).find(isLang) ?? 'vi';
}
