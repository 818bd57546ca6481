import { type Html, html } from '../../platform/html.ts';
import { type FieldOptions, field } from './field.ts';
import { attributes, spaced, type Text } from './markup.ts';

export type InputOptions = FieldOptions & {
  type?: string | undefined;
  value?: string | number | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url' | undefined;
  autocomplete?: string | undefined;
  autocapitalize?: string | undefined;
  pattern?: string | undefined;
  spellcheck?: boolean | undefined;
  /** Shown beside the box and not read aloud: say it in the label too. */
  prefix?: Text | undefined;
  suffix?: Text | undefined;
};

/** One line of text. Width by `govuk-input--width-2 … -20` in `classes`. */
export function input(o: InputOptions): Html {
  return field(o, (id, describedBy) => {
    const own = attributes({
      class: spaced('govuk-input', o.classes, o.errorMessage && 'govuk-input--error'),
      id,
      name: o.name,
      type: o.type ?? 'text',
      spellcheck: o.spellcheck === undefined ? undefined : String(o.spellcheck),
      value: o.value,
      disabled: o.disabled,
      'aria-describedby': describedBy,
      autocomplete: o.autocomplete,
      autocapitalize: o.autocapitalize,
      pattern: o.pattern,
      inputmode: o.inputmode,
      ...o.attributes,
    });
    const box = html`<input${own}>`;
    if (!o.prefix && !o.suffix) return box;
    return html`<div class="govuk-input__wrapper">${affix('prefix', o.prefix)}${box}${affix('suffix', o.suffix)}</div>`;
  });
}

const affix = (side: 'prefix' | 'suffix', text: Text | undefined) =>
  text && html`<div class="govuk-input__${side}" aria-hidden="true">${text}</div>`;
