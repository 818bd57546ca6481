import { type Html, html } from '../../platform/html.ts';
import { attributes, type Text } from '../components/markup.ts';
import type { Lang } from '../i18n.ts';

/** Names and legal texts have only their Vietnamese form: on a page in another language they say so, to be read aloud right. */
export const vietnamese = (lang: Lang, text: Text): Text =>
  lang === 'vi' || text === '' ? text : html`<span lang="vi">${text}</span>`;

/** The same for a whole element: an attribute to stand inside its tag. */
export const vietnameseInside = (lang: Lang): Html => attributes({ lang: lang === 'vi' ? undefined : 'vi' });
