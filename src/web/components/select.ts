import { type Html, html } from '../../platform/html.ts';
import { type FieldOptions, field } from './field.ts';
import { type Attributes, attributes, spaced } from './markup.ts';

export type SelectItem = {
  text: string;
  /** The text, unless told. */
  value?: string | number | undefined;
  selected?: boolean | undefined;
  disabled?: boolean | undefined;
  attributes?: Attributes | undefined;
};

export type SelectOptions = FieldOptions & {
  items: readonly SelectItem[];
  /** The value of the item that is chosen. */
  value?: string | number | undefined;
};

export function select(o: SelectOptions): Html {
  return field(o, (id, describedBy) => {
    const own = attributes({
      class: spaced('govuk-select', o.classes, o.errorMessage && 'govuk-select--error'),
      id,
      name: o.name,
      disabled: o.disabled,
      'aria-describedby': describedBy,
      ...o.attributes,
    });
    return html`<select${own}>${o.items.map((item) => option(item, o.value))}</select>`;
  });
}

function option(item: SelectItem, chosen: string | number | undefined): Html {
  const own = attributes({
    value: item.value,
    selected: item.selected ?? (chosen !== undefined && String(item.value ?? item.text) === String(chosen)),
    disabled: item.disabled,
    ...item.attributes,
  });
  return html`<option${own}>${item.text}</option>`;
}
