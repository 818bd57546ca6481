import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type SkipLinkOptions = {
  text: Text;
  href?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** The first stop of the keyboard: past the header, to what the page is about. */
export function skipLink(o: SkipLinkOptions): Html {
  const own = attributes({
    href: o.href || '#content',
    class: spaced('govuk-skip-link', o.classes),
    ...o.attributes,
    'data-module': 'govuk-skip-link',
  });
  return html`<a${own}>${o.text}</a>`;
}
