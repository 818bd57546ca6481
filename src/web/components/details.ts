import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type DetailsOptions = {
  summary: Text;
  text: Text;
  open?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** More about something, opened by whoever wants it; works without JavaScript. */
export function details(o: DetailsOptions): Html {
  const own = attributes({ id: o.id, class: spaced('govuk-details', o.classes), ...o.attributes, open: o.open });
  return html`<details${own}>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">${o.summary}</span></summary>
<div class="govuk-details__text">${o.text}</div>
</details>`;
}
