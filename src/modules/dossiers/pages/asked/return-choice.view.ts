import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, hiddenFields, input, radios } from '../../../../web/components/index.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import type { ToldProblem } from '../../../../web/problem-book.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import { citizenWords } from '../../messages/citizen.ts';

export type ReturnChoiceView = {
  readonly reference: string;
  readonly version: number;
  readonly procedureName: string;
  /** How it is to be received at present. */
  readonly now: string;
  readonly method: string;
  readonly address: string;
  readonly mayChange: boolean;
  readonly key: string;
  readonly problem: ToldProblem | null;
  readonly isStale: boolean;
  readonly faults: FormFaults;
};

export function returnChoicePage(shell: PageShell, view: ReturnChoiceView): Html {
  const { lang } = shell;
  const texts = afterFilingWords(lang).returning;
  return page(shell, {
    title: texts.title,
    wide: false,
    backLink: { href: `/ho-so/${view.reference}`, text: texts.back },
    errors: view.faults.summary,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${view.mayChange && view.problem && view.faults.summary.length === 0 && notSaved(shell, view)}
<h1 class="govuk-heading-l"><span class="govuk-caption-l mc-code">${view.reference}</span>${texts.title}</h1>
<p class="govuk-body">${vietnamese(lang, view.procedureName)}</p>
<p class="govuk-body">${texts.now(view.now)}</p>
${view.mayChange ? choice(shell, view) : html`<p class="govuk-body">${texts.notNow}</p>`}
</div></div>`,
  });
}

function notSaved({ lang }: PageShell, { problem, isStale }: ReturnChoiceView): Html {
  const texts = afterFilingWords(lang).returning;
  return alert({
    variant: isStale ? 'warning' : 'error',
    title: isStale ? texts.changed : texts.notSaved,
    text: isStale ? texts.changedText : (problem?.detail ?? ''),
    showTitleAsHeading: true,
    role: 'alert',
    lang,
  });
}

function choice(shell: PageShell, view: ReturnChoiceView): Html {
  const { lang } = shell;
  const { filing } = citizenWords(lang);
  const texts = afterFilingWords(lang).returning;
  const address = input({
    name: 'returnAddress',
    label: texts.address,
    hint: texts.postage,
    value: view.address,
    errorMessage: view.faults.of('returnAddress'),
    autocomplete: 'street-address',
    lang,
  });
  return html`<p class="govuk-body">${texts.lead}</p>
<form method="post" action="/ho-so/${view.reference}/cach-nhan" novalidate>
${hiddenFields(shell, { _key: view.key, expectedVersion: view.version })}
${radios({
  name: 'returnMethod',
  legend: texts.how,
  value: view.method,
  errorMessage: view.faults.of('returnMethod'),
  items: [
    { value: 'counter', text: filing.atCounter },
    { value: 'post', text: filing.byPost, conditional: address },
    { value: 'online', text: filing.online },
  ],
  lang,
})}
${button({ text: texts.save, preventDoubleClick: true })}
</form>`;
}
