import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, checkboxes, hiddenFields, input, select, textarea } from '../../../../web/components/index.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { DOCUMENT_KINDS } from '../../domain/legal-document.ts';
import type { LegalDocument } from '../../legal-store.ts';
import { words } from '../../messages/index.ts';

export type EditPage = {
  /** Null for one that is entered anew. */
  readonly document: LegalDocument | null;
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly key: string;
};

export function editPage(shell: PageShell, view: EditPage): Html {
  const { lang } = shell;
  const { form: texts, office, kinds } = words(lang).legal;
  const { document, values, faults } = view;
  const title = document ? texts.correctTitle : texts.addTitle;
  const value = (name: string): string => lastValue(values, name);
  const common = (name: 'title' | 'issuer' | 'note' | 'number') => ({
    name,
    label: texts[name],
    value: value(name),
    errorMessage: faults.of(name),
    lang,
  });
  const day = (name: 'issuedOn' | 'effectiveFrom' | 'effectiveTo') =>
    input({
      name,
      type: 'date',
      label: texts[name],
      value: value(name),
      errorMessage: faults.of(name),
      classes: 'govuk-input--width-10',
      lang,
    });
  return page(shell, {
    title,
    wide: false,
    errors: faults.summary,
    backLink: { href: '/can-bo/van-ban', text: office.title },
    body: html`<h1 class="govuk-heading-l">${title}${document && html`<span class="govuk-caption-m">${document.number}</span>`}</h1>
<form method="post" action="/can-bo/van-ban/${document?.slug ?? 'moi'}" novalidate>
${hiddenFields(shell, { _key: view.key })}
${document && html`<input type="hidden" name="_revision" value="${document.revision}">`}
${!document && input({ ...common('number'), hint: texts.numberHint, classes: 'govuk-input--width-20', autocomplete: 'off' })}
${textarea({ ...common('title'), hint: texts.titleHint, rows: 2 })}
${select({
  name: 'kind',
  label: texts.kind,
  items: [{ value: '', text: texts.choose }, ...DOCUMENT_KINDS.map((kind) => ({ value: kind, text: kinds[kind] }))],
  value: value('kind'),
  errorMessage: faults.of('kind'),
  lang,
})}
${input(common('issuer'))}
${day('issuedOn')}${day('effectiveFrom')}${day('effectiveTo')}
${textarea({ ...common('note'), rows: 2 })}
${checkboxes({ name: 'checked', items: [{ value: 'true', text: texts.checked }], values: value('checked') === 'true' ? ['true'] : [], lang })}
${button({ text: texts.save, preventDoubleClick: true })}</form>`,
  });
}
