import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, isText, spaced, type Text } from './markup.ts';

export type LegendOptions = {
  text: Text;
  /** `govuk-fieldset__legend--s`, `--m`, `--l`, `--xl`. */
  classes?: string | undefined;
  /** The question is the page's heading: the legend holds an `h1`. */
  isPageHeading?: boolean | undefined;
};

export type FieldsetOptions = {
  legend?: Text | LegendOptions | undefined;
  /** The fields inside. */
  content?: Html | undefined;
  describedBy?: string | undefined;
  role?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

export function fieldset(o: FieldsetOptions): Html {
  const own = attributes({
    class: spaced('govuk-fieldset', o.classes),
    role: o.role,
    'aria-describedby': o.describedBy,
    ...o.attributes,
  });
  return html`<fieldset${own}>${o.legend && legend(isText(o.legend) ? { text: o.legend } : o.legend)}${o.content}</fieldset>`;
}

function legend(o: LegendOptions): Html {
  const text = o.isPageHeading ? html`<h1 class="govuk-fieldset__heading">${o.text}</h1>` : o.text;
  return html`<legend${attributes({ class: spaced('govuk-fieldset__legend', o.classes) })}>${text}</legend>`;
}
