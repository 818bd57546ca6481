import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type LabelOptions = {
  text: Text;
  for?: string | undefined;
  /** `govuk-label--s`, `--m`, `--l`, `--xl`, or `govuk-visually-hidden`. */
  classes?: string | undefined;
  /** The question is the page's heading: the label goes into an `h1`. */
  isPageHeading?: boolean | undefined;
  attributes?: Attributes | undefined;
};

export function label(o: LabelOptions): Html {
  const own = attributes({ class: spaced('govuk-label', o.classes), for: o.for, ...o.attributes });
  const content = html`<label${own}>${o.text}</label>`;
  return o.isPageHeading ? html`<h1 class="govuk-label-wrapper">${content}</h1>` : content;
}
