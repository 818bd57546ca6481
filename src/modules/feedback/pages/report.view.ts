import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, fieldset, hiddenFields, input, textarea } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import type { ProcedureVersion } from '../../procedures/index.ts';
import { words } from '../messages/index.ts';
import { paperList } from './paper-list.ts';

export type ReportPage = {
  readonly procedure: ProcedureVersion;
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly key: string;
};

export function reportPage(shell: PageShell, view: ReportPage): Html {
  const { lang } = shell;
  const { report: texts } = words(lang);
  const { code, content } = view.procedure;
  return page(shell, {
    title: texts.title,
    wide: false,
    errors: view.faults.summary,
    backLink: { href: `/thu-tuc/${code}`, text: vietnamese(lang, content.nameShort ?? content.name) },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${vietnamese(lang, content.name)}</span>${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${paperList(shell, content)}
<h2 class="govuk-heading-m">${texts.formTitle}</h2>
<p class="govuk-body">${texts.anonymous}</p>
${form(shell, view)}`,
  });
}

function form(shell: PageShell, { procedure, values, faults, key }: ReportPage): Html {
  const { lang } = shell;
  const { report: texts } = words(lang);
  const field = (name: 'what' | 'place' | 'happenedOn' | 'contactName' | 'contact') => ({
    name,
    label: texts[name],
    value: lastValue(values, name),
    errorMessage: faults.of(name),
    lang,
  });
  return html`<form method="post" action="/thu-tuc/${procedure.code}/phan-anh" novalidate>
${hiddenFields(shell, { _key: key })}
${textarea({ ...field('what'), hint: texts.whatHint, rows: 5 })}
${input({ ...field('place'), hint: texts.placeHint })}
${input({ ...field('happenedOn'), type: 'date', classes: 'govuk-input--width-10' })}
${fieldset({
  legend: { text: texts.contactTitle, classes: 'govuk-fieldset__legend--s' },
  content: html`<p class="govuk-hint">${texts.contactHint}</p>
${input({ ...field('contactName'), autocomplete: 'name', classes: 'govuk-input--width-20' })}
${input({ ...field('contact'), autocomplete: 'off', classes: 'govuk-input--width-20' })}`,
})}
${button({ text: texts.submit, preventDoubleClick: true })}</form>`;
}
