import { lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, hiddenFields, input, radios, textarea } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import type { EForm, EFormField, EFormSection } from '../../../eforms/index.ts';
import type { ProcedureDraft } from '../../drafts-store.ts';
import { formWords } from '../../messages/forms.ts';
import { type Editing, formHref } from './draft-form.ts';
import { conditionFields, removal } from './shared.view.ts';

export type SectionView = {
  readonly draft: ProcedureDraft;
  readonly form: EForm;
  /** Null for one that is new. */
  readonly section: EFormSection | null;
  readonly editing: Editing;
  readonly candidates: readonly EFormField[];
};

export function sectionPage(shell: PageShell, { draft, form, section, editing, candidates }: SectionView): Html {
  const { lang } = shell;
  const all = formWords(lang);
  const texts = all.section;
  const href = formHref(draft.code, form.key);
  const action = `${href}/phan/${section?.key ?? 'moi'}`;
  const common = (name: 'title' | 'help' | 'itemName' | 'min' | 'max') => ({
    name,
    label: texts[name],
    value: lastValue(editing.values, name),
    errorMessage: editing.faults.of(name),
    lang,
  });
  const number = { inputmode: 'numeric', classes: 'govuk-input--width-3' } as const;
  const rows = html`${input({ ...common('itemName'), hint: texts.itemNameHint, classes: 'govuk-input--width-20' })}
${input({ ...common('min'), ...number })}${input({ ...common('max'), ...number })}`;
  return page(shell, {
    title: section ? texts.edit : texts.add,
    wide: false,
    errors: editing.faults.summary,
    backLink: { href, text: form.title },
    body: html`<h1 class="govuk-heading-l">${section ? texts.edit : texts.add}</h1>
<form method="post" action="${action}" novalidate>${hiddenFields(shell, { _key: editing.formKey, _version: editing.revision })}
${input(common('title'))}
${textarea({ ...common('help'), rows: 2 })}
${radios({
  name: 'repeat',
  legend: texts.repeat,
  classes: 'govuk-radios--small',
  value: lastValue(editing.values, 'repeat'),
  items: [
    { value: 'once', text: texts.once },
    { value: 'many', text: texts.many, conditional: rows },
  ],
})}
${conditionFields(shell, editing, candidates)}
${button({ text: all.save, preventDoubleClick: true })}</form>
${section && removal(shell, editing, { action, summary: texts.remove, text: texts.removeText, label: texts.removeButton })}`,
  });
}
