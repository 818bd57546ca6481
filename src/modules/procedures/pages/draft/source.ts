import { html } from '../../../../platform/html.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { manageWords } from '../../messages/manage-words.ts';

const PAGES = { notice: '/can-bo/thong-bao-thay-doi', proposal: '/can-bo/sang-kien' } as const;

/** What a draft came from (`notice:12`) as a link to it; what is kept otherwise is told as it is. */
export function sourceLink(source: string, lang: Lang) {
  const [kind = '', id = ''] = source.split(':');
  const page = PAGES[kind as keyof typeof PAGES];
  if (page === undefined || !/^\d+$/.test(id)) return source;
  return html`<a class="govuk-link" href="${page}/${id}">${manageWords(lang).draft.sources[kind as 'notice'](id)}</a>`;
}
