import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, hiddenFields, summaryList } from '../../../../web/components/index.ts';
import { NO_FAULTS } from '../../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import { type EForm, eFormFields } from '../../../eforms/index.ts';
import type { ProcedureDraft } from '../../drafts-store.ts';
import { formWords } from '../../messages/forms.ts';
import { paperOf } from './change-form.ts';
import { type Editing, formHref, formsHref } from './draft-form.ts';
import type { FindingsAt } from './findings-at.ts';
import { outlineView } from './outline.view.ts';
import { type Done, doneAlert, removal } from './shared.view.ts';

export type FormView = {
  readonly draft: ProcedureDraft;
  readonly form: EForm;
  readonly findings: FindingsAt;
  readonly editing: Editing;
  readonly done: Done;
};

export function formPage(shell: PageShell, view: FormView): Html {
  const { lang } = shell;
  const { draft, form, findings } = view;
  const texts = formWords(lang);
  const href = formHref(draft.code, form.key);
  return page(shell, {
    title: form.title,
    backLink: { href: formsHref(draft.code), text: texts.title },
    body: html`<span class="govuk-caption-l">${vietnamese(lang, draft.content.name ?? draft.code)}</span>
<h1 class="govuk-heading-l">${vietnamese(lang, form.title)}</h1>
${doneAlert(shell, view.done)}
${findings.count > 0 && alert({ variant: 'warning', title: texts.toFix({ count: findings.count }), lang })}
<div class="mc-columns mc-columns--even">
<div>
<h2 class="govuk-heading-m">${texts.about}</h2>
${aboutList(shell, view)}
<h2 class="govuk-heading-m">${texts.outline}</h2>
<form method="post" action="${href}">${hiddenFields(shell, { _key: view.editing.formKey, _version: view.editing.revision })}${outlineView(shell, view, href)}</form>
${button({ text: texts.addSection, href: `${href}/phan/moi`, classes: form.sections.length > 0 ? 'govuk-button--secondary' : undefined })}
${removal(shell, view.editing, { action: href, summary: texts.remove, text: texts.removeText, label: texts.removeButton })}
</div>
${previewOf(shell, form, href)}
</div>`,
  });
}

function aboutList({ lang }: PageShell, { draft, form }: FormView): Html {
  const texts = formWords(lang);
  const paper = paperOf(draft.content, form.key);
  const name = draft.content.components?.find(({ key }) => key === paper)?.name ?? paper ?? texts.noPaper;
  const change = {
    href: `${formHref(draft.code, form.key)}/thong-tin`,
    text: texts.edit,
    visuallyHiddenText: texts.about,
  };
  const rows = [
    { key: texts.columns.paper, value: vietnamese(lang, name), actions: [change] },
    { key: texts.basis, value: vietnamese(lang, form.basis ?? '–') },
  ];
  return summaryList({ rows, classes: 'mc-form-about' });
}

/** The very fields that applicants will see, with nothing to send. */
function previewOf(shell: PageShell, form: EForm, href: string): Html {
  const texts = formWords(shell.lang);
  const options = { prefix: 'xem-truoc', headingLevel: 3, preview: true } as const;
  return html`<section class="mc-form-preview" aria-labelledby="xem-truoc">
<h2 class="govuk-heading-m" id="xem-truoc">${texts.preview}</h2>
<p class="govuk-hint">${texts.previewHint}</p>
<p class="govuk-body"><a class="govuk-link" href="${href}/ban-in.pdf" target="_blank" rel="noopener">${texts.paperPreview}</a></p>
${eFormFields(shell, form, {}, NO_FAULTS, options)}
</section>`;
}
