import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type PanelOptions = {
  title: Text;
  /** Below the title: usually the dossier code. */
  text?: Text | undefined;
  headingLevel?: number | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** The end of a piece of business: “Hồ sơ đã được gửi”. Its title is the page's heading. */
export function panel(o: PanelOptions): Html {
  const level = o.headingLevel ?? 1;
  return html`<div${attributes({ class: spaced('govuk-panel govuk-panel--confirmation', o.classes), ...o.attributes })}>
<h${level} class="govuk-panel__title">${o.title}</h${level}>
${o.text && html`<div class="govuk-panel__body">${o.text}</div>`}
</div>`;
}
