import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow';

export type TagOptions = {
  text: Text;
  colour?: TagColour | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** A status in one or two words. The colour only underlines what the word already says. */
export function tag(o: TagOptions): Html {
  const classes = spaced('govuk-tag', o.colour && `govuk-tag--${o.colour}`, o.classes);
  return html`<strong${attributes({ class: classes, ...o.attributes })}>${o.text}</strong>`;
}
