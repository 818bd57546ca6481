import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, hiddenFields, input, textarea } from '../../../../web/components/index.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { words } from '../../messages/index.ts';
import { ruleSetHref } from './rule-words.ts';

/** A form of a draft: its values, what is wrong about them, and the version it was drawn for. */
export type DraftForm = {
  readonly id: number;
  readonly version: number;
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly key: string;
};

export function aboutPage(shell: PageShell, view: DraftForm): Html {
  const { about: texts, edit } = words(shell.lang).rules;
  const { faults } = view;
  return page(shell, {
    title: texts.title,
    wide: false,
    errors: faults.summary,
    backLink: { href: ruleSetHref(view.id) },
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<form method="post" action="${ruleSetHref(view.id)}/sua" novalidate>${hiddenFields(shell, { _key: view.key, _version: view.version })}
${input({ name: 'name', label: texts.name, value: lastValue(view.values, 'name'), errorMessage: faults.of('name'), lang: shell.lang })}
${textarea({ name: 'legalBasis', label: texts.legalBasis, hint: texts.legalBasisHint, rows: 6, value: lastValue(view.values, 'legalBasis'), errorMessage: faults.of('legalBasis'), lang: shell.lang })}
${textarea({ name: 'decisionNote', label: texts.note, rows: 3, value: lastValue(view.values, 'decisionNote'), errorMessage: faults.of('decisionNote'), lang: shell.lang })}
${button({ text: edit.save, preventDoubleClick: true })}</form>`,
  });
}
