import { type Html, html } from '../../platform/html.ts';
import { type Choice, choice, type Divider } from './choices.ts';
import { type FieldGroupOptions, fieldGroup } from './field.ts';
import { attributes, spaced } from './markup.ts';

export type CheckboxItem = Choice & {
  /** A name of its own, where the boxes are not one list. */
  name?: string | undefined;
  /** `exclusive`: choosing this one clears the others (“none of these”). */
  behaviour?: 'exclusive' | undefined;
};

export type CheckboxesOptions = FieldGroupOptions & {
  name: string;
  /** The name, unless told. */
  idPrefix?: string | undefined;
  items: readonly (CheckboxItem | Divider)[];
  /** The values that are chosen. */
  values?: readonly (string | number)[] | undefined;
};

/** Any of several. `govuk-checkboxes--small` goes in `classes`. */
export function checkboxes(o: CheckboxesOptions): Html {
  const idPrefix = o.idPrefix ?? o.name;
  const own = { class: spaced('govuk-checkboxes', o.classes), ...o.attributes, 'data-module': 'govuk-checkboxes' };
  const isChosen = (value: string) => o.values?.some((chosen) => String(chosen) === value) ?? false;
  return fieldGroup({ ...o, idPrefix }, (describedBy) => {
    const items = o.items.map((item, index) => {
      if ('divider' in item) return html`<div class="govuk-checkboxes__divider">${item.divider}</div>`;
      const name = item.name ?? o.name;
      const extra = { 'data-behaviour': item.behaviour };
      const kind = { type: 'checkbox', block: 'govuk-checkboxes', name, isChosen, describedBy, extra } as const;
      return choice(kind, idPrefix, item, index);
    });
    return html`<div${attributes(own)}>${items}</div>`;
  });
}
