import { type Html, html } from '../../platform/html.ts';
import type { Lang } from '../i18n.ts';
import { words } from '../messages/index.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type BackLinkOptions = {
  href: string;
  text?: Text | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  lang?: Lang | undefined;
};

export function backLink(o: BackLinkOptions): Html {
  const own = attributes({ href: o.href, class: spaced('govuk-back-link', o.classes), ...o.attributes });
  return html`<a${own}>${o.text ?? words(o.lang ?? 'vi').components.back}</a>`;
}
