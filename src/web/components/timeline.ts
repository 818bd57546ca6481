import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type TimelineItem = {
  label: Text;
  /** Who, in what capacity. */
  byline?: Text | undefined;
  /** Machine-readable instant or day. */
  datetime: string;
  /** The same as people read it. */
  when: Text;
  text?: Text | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

export type TimelineOptions = {
  items: readonly TimelineItem[];
  headingLevel?: number | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** What happened, one thing below the other. */
export function timeline(o: TimelineOptions): Html {
  const level = o.headingLevel ?? 2;
  return html`<div${attributes({ class: spaced('moj-timeline', o.classes), ...o.attributes })}>${o.items.map(
    (item) => html`<div${attributes({ class: spaced('moj-timeline__item', item.classes), ...item.attributes })}>
<div class="moj-timeline__header"><h${level} class="moj-timeline__title">${item.label}</h${level}>
${item.byline && html`<p class="moj-timeline__byline">${item.byline}</p>`}</div>
<p class="moj-timeline__date"><time datetime="${item.datetime}">${item.when}</time></p>
<div class="moj-timeline__description">${item.text}</div>
</div>`,
  )}</div>`;
}
