import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';
import { type TagOptions, tag } from './tag.ts';

export type PhaseBannerOptions = {
  tag: TagOptions;
  text: Text;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** A strip under the header that says what kind of site this is. */
export function phaseBanner(o: PhaseBannerOptions): Html {
  const own = attributes({ class: spaced('govuk-phase-banner govuk-width-container', o.classes), ...o.attributes });
  const kind = tag({ ...o.tag, classes: spaced('govuk-phase-banner__content__tag', o.tag.classes) });
  return html`<div${own}><p class="govuk-phase-banner__content">${kind} <span class="govuk-phase-banner__text">${o.text}</span></p></div>`;
}
