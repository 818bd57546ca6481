import type { FormFields } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, errorMessage, fieldset, insetText } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, vietnamese, vietnameseInside } from '../../../web/layout/index.ts';
import type { EForm, EFormSection } from '../domain/e-form.ts';
import { ROW_MARK } from '../domain/read-answers.ts';
import { words } from '../messages/index.ts';
import { addRowValue, removeRowValue, rowNumbers } from './answer-rows.ts';
import { conditionText } from './answer-words.ts';
import { type Drawn, fieldsIn } from './e-form-field.view.ts';

export type EFormFieldsOptions = {
  /** Begins every field's name and id: `answers.to-khai` gives `answers.to-khai.SECTION.FIELD`. */
  readonly prefix: string;
  /** Of the sections' headings; 2 unless told. */
  readonly headingLevel?: 2 | 3 | 4;
  /** The address of the page's form: “one more” then comes back to the new row. */
  readonly action?: string;
  /** A preview has no buttons that send. */
  readonly preview?: boolean;
};

/**
 * The fields of a form to fill, to stand inside a page's `<form>`; title and buttons are the page's. `values` are what
 * was sent so far (`formFields`), or `answerFields` of what is known; `faults` by the names of the fields.
 * The page's own first button should stand before these fields or be the only one that the Enter key finds.
 */
export function eFormFields(
  shell: PageShell,
  form: EForm,
  values: FormFields,
  faults: FormFaults,
  options: EFormFieldsOptions,
): Html {
  const intro = form.intro && html`<p class="govuk-body"${vietnameseInside(shell.lang)}>${form.intro}</p>`;
  return html`${intro}${form.sections.map((section) => {
    const name = `${options.prefix}.${section.key}`;
    const drawn: Drawn = { shell, form, section, name, sentName: name, values, faults };
    return sectionView(drawn, options);
  })}`;
}

function sectionView(drawn: Drawn, options: EFormFieldsOptions): Html {
  const { shell, form, section, name, faults } = drawn;
  const level = options.headingLevel ?? 2;
  const wrong = section.repeat && faults.of(name);
  return html`<section class="mc-eform-section" aria-labelledby="${name}-title">
<h${level} class="govuk-heading-m" id="${name}-title"${vietnameseInside(shell.lang)}>${section.title}</h${level}>
${section.help && html`<p class="govuk-hint"${vietnameseInside(shell.lang)}>${section.help}</p>`}
${section.showWhen && insetText({ text: conditionText(form, section.showWhen, shell.lang, 'fillSectionIf') })}
${wrong && html`<div id="${name}" tabindex="-1">${errorMessage({ id: `${name}-error`, text: wrong, lang: shell.lang })}</div>`}
${section.repeat ? rowsView(drawn, options) : fieldsIn(drawn)}
</section>`;
}

function rowsView(drawn: Drawn, options: EFormFieldsOptions): Html {
  const { shell, section, name, values } = drawn;
  const { min = 0, max = 0, itemName = '' } = section.repeat ?? {};
  const texts = words(shell.lang);
  const sent = rowNumbers(values, name);
  const count = Math.min(Math.max(sent.length, min, options.preview ? 1 : 0), max);
  const rows = Array.from({ length: count }, (_, row) => {
    const place = { ...drawn, name: `${name}.${row}`, sentName: `${name}.${sent[row] ?? row}` };
    return rowView(place, section, row, options);
  });
  const add = {
    text: vietnamese(shell.lang, texts.addRow({ itemName })),
    classes: 'govuk-button--secondary',
    name: '_row',
    value: addRowValue(name),
    ...(options.preview && { type: 'button' as const }),
    attributes: {
      formnovalidate: true,
      formaction: options.action && `${options.action}#${name}.${Math.min(count, max - 1)}`,
    },
  };
  return html`${count === 0 && html`<p class="govuk-body">${texts.noRows({ itemName })}</p>`}${rows}
${count < max && button(add)}`;
}

function rowView(drawn: Drawn, { repeat }: EFormSection, row: number, options: EFormFieldsOptions): Html {
  const { shell, name } = drawn;
  const { min = 0, itemName = '' } = repeat ?? {};
  const texts = words(shell.lang);
  const title = texts.row({ itemName, number: row + 1 });
  const remove = {
    text: html`${texts.removeRow}<span class="govuk-visually-hidden"> ${title}</span>`,
    classes: 'govuk-button--secondary mc-button--compact',
    name: '_row',
    value: removeRowValue(name.slice(0, -`.${row}`.length), row),
    attributes: { formnovalidate: true, formaction: options.action && `${options.action}#${name}` },
  };
  return fieldset({
    legend: { text: vietnamese(shell.lang, title), classes: 'govuk-fieldset__legend--s' },
    attributes: { id: name, tabindex: -1 },
    classes: 'mc-eform-row',
    content: html`<input type="hidden" name="${name}.${ROW_MARK}" value="1">${fieldsIn(drawn)}
${row >= min && !options.preview && button(remove)}`,
  });
}
