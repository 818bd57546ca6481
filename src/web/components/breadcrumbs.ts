import { type Html, html } from '../../platform/html.ts';
import type { Lang } from '../i18n.ts';
import { words } from '../messages/index.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type Breadcrumb = {
  text: Text;
  /** Without it: the page itself. */
  href?: string | undefined;
  attributes?: Attributes | undefined;
};

export type BreadcrumbsOptions = {
  items: readonly Breadcrumb[];
  collapseOnMobile?: boolean | undefined;
  labelText?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  lang?: Lang | undefined;
};

export function breadcrumbs(o: BreadcrumbsOptions): Html {
  const own = attributes({
    class: spaced('govuk-breadcrumbs', o.classes, o.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile'),
    ...o.attributes,
    'aria-label': o.labelText ?? words(o.lang ?? 'vi').components.breadcrumb,
  });
  return html`<nav${own}><ol class="govuk-breadcrumbs__list">${o.items.map((item) =>
    item.href
      ? html`<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="${item.href}"${attributes(item.attributes)}>${item.text}</a></li>`
      : html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${item.text}</li>`,
  )}</ol></nav>`;
}
