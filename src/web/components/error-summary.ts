import { type Html, html } from '../../platform/html.ts';
import type { Lang } from '../i18n.ts';
import { words } from '../messages/index.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type ErrorSummaryItem = {
  text: Text;
  /** The field that is wrong: `#phone`. */
  href?: string | undefined;
  attributes?: Attributes | undefined;
};

export type ErrorSummaryOptions = {
  errorList?: readonly ErrorSummaryItem[] | undefined;
  title?: Text | undefined;
  description?: Text | undefined;
  disableAutoFocus?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  lang?: Lang | undefined;
};

/** Every error of a form with a link to its field, on top of the page; focused where JavaScript runs. */
export function errorSummary(o: ErrorSummaryOptions): Html {
  const own = attributes({
    class: spaced('govuk-error-summary', o.classes),
    'data-disable-auto-focus': o.disableAutoFocus === undefined ? undefined : String(o.disableAutoFocus),
    ...o.attributes,
    'data-module': 'govuk-error-summary',
  });
  const items = o.errorList?.map((item) =>
    item.href
      ? html`<li><a href="${item.href}"${attributes(item.attributes)}>${item.text}</a></li>`
      : html`<li>${item.text}</li>`,
  );
  return html`<div${own}><div role="alert">
<h2 class="govuk-error-summary__title">${o.title ?? words(o.lang ?? 'vi').components.errorSummaryTitle}</h2>
<div class="govuk-error-summary__body">${o.description && html`<p>${o.description}</p>`}${
    items?.length ? html`<ul class="govuk-list govuk-error-summary__list">${items}</ul>` : null
  }</div>
</div></div>`;
}
