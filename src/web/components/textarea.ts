import { type Html, html } from '../../platform/html.ts';
import { type FieldOptions, field } from './field.ts';
import { attributes, spaced } from './markup.ts';

export type TextareaOptions = FieldOptions & {
  value?: string | undefined;
  rows?: number | undefined;
  autocomplete?: string | undefined;
  spellcheck?: boolean | undefined;
};

/** Several lines of text. */
export function textarea(o: TextareaOptions): Html {
  return field(o, (id, describedBy) => {
    const own = attributes({
      class: spaced('govuk-textarea', o.classes, o.errorMessage && 'govuk-textarea--error'),
      id,
      name: o.name,
      rows: o.rows ?? 5,
      spellcheck: o.spellcheck === undefined ? undefined : String(o.spellcheck),
      disabled: o.disabled,
      'aria-describedby': describedBy,
      autocomplete: o.autocomplete,
      ...o.attributes,
    });
    // The parser swallows one line break right after the tag; a text that begins with one would lose it.
    return html`<textarea${own}>${o.value?.startsWith('\n') && '\n'}${o.value}</textarea>`;
  });
}
