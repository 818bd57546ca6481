import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, checkboxes, hiddenFields, input } from '../../../../web/components/index.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { procedureHref } from '../draft/parts.ts';
import { dossierTable, type ManagedProcedurePage } from './procedure.view.ts';

export type RetirementPage = {
  readonly code: string;
  readonly name: string;
  readonly open: ManagedProcedurePage['older'];
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly key: string;
};

/** The number that is acknowledged is the one this page shows: another one, and the form comes back. */
export function retirementPage(shell: PageShell, { code, name, open, values, faults, key }: RetirementPage): Html {
  const { lang } = shell;
  const texts = manageWords(lang).manage;
  const value = (field: string) => lastValue(values, field);
  return page(shell, {
    title: `${texts.retire} ${code}`,
    wide: false,
    errors: faults.summary,
    backLink: { href: procedureHref(code), text: code },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${texts.retire}, ${code}</span>${name}</h1>
<p class="govuk-body">${texts.retireLead}</p>
<p class="govuk-body"><strong>${texts.retireOpen(open.count)}</strong> ${open.count > open.items.length && texts.olderMore(open.items.length)}</p>
${open.count > 0 && dossierTable(lang, texts.olderColumns.dossier, open.items)}
<form method="post" action="${procedureHref(code)}/bai-bo" novalidate>
${hiddenFields(shell, { _key: key })}
${input({ name: 'decisionNo', label: texts.retireDecision, value: value('decisionNo'), errorMessage: faults.of('decisionNo'), classes: 'govuk-input--width-20', autocomplete: 'off', lang })}
${input({ name: 'effectiveTo', type: 'date', label: texts.retireDay, value: value('effectiveTo'), errorMessage: faults.of('effectiveTo'), classes: 'govuk-input--width-10', lang })}
${
  open.count === 0
    ? html`<input type="hidden" name="acknowledgedOpen" value="0">`
    : checkboxes({
        name: 'acknowledgedOpen',
        items: [{ value: open.count, text: texts.retireAcknowledge(open.count) }],
        values: [],
        errorMessage: faults.of('acknowledgedOpen'),
        lang,
      })
}
${button({ text: texts.retireButton, classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`,
  });
}
