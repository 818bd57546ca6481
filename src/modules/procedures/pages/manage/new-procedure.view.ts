import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, hiddenFields, input, select, textarea } from '../../../../web/components/index.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { manageWords } from '../../messages/manage-words.ts';

export type NewProcedurePage = {
  readonly agencies: readonly { readonly key: string; readonly name: string }[];
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly key: string;
};

export function newProcedurePage(shell: PageShell, { agencies, values, faults, key }: NewProcedurePage): Html {
  const { lang } = shell;
  const texts = manageWords(lang).manage;
  const common = (name: 'code' | 'name' | 'agency' | 'reason') => ({
    name,
    label: texts[name],
    value: lastValue(values, name),
    errorMessage: faults.of(name),
    lang,
  });
  const items = [{ value: '', text: '' }, ...agencies.map((agency) => ({ value: agency.key, text: agency.name }))];
  return page(shell, {
    title: texts.newTitle,
    wide: false,
    errors: faults.summary,
    backLink: { href: '/can-bo/thu-tuc', text: texts.title },
    body: html`<h1 class="govuk-heading-l">${texts.newTitle}</h1>
<form method="post" action="/can-bo/thu-tuc/moi" novalidate>
${hiddenFields(shell, { _key: key })}
${input({ ...common('code'), hint: texts.codeHint, classes: 'govuk-input--width-10', inputmode: 'decimal', autocomplete: 'off' })}
${textarea({ ...common('name'), rows: 2 })}
${select({ ...common('agency'), items })}
${input({ ...common('reason'), hint: texts.reasonHint })}
${button({ text: texts.begin, preventDoubleClick: true })}</form>`,
  });
}
