import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type InsetTextOptions = {
  text: Text;
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** A passage set apart: a quotation, a condition, an example. */
export function insetText(o: InsetTextOptions): Html {
  return html`<div${attributes({ id: o.id, class: spaced('govuk-inset-text', o.classes), ...o.attributes })}>${o.text}</div>`;
}
