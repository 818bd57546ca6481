import { lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, hiddenFields, input, table, tag } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import type { EForm } from '../../../eforms/index.ts';
import type { DraftContent } from '../../drafts-store.ts';
import { formWords } from '../../messages/forms.ts';
import { paperOf } from './change-form.ts';
import { type Editing, formHref } from './draft-form.ts';
import { type Done, doneAlert } from './shared.view.ts';

export type FormsView = {
  readonly code: string;
  readonly content: DraftContent;
  readonly rows: readonly { readonly form: EForm; readonly findings: number }[];
  readonly form: Editing;
  readonly done: Done;
  readonly action: string;
};

export function formsPage(shell: PageShell, view: FormsView): Html {
  const { lang } = shell;
  const texts = formWords(lang);
  return page(shell, {
    title: texts.title,
    errors: view.form.faults.summary,
    backLink: { href: `/can-bo/thu-tuc/${view.code}/du-thao`, text: texts.backToDraft },
    body: html`<span class="govuk-caption-l">${vietnamese(lang, view.content.name ?? view.code)}</span>
<h1 class="govuk-heading-l">${texts.title}</h1>
${doneAlert(shell, view.done)}
<p class="govuk-body">${view.rows.length > 0 ? texts.lead : texts.none}</p>
${view.rows.length > 0 && formsTable(shell, view)}
<h2 class="govuk-heading-m">${texts.add}</h2>
<form method="post" action="${view.action}" novalidate>${hiddenFields(shell, { _key: view.form.formKey, _version: view.form.revision })}
${input({ name: 'title', label: texts.formTitle, hint: texts.formTitleHint, value: lastValue(view.form.values, 'title'), errorMessage: view.form.faults.of('title'), attributes: { maxlength: 200 }, lang })}
${button({ text: texts.addButton, classes: view.rows.length > 0 ? 'govuk-button--secondary' : undefined, preventDoubleClick: true })}</form>`,
  });
}

function formsTable(shell: PageShell, { code, content, rows }: FormsView): Html {
  const { lang } = shell;
  const texts = formWords(lang);
  return table({
    caption: texts.title,
    captionClasses: 'govuk-visually-hidden',
    narrow: 'stacked',
    head: Object.values(texts.columns).map((text) => ({ text })),
    rows: rows.map(({ form, findings }) => {
      const paper = paperOf(content, form.key);
      const name = content.components?.find(({ key }) => key === paper)?.name ?? paper;
      const fields = form.sections.reduce((sum, section) => sum + section.fields.length, 0);
      return [
        { text: html`<a class="govuk-link" href="${formHref(code, form.key)}">${vietnamese(lang, form.title)}</a>` },
        { text: name ? vietnamese(lang, name) : tag({ text: texts.noPaper, colour: 'yellow' }) },
        { text: texts.size({ sections: form.sections.length, fields }) },
        { text: findings > 0 ? tag({ text: texts.findings({ count: findings }), colour: 'red' }) : texts.inOrder },
      ];
    }),
  });
}
