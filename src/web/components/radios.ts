import { type Html, html } from '../../platform/html.ts';
import { type Choice, choice, type Divider } from './choices.ts';
import { type FieldGroupOptions, fieldGroup } from './field.ts';
import { attributes, spaced } from './markup.ts';

export type RadiosOptions = FieldGroupOptions & {
  name: string;
  /** The name, unless told. */
  idPrefix?: string | undefined;
  items: readonly (Choice | Divider)[];
  /** The value that is chosen. */
  value?: string | number | undefined;
};

/** One of several. `govuk-radios--inline` and `--small` go in `classes`. */
export function radios(o: RadiosOptions): Html {
  const idPrefix = o.idPrefix ?? o.name;
  const own = { class: spaced('govuk-radios', o.classes), ...o.attributes, 'data-module': 'govuk-radios' };
  const isChosen = (value: string) => o.value !== undefined && value === String(o.value);
  return fieldGroup({ ...o, idPrefix }, () => {
    const items = o.items.map((item, index) =>
      'divider' in item
        ? html`<div class="govuk-radios__divider">${item.divider}</div>`
        : choice({ type: 'radio', block: 'govuk-radios', name: o.name, isChosen }, idPrefix, item, index),
    );
    return html`<div${attributes(own)}>${items}</div>`;
  });
}
