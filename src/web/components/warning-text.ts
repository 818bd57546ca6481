import { type Html, html } from '../../platform/html.ts';
import type { Lang } from '../i18n.ts';
import { words } from '../messages/index.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type WarningTextOptions = {
  text: Text;
  /** Read aloud in place of the sign. */
  iconFallbackText?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  lang?: Lang | undefined;
};

/** What has legal consequences. */
export function warningText(o: WarningTextOptions): Html {
  const fallback = o.iconFallbackText || words(o.lang ?? 'vi').components.warning;
  return html`<div${attributes({ class: spaced('govuk-warning-text', o.classes), ...o.attributes })}>
<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${fallback}</span> ${o.text}</strong>
</div>`;
}
