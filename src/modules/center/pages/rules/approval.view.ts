import { lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, hiddenFields, input, insetText, warningText } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { type Study, studyPanel } from '../../../recalculation/index.ts';
import { words } from '../../messages/index.ts';
import { type Difference, differenceTable } from './comparison.ts';
import type { DraftForm } from './edit-about.view.ts';
import { ruleSetHref } from './rule-words.ts';

export type Approving = DraftForm & {
  readonly title: string;
  /** Which set is replaced, in a sentence; null where none is. */
  readonly against: string | null;
  readonly differences: readonly Difference[];
  readonly aboutDifferences: readonly Difference[];
  /** Who drafted it, and that one person may do both. */
  readonly drafted: string;
  readonly study: Study | null;
  readonly studyIsStale: boolean;
  /** The first possible day, for people and for the field. */
  readonly earliestDay: string;
  readonly earliest: string;
  readonly mayApprove: boolean;
};

export function approvalPage(shell: PageShell, view: Approving): Html {
  const { lang } = shell;
  const texts = words(lang).rules.approval;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    scripts: ['htmx'],
    errors: view.faults.summary,
    backLink: { href: ruleSetHref(view.id), text: view.title },
    body: html`<h1 class="govuk-heading-l">${texts.title}<span class="govuk-caption-m">${view.title}</span></h1>
<h2 class="govuk-heading-m">${texts.changes}</h2>
${changes(shell, view)}
${view.study === null && html`<h2 class="govuk-heading-m">${texts.study}</h2>`}
${effect(shell, view)}
<h2 class="govuk-heading-m">${texts.decide}</h2>
<p class="govuk-body">${view.drafted}</p>
${view.mayApprove ? decision(shell, view) : insetText({ text: texts.notYours })}`,
  });
}

function changes({ lang }: PageShell, { against, differences, aboutDifferences }: Approving): Html {
  const texts = words(lang).rules;
  if (against === null) return html`<p class="govuk-body">${texts.approval.first}</p>`;
  const heads = [texts.approval.replaced, texts.states.draft] as const;
  return html`<p class="govuk-body">${against} ${texts.differences({ count: differences.length })}</p>
${differences.length > 0 && differenceTable(lang, differences, heads)}
${aboutDifferences.length > 0 && html`<h3 class="govuk-heading-s">${texts.approval.whatElse}</h3>${differenceTable(lang, aboutDifferences, heads, texts.approval.whatElse)}`}`;
}

function effect(shell: PageShell, { id, study, studyIsStale }: Approving): Html {
  const texts = words(shell.lang).rules.approval;
  return html`${study && studyPanel(shell, study)}
${study && studyIsStale && warningText({ text: texts.stale, lang: shell.lang })}
<p class="govuk-body">${texts.studyLead}</p>
<form method="post" action="${ruleSetHref(id)}/xem-truoc">${hiddenFields(shell)}
${button({ text: study ? texts.askAgain : texts.ask, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`;
}

function decision(shell: PageShell, view: Approving): Html {
  const { lang } = shell;
  const texts = words(lang).rules.approval;
  const { faults } = view;
  return html`<form method="post" action="${ruleSetHref(view.id)}/phe-duyet" novalidate>${hiddenFields(shell, { _key: view.key, _version: view.version })}
${input({ name: 'decisionNo', label: texts.decisionNo, value: lastValue(view.values, 'decisionNo'), errorMessage: faults.of('decisionNo'), classes: 'govuk-input--width-20', autocomplete: 'off', lang })}
${input({
  name: 'effectiveFrom',
  type: 'date',
  label: texts.effectiveFrom,
  hint: texts.effectiveHint({ day: view.earliestDay }),
  value: lastValue(view.values, 'effectiveFrom'),
  errorMessage: faults.of('effectiveFrom'),
  classes: 'govuk-input--width-10',
  attributes: { min: view.earliest },
  lang,
})}
${button({ text: texts.submit, preventDoubleClick: true })}</form>`;
}
