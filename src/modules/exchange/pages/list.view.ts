import { type Html, html } from '../../../platform/html.ts';
import { button, fileUpload, hiddenFields, insetText, pagination, table, tag } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { MAX_IMPORT_BYTES } from '../domain/file-format.ts';
import { words } from '../messages/index.ts';
import type { ListView } from './list.presenter.ts';

type Form = { readonly faults: FormFaults; readonly key: string };

export function listPage(shell: PageShell, view: ListView, form: Form): Html {
  const { list: texts } = words(shell.lang);
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    breadcrumbs: [{ text: texts.catalogue, href: '/can-bo/thu-tuc' }, { text: texts.title }],
    errors: form.faults.summary.length > 0 ? form.faults.summary : undefined,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<h2 class="govuk-heading-m">${texts.export}</h2>
<p class="govuk-body">${texts.exportLead}</p>
<ul class="govuk-list">
<li><a class="govuk-link" href="/can-bo/xuat-thu-tuc.xlsx" download>${texts.xlsx}</a></li>
<li><a class="govuk-link" href="/can-bo/xuat-thu-tuc.json" download>${texts.json}</a></li>
<li><a class="govuk-link" href="/can-bo/xuat-thu-tuc.xlsx?mau=1" download>${texts.form}</a></li>
</ul>
${view.maySend && sendForm(shell, form)}
<h2 class="govuk-heading-m">${texts.imports}</h2>
${view.imports.length > 0 ? imports(shell, view) : insetText({ text: texts.none })}
${
  (view.nextHref || view.firstHref) &&
  pagination({
    previous: view.firstHref ? { href: view.firstHref, text: texts.first } : undefined,
    next: view.nextHref ? { href: view.nextHref, text: texts.more } : undefined,
    lang: shell.lang,
  })
}`,
  });
}

function sendForm(shell: PageShell, { faults, key }: Form): Html {
  const { list: texts } = words(shell.lang);
  return html`<h2 class="govuk-heading-m">${texts.send}</h2>
<p class="govuk-body">${texts.sendLead}</p>
<form method="post" action="/can-bo/nhap-thu-tuc" enctype="multipart/form-data" novalidate>
${hiddenFields(shell, { _key: key })}
${fileUpload({
  name: 'file',
  label: texts.file,
  hint: texts.fileHint({ megabytes: MAX_IMPORT_BYTES / 1024 / 1024 }),
  accept: '.xlsx,.json',
  errorMessage: faults.of('file'),
})}
${button({ text: texts.submit, preventDoubleClick: true })}
</form>`;
}

function imports({ lang }: PageShell, view: ListView): Html {
  const { columns, imports: caption } = words(lang).list;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.file, columns.sent, columns.status, columns.result],
    rows: view.imports.map(({ href, file, sent, status, result }) => [
      html`<a class="govuk-link" href="${href}">${file}</a>`,
      sent,
      tag(status),
      result,
    ]),
    narrow: 'stacked',
    lang,
  });
}
