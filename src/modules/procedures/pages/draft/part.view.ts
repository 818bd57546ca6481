import { type Html, html } from '../../../../platform/html.ts';
import {
  alert,
  button,
  checkboxes,
  hiddenFields,
  input,
  radios,
  select,
  textarea,
} from '../../../../web/components/index.ts';
import { attributes } from '../../../../web/components/markup.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { manageWords } from '../../messages/manage-words.ts';
import type { FieldSpec, RowsSpec } from './form-spec.ts';
import { type FormNode, type FormTree, isRows } from './form-tree.ts';

export type PartPage = {
  readonly title: string;
  readonly caption: string;
  readonly action: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly specs: readonly FieldSpec[];
  readonly tree: FormTree;
  readonly faults: FormFaults;
  readonly revision: number;
  readonly key: string;
  /** Rows were added or taken away; nothing is saved. */
  readonly notSaved: boolean;
  /** It has just been saved, and the page is shown again. */
  readonly saved: boolean;
  /** Before the fields: whether a case has this part for itself. */
  readonly lead: Html | null;
  readonly after: Html | null;
};

/** The form of one part of a draft. Pressing Enter saves; rows come and go by buttons that send the form. */
export function partPage(shell: PageShell, view: PartPage): Html {
  const { lang } = shell;
  const texts = manageWords(lang).draft;
  const drawn = { tree: view.tree, faults: view.faults, lang, at: '' };
  return page(shell, {
    title: view.title,
    wide: false,
    errors: view.faults.summary,
    backLink: view.back,
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${view.caption}</span>${view.title}</h1>
${view.saved && alert({ variant: 'success', title: texts.done.saved, role: 'status', lang })}
${view.notSaved && html`<p class="govuk-body" role="status"><strong>${texts.notSavedYet}</strong></p>`}
<form method="post" action="${view.action}" novalidate>
${hiddenFields(shell, { _key: view.key, _version: view.revision })}
<button class="mc-default-button" type="submit" tabindex="-1" aria-hidden="true">${texts.save}</button>
${view.lead}
${view.specs.map((spec) => field(spec, drawn))}
${button({ text: texts.save, preventDoubleClick: true })}</form>
${view.after}`,
  });
}

type Drawn = { readonly tree: FormTree; readonly faults: FormFaults; readonly lang: Lang; readonly at: string };

function field(spec: FieldSpec, drawn: Drawn): Html {
  if (spec.kind === 'rows') return rowsField(spec, drawn);
  const { tree, faults, lang, at } = drawn;
  const name = `${at}${spec.name}`;
  const node = spec.name
    .split('.')
    .reduce<FormNode | undefined>((all, key) => (all as FormTree | undefined)?.[key], tree);
  const value = textOf(node);
  if (spec.kind === 'key') return html`<input type="hidden" name="${name}" value="${value}">`;
  const { label, hint } = manageWords(lang).labels[spec.label] ?? { label: spec.label };
  const common = { name, label, hint, errorMessage: faults.of(name), lang };
  const group = {
    name,
    legend: { text: label, classes: 'govuk-fieldset__legend--s' },
    hint,
    errorMessage: faults.of(name),
    lang,
  };
  switch (spec.kind) {
    case 'line':
      return input({ ...common, value });
    case 'text':
      return textarea({ ...common, value, rows: 2 });
    case 'lines':
      return textarea({ ...common, value, rows: spec.rows ?? 4 });
    case 'number':
      return input({ ...common, value, inputmode: 'numeric', classes: 'govuk-input--width-5', autocomplete: 'off' });
    case 'money':
      return input({
        ...common,
        value,
        inputmode: 'numeric',
        classes: 'govuk-input--width-10',
        autocomplete: 'off',
        suffix: 'đ',
      });
    case 'select':
      return select({ ...common, items: spec.items, value });
    case 'radios':
      return radios({ ...group, items: spec.items.map(choice), value, classes: 'govuk-radios--small' });
    case 'yesNo': {
      const { yes, no } = manageWords(lang).choices;
      const items = [
        { value: 'yes', text: yes },
        { value: 'no', text: no },
      ];
      return radios({ ...group, items, value, classes: 'govuk-radios--small govuk-radios--inline' });
    }
    case 'boxes': {
      const values = Array.isArray(node) ? node.map(String) : [value];
      return checkboxes({
        ...group,
        items: spec.items.map(choice),
        values,
        classes: spec.items.length > 8 ? 'govuk-checkboxes--small mc-choices-columns' : 'govuk-checkboxes--small',
      });
    }
    case 'flag':
      return checkboxes({
        name,
        items: [{ value: 'yes', text: label, hint }],
        values: [value],
        classes: 'govuk-checkboxes--small',
        lang,
      });
  }
}

const choice = ({ value, text }: { value?: string | number | undefined; text: string }) => ({
  value: value ?? text,
  text,
});
const textOf = (node: FormNode | undefined): string => {
  const last = Array.isArray(node) ? node.at(-1) : node;
  return typeof last === 'string' ? last : '';
};

/** Counts of pieces stand side by side; everything else one below the other. */
function rowsField(spec: RowsSpec, drawn: Drawn): Html {
  const texts = manageWords(drawn.lang).draft;
  const name = `${drawn.at}${spec.name}`;
  const found = drawn.tree[spec.name];
  const rows = isRows(found) ? found : [];
  const kind = spec.name as keyof typeof texts.rowTitle;
  const fault = drawn.faults.of(name);
  return html`<fieldset class="govuk-fieldset mc-rows" id="${name}"${attributes({ 'aria-describedby': fault && `${name}-error` })}>
<legend class="govuk-fieldset__legend govuk-fieldset__legend--${drawn.at ? 's' : 'm'}">${manageWords(drawn.lang).labels[spec.label]?.label}</legend>
${fault && html`<p id="${name}-error" class="govuk-error-message">${fault}</p>`}
${rows.length === 0 && html`<p class="govuk-body">${texts.noRows[kind]}</p>`}
${rows.map((row, index) => oneRow(spec, row, index, { ...drawn, at: `${name}.${index}.` }))}
${rowButton(`add:${name}`, texts.addRow[kind])}
</fieldset>`;
}

function oneRow(spec: RowsSpec, row: FormTree, index: number, drawn: Drawn): Html {
  const texts = manageWords(drawn.lang).draft;
  const place = drawn.at.slice(0, -1);
  const title = texts.rowTitle[spec.name as keyof typeof texts.rowTitle](index + 1);
  const inside = { ...drawn, tree: row };
  const numbers = spec.fields.filter(({ kind }) => kind === 'number');
  const first = spec.fields.findIndex(({ kind }) => kind === 'number');
  return html`<fieldset class="govuk-fieldset mc-row" id="${place}"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${title}</legend>
${spec.fields.map((each, at) => {
  if (each.kind !== 'number') return field(each, inside);
  return at === first && html`<div class="mc-row__numbers">${numbers.map((number) => field(number, inside))}</div>`;
})}
<div class="govuk-button-group">${index > 0 && rowButton(`up:${place}`, texts.upRow(title))}${rowButton(`remove:${place}`, texts.removeRow(title))}</div>
</fieldset>`;
}

const rowButton = (value: string, text: string): Html =>
  button({ text, classes: 'govuk-button--secondary', name: '_row', value });
