import { lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, hiddenFields, input, radios, select, textarea } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import { type EForm, type EFormField, type EFormSection, FIELD_KINDS, PREFILLS } from '../../../eforms/index.ts';
import type { ProcedureDraft } from '../../drafts-store.ts';
import { formWords } from '../../messages/forms.ts';
import { type Editing, formHref } from './draft-form.ts';
import { LIMITS } from './read-field-form.ts';
import { conditionFields, doneAlert, doneOf, removal } from './shared.view.ts';

export type FieldView = {
  readonly draft: ProcedureDraft;
  readonly form: EForm;
  readonly section: EFormSection;
  /** Null for one that is new. */
  readonly field: EFormField | null;
  readonly editing: Editing;
  readonly candidates: readonly EFormField[];
  readonly query: unknown;
};

export function fieldPage(shell: PageShell, view: FieldView): Html {
  const { lang } = shell;
  const { draft, form, section, field, editing } = view;
  const all = formWords(lang);
  const texts = all.field;
  const href = formHref(draft.code, form.key);
  const action = field ? `${href}/muc/${field.key}` : `${href}/muc/moi?phan=${section.key}`;
  const title = field ? texts.edit : texts.add;
  return page(shell, {
    title,
    wide: false,
    errors: editing.faults.summary,
    backLink: { href, text: form.title },
    body: html`<span class="govuk-caption-l">${vietnamese(lang, texts.inSection({ title: section.title }))}</span>
<h1 class="govuk-heading-l">${title}</h1>
${editing.faults.summary.length === 0 && !field && doneAlert(shell, doneOf(view.query))}
<form method="post" action="${action}" novalidate>${hiddenFields(shell, { _key: editing.formKey, _version: editing.revision })}
${input({ name: 'label', label: texts.label, hint: texts.labelHint, value: lastValue(editing.values, 'label'), errorMessage: editing.faults.of('label'), attributes: { maxlength: 200 }, lang })}
${textarea({ name: 'help', label: texts.help, rows: 2, value: lastValue(editing.values, 'help'), errorMessage: editing.faults.of('help'), lang })}
${kindField(shell, editing)}
${radios({
  name: 'required',
  legend: texts.required,
  classes: 'govuk-radios--small govuk-radios--inline',
  value: lastValue(editing.values, 'required'),
  items: [
    { value: 'true', text: texts.requiredYes },
    { value: 'false', text: texts.requiredNo },
  ],
})}
${conditionFields(shell, editing, view.candidates)}
${!section.repeat && prefillField(shell, editing)}
<div class="govuk-button-group">${button({ text: all.save, preventDoubleClick: true })}
${!field && button({ text: all.saveAndAdd, name: '_do', value: 'another', classes: 'govuk-button--secondary', preventDoubleClick: true })}</div></form>
${field && removal(shell, editing, { action, summary: texts.remove, text: texts.removeText, label: texts.removeButton })}`,
  });
}

/** The kinds, each with what only it can say below it. */
function kindField({ lang }: PageShell, editing: Editing): Html {
  const texts = formWords(lang).field;
  return radios({
    name: 'kind',
    legend: texts.kind,
    classes: 'govuk-radios--small',
    value: lastValue(editing.values, 'kind'),
    errorMessage: editing.faults.of('kind'),
    items: FIELD_KINDS.map((kind) => ({
      value: kind,
      text: texts.kinds[kind],
      conditional: belowKind(kind, editing, lang),
    })),
    lang,
  });
}

function belowKind(kind: EFormField['kind'], editing: Editing, lang: 'vi' | 'en'): Html | undefined {
  const texts = formWords(lang).field;
  const common = (name: string) => ({
    name,
    value: lastValue(editing.values, name),
    errorMessage: editing.faults.of(name),
    lang,
  });
  if (kind === 'choice' || kind === 'choices')
    return textarea({ ...common(`${kind}.options`), label: texts.options, hint: texts.optionsHint, rows: 5 });
  const limits = LIMITS[kind];
  if (!limits) return undefined;
  const box =
    kind === 'date'
      ? ({ hint: texts.dayHint, classes: 'govuk-input--width-10' } as const)
      : ({ inputmode: 'numeric', classes: 'govuk-input--width-10' } as const);
  return html`${limits.map((limit) =>
    input({ ...common(`${kind}.${limit}`), label: texts.limits[limit as keyof typeof texts.limits], ...box }),
  )}`;
}

function prefillField({ lang }: PageShell, editing: Editing): Html {
  const texts = formWords(lang).field;
  return select({
    name: 'prefill',
    label: texts.prefill,
    value: lastValue(editing.values, 'prefill'),
    errorMessage: editing.faults.of('prefill'),
    items: [
      { value: '', text: texts.noPrefill },
      ...PREFILLS.map((key) => ({ value: key, text: texts.prefills[key] })),
    ],
    lang,
  });
}
