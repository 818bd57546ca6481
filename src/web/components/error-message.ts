import { type Html, html } from '../../platform/html.ts';
import type { Lang } from '../i18n.ts';
import { words } from '../messages/index.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type ErrorMessageOptions = {
  text: Text;
  id?: string | undefined;
  /** Read aloud before the message; the language's word for “error” unless told. */
  visuallyHiddenText?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  lang?: Lang | undefined;
};

export function errorMessage(o: ErrorMessageOptions): Html {
  const own = attributes({ id: o.id, class: spaced('govuk-error-message', o.classes), ...o.attributes });
  const prefix = o.visuallyHiddenText ?? words(o.lang ?? 'vi').components.error;
  return html`<p${own}>${prefix && html`<span class="govuk-visually-hidden">${prefix}:</span> `}${o.text}</p>`;
}
