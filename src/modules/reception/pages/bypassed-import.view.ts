import { type Html, html } from '../../../platform/html.ts';
import { button, details, fileUpload, hiddenFields, input } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';

const SAMPLE = `number,agency,procedure,received_at
KHDT-2026-0117,SKHDT,2.001199,2026-11-20 09:05
KHDT-2026-0118,SKHDT,2.002043,20/11/2026 14:30`;

export function importPage(
  shell: PageShell,
  { source, faults, key }: { readonly source: string; readonly faults: FormFaults; readonly key: string },
): Html {
  const { lang } = shell;
  const { form: texts, title } = words(lang).bypassed;
  return page(shell, {
    title: texts.title,
    wide: false,
    errors: faults.summary,
    backLink: { href: '/can-bo/tiep-nhan-ngoai', text: title },
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
<p class="govuk-body">${texts.columns}</p>
${details({ summary: texts.sample, text: html`<pre class="mc-code">${SAMPLE}</pre>` })}
<form method="post" action="/can-bo/tiep-nhan-ngoai/nhap" enctype="multipart/form-data" novalidate>
${hiddenFields(shell, { _key: key })}
${input({ name: 'source', label: texts.source, hint: texts.sourceHint, value: source, errorMessage: faults.of('source'), lang })}
${fileUpload({ name: 'file', label: texts.file, accept: '.csv,text/csv', errorMessage: faults.of('file'), lang })}
${button({ text: texts.submit, preventDoubleClick: true })}</form>`,
  });
}
