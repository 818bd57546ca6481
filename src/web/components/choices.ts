import { type Html, html } from '../../platform/html.ts';
import { hint } from './hint.ts';
import { label } from './label.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

/** One radio button or checkbox. */
export type Choice = {
  value: string | number;
  text: Text;
  id?: string | undefined;
  hint?: Text | undefined;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Shown while this one is chosen (always shown without JavaScript). */
  conditional?: Html | undefined;
  attributes?: Attributes | undefined;
};

/** A word between two choices, “hoặc”. */
export type Divider = { divider: string };

type Kind = {
  type: 'radio' | 'checkbox';
  block: 'govuk-radios' | 'govuk-checkboxes';
  name: string;
  isChosen: (value: string) => boolean;
  describedBy?: string | undefined;
  extra?: Attributes;
};

/** Draws one choice. The first has no number in its id, so that the error summary can link to it. */
export function choice(kind: Kind, idPrefix: string, item: Choice, index: number): Html {
  const id = item.id ?? (index ? `${idPrefix}-${index + 1}` : idPrefix);
  const checked = item.checked ?? kind.isChosen(String(item.value));
  const hintId = item.hint && `${id}-item-hint`;
  const own = attributes({
    class: `${kind.block}__input`,
    id,
    name: kind.name,
    type: kind.type,
    value: item.value,
    checked,
    disabled: item.disabled,
    'data-aria-controls': item.conditional && `conditional-${id}`,
    'aria-describedby': spaced(kind.describedBy, hintId),
    ...kind.extra,
    ...item.attributes,
  });
  return html`<div class="${kind.block}__item"><input${own}>${label({
    text: item.text,
    classes: `${kind.block}__label`,
    for: id,
  })}${item.hint && hint({ id: hintId, classes: `${kind.block}__hint`, text: item.hint })}</div>${
    item.conditional &&
    html`<div${attributes({
      class: spaced(`${kind.block}__conditional`, !checked && `${kind.block}__conditional--hidden`),
      id: `conditional-${id}`,
    })}>${item.conditional}</div>`
  }`;
}
