import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type HintOptions = {
  text: Text;
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

export function hint(o: HintOptions): Html {
  const own = attributes({ id: o.id, class: spaced('govuk-hint', o.classes), ...o.attributes });
  return html`<div${own}>${o.text}</div>`;
}
