import { type Html, html } from '../../../../platform/html.ts';
import {
  alert,
  button,
  details,
  hiddenFields,
  input,
  insetText,
  summaryList,
  tag,
  taskList,
} from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { manageWords } from '../../messages/manage-words.ts';
import type { FindingView } from './findings.presenter.ts';
import type { OverviewView } from './overview.presenter.ts';
import { draftHref, procedureHref } from './parts.ts';
import { sourceLink } from './source.ts';

export type OverviewPage = OverviewView & {
  readonly side: 'agency' | 'center' | null;
  readonly done: 'mo' | 'luu' | 'thong-nhat' | null;
  readonly problem: { readonly detail: string; readonly reason: string | undefined } | null;
  readonly key: string;
};

export function overviewPage(shell: PageShell, view: OverviewPage): Html {
  const { lang } = shell;
  const texts = manageWords(lang).draft;
  const done = view.done && { mo: texts.done.begun, luu: texts.done.saved, 'thong-nhat': texts.done.agreed }[view.done];
  return page(shell, {
    title: `${texts.title} ${view.code}`,
    errors: view.problem ? [{ text: view.problem.detail, ...(view.problem.reason && { href: '#reason' }) }] : [],
    backLink: { href: procedureHref(view.code), text: view.code },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${texts.title}, ${view.code}</span>${view.name}</h1>
${done && alert({ variant: 'success', title: done, role: 'status', lang })}
${view.side === null && insetText({ text: texts.notYours })}
<div class="mc-columns"><div>
<h2 class="govuk-heading-m">${texts.partsTitle}</h2>
${taskList({ items: view.parts.map(({ title, href, state, changed }) => ({ title, href: view.side ? href : undefined, hint: changed || undefined, status: state })) })}
</div><div>
<h2 class="govuk-heading-m">${texts.findingsTitle}</h2>${findingList(shell, view.findings)}
<h2 class="govuk-heading-m">${texts.agreementTitle}</h2><p class="govuk-body">${texts.agreementLead}</p>
${agreements(shell, view)}
${button({ text: texts.review, href: `${draftHref(view.code)}/so-sanh` })}
${summaryList({
  rows: [
    { key: texts.title, value: view.basis },
    { key: texts.reason, value: view.reason },
    ...(view.source ? [{ key: texts.source, value: sourceLink(view.source, lang) }] : []),
  ],
})}
${view.written.map((line) => html`<p class="govuk-body-s">${line}</p>`)}
${view.side && givingUp(shell, view)}
</div></div>`,
  });
}

/** What stands against publishing, each a link to where it is put right. */
export function findingList({ lang }: PageShell, findings: readonly FindingView[]): Html {
  const texts = manageWords(lang).draft;
  if (findings.length === 0) return html`<p class="govuk-body">${texts.noFindings}</p>`;
  return html`<ul class="govuk-list govuk-list--bullet">${findings.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`;
}

function agreements(shell: PageShell, view: OverviewPage): Html {
  const texts = manageWords(shell.lang).draft;
  return html`${summaryList({
    rows: view.agreements.map(({ title, text, isAgreed }) => ({
      key: title,
      value: isAgreed
        ? html`${tag({ text: '✓', colour: 'green', attributes: { 'aria-hidden': 'true' } })} ${text}`
        : text,
    })),
  })}
${view.agreements
  .filter(({ side, isAgreed }) => side === view.side && !isAgreed)
  .map(
    ({
      side,
    }) => html`<form method="post" action="${draftHref(view.code)}/thong-nhat">${hiddenFields(shell, { _key: view.key, _version: view.revision })}
${button({ text: texts.agree[side], classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`,
  )}`;
}

function givingUp(shell: PageShell, view: OverviewPage): Html {
  const texts = manageWords(shell.lang).draft;
  const form = html`<form method="post" action="${draftHref(view.code)}/bo" novalidate>${hiddenFields(shell, { _key: view.key, _version: view.revision })}
${input({ name: 'reason', label: texts.giveUpReason, errorMessage: view.problem?.reason, lang: shell.lang })}
${button({ text: texts.giveUpButton, classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`;
  return details({ summary: texts.giveUp, text: form, open: view.problem?.reason !== undefined });
}
