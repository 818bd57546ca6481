import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, fileUpload, hiddenFields, input, radios, select, textarea } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { NOTICE_KINDS } from '../domain/notice.ts';
import { words } from '../messages/index.ts';

export type NoticeFormPage = {
  /** Null where the notice is of the writer's own agency. */
  readonly agencies: readonly { readonly value: string; readonly text: string }[] | null;
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly key: string;
};

export function noticeFormPage(shell: PageShell, { agencies, values, faults, key }: NoticeFormPage): Html {
  const { lang } = shell;
  const { form: texts, kinds, title } = words(lang).notices;
  type Name = 'agency' | 'procedureCodes' | 'documentNumber' | 'documentDate' | 'effectiveOn' | 'changes' | 'upload';
  const field = (name: Name) => ({
    name,
    label: texts[name],
    value: lastValue(values, name),
    errorMessage: faults.of(name),
    lang,
  });
  const day = (name: 'documentDate' | 'effectiveOn') =>
    input({ ...field(name), type: 'date', classes: 'govuk-input--width-10' });
  return page(shell, {
    title: texts.title,
    wide: false,
    errors: faults.summary,
    backLink: { href: '/can-bo/thong-bao-thay-doi', text: title },
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<form method="post" action="/can-bo/thong-bao-thay-doi/moi" enctype="multipart/form-data" novalidate>${hiddenFields(shell, { _key: key })}
${agencies && select({ ...field('agency'), items: [{ value: '', text: texts.choose }, ...agencies] })}
${radios({ name: 'kind', legend: texts.kind, value: lastValue(values, 'kind'), items: NOTICE_KINDS.map((kind) => ({ value: kind, text: kinds[kind] })), errorMessage: faults.of('kind'), lang })}
${textarea({ ...field('procedureCodes'), hint: texts.procedureCodesHint, rows: 3, classes: 'govuk-input--width-20' })}
${input({ ...field('documentNumber'), hint: texts.documentNumberHint, classes: 'govuk-input--width-20', autocomplete: 'off' })}
${day('documentDate')}${day('effectiveOn')}
${textarea({ ...field('changes'), hint: texts.changesHint, rows: 6 })}
${fileUpload({ name: 'upload', label: texts.upload, hint: texts.uploadHint, accept: '.pdf,image/jpeg,image/png', errorMessage: faults.of('upload'), lang })}
${button({ text: texts.submit, preventDoubleClick: true })}</form>`,
  });
}
