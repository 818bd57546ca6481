import { type Html, html } from '../../../platform/html.ts';
import { button, fileUpload, hiddenFields, insetText } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { bpmnWords } from '../messages/bpmn.ts';

export type BpmnImportView = {
  readonly code: string;
  readonly name: string;
  readonly revision: number;
  readonly formKey: string;
  readonly faults: FormFaults;
  /** What became of the draft, where a file was refused. */
  readonly told: string | null;
};

export function bpmnImportPage(shell: PageShell, view: BpmnImportView): Html {
  const texts = bpmnWords(shell.lang);
  const process = `/can-bo/thu-tuc/${view.code}/du-thao/quy-trinh`;
  return page(shell, {
    title: texts.title,
    wide: false,
    errors: view.faults.summary,
    backLink: { href: process, text: texts.back },
    body: html`<span class="govuk-caption-l"><span class="mc-code">${view.code}</span> · ${vietnamese(shell.lang, view.name)}</span>
<h1 class="govuk-heading-l">${texts.title}</h1>
${view.told && insetText({ text: view.told })}
<p class="govuk-body">${texts.lead}</p><p class="govuk-body">${texts.whatIsRead}</p>
<form method="post" action="${process}/nhap" enctype="multipart/form-data" novalidate>
${hiddenFields(shell, { _key: view.formKey, _version: view.revision })}
${fileUpload({
  name: 'file',
  label: texts.file,
  hint: texts.fileHint,
  errorMessage: view.faults.of('file'),
  accept: '.bpmn,.xml,application/xml,text/xml',
  lang: shell.lang,
})}
${button({ text: texts.submit, preventDoubleClick: true })}</form>`,
  });
}
