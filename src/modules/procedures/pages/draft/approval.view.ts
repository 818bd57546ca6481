import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, hiddenFields, input, insetText } from '../../../../web/components/index.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { manageWords } from '../../messages/manage-words.ts';
import type { DiffRow } from './diff.presenter.ts';
import { diffTable } from './diff.view.ts';
import type { FindingView } from './findings.presenter.ts';
import { findingList } from './overview.view.ts';
import { draftHref } from './parts.ts';

export type ApprovalPage = {
  readonly code: string;
  readonly name: string;
  readonly against: { readonly version: number; readonly from: string } | null;
  readonly rows: readonly DiffRow[];
  readonly findings: readonly FindingView[];
  readonly isAgreed: boolean;
  readonly lastWriter: string;
  readonly mayApprove: boolean;
  /** Who wrote it last does not approve it. */
  readonly isOwn: boolean;
  /** Dossiers that are open under what there is. */
  readonly running: number;
  readonly tomorrow: string;
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly revision: number;
  readonly key: string;
};

export function approvalPage(shell: PageShell, view: ApprovalPage): Html {
  const { lang } = shell;
  const { draft, diff } = manageWords(lang);
  const texts = draft.approval;
  return page(shell, {
    title: `${texts.title} ${view.code}`,
    errors: view.faults.summary,
    backLink: { href: draftHref(view.code), text: draft.title },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${texts.title}, ${view.code}</span>${view.name}</h1>
<h2 class="govuk-heading-m">${diff.title}</h2>
${
  view.against
    ? html`<p class="govuk-body">${texts.against(view.against)} ${view.rows.length > 0 && diff.count(view.rows.length)}</p>${diffTable(lang, view.rows, texts.heads)}`
    : html`<p class="govuk-body">${texts.first}</p>`
}
<h2 class="govuk-heading-m">${draft.findingsTitle}</h2>${findingList(shell, view.findings)}
<h2 class="govuk-heading-m">${texts.decide}</h2>
<p class="govuk-body">${texts.running(view.running)} ${texts.drafted(view.lastWriter)}</p>
${decision(shell, view)}`,
  });
}

function decision(shell: PageShell, view: ApprovalPage): Html {
  const { lang } = shell;
  const texts = manageWords(lang).draft.approval;
  if (!view.mayApprove) return insetText({ text: texts.notYours });
  if (view.isOwn) return insetText({ text: texts.own });
  if (view.findings.length > 0) return insetText({ text: texts.blocked });
  if (!view.isAgreed) return insetText({ text: texts.blockedAgreement });
  const value = (name: string) => lastValue(view.values, name);
  const common = (name: 'decisionNo' | 'processDecisionNo' | 'effectiveFrom') => ({
    name,
    label: texts[name],
    value: value(name),
    errorMessage: view.faults.of(name),
    lang,
  });
  return html`<form method="post" action="${draftHref(view.code)}/so-sanh" novalidate>${hiddenFields(shell, { _key: view.key, _version: view.revision })}
${input({ ...common('decisionNo'), classes: 'govuk-input--width-20', autocomplete: 'off' })}
${input({ ...common('processDecisionNo'), classes: 'govuk-input--width-20', autocomplete: 'off' })}
${input({ ...common('effectiveFrom'), type: 'date', hint: texts.effectiveHint(view.tomorrow), classes: 'govuk-input--width-10' })}
${button({ text: texts.submit, preventDoubleClick: true })}</form>`;
}
