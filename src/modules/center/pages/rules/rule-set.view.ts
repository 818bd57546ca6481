import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, details, hiddenFields, insetText, summaryList, tag } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { words } from '../../messages/index.ts';
import type { RuleSetView } from './rule-set.presenter.ts';
import { ruleTables } from './rule-table.ts';
import { ruleSetHref } from './rule-words.ts';

export type RuleSetPage = RuleSetView & {
  readonly id: number;
  /** Of the draft, so that it is not given up after somebody changed it. */
  readonly version: number;
  readonly isDraft: boolean;
  readonly isApproved: boolean;
  /** The center's to draft and approve. */
  readonly isOwn: boolean;
  /** Another draft of the same jurisdiction: there is only one at a time. */
  readonly draftHref: string | null;
  readonly mayDraft: boolean;
  readonly done: 'soan' | 'luu' | 'phe-duyet' | null;
  readonly key: string;
};

export function ruleSetPage(shell: PageShell, view: RuleSetPage): Html {
  const { lang } = shell;
  const texts = words(lang).rules;
  const href = ruleSetHref(view.id);
  const told = { soan: texts.draftBegun, luu: texts.saved, 'phe-duyet': texts.approvedDone };
  const mayChange = view.isDraft && view.isOwn && view.mayDraft;
  return page(shell, {
    title: view.title,
    mainClass: 'mc-dense',
    backLink: { href: '/can-bo/quy-tac', text: texts.title },
    body: html`<h1 class="govuk-heading-l">${view.title} ${tag(view.state)}</h1>
${view.done && alert({ variant: 'success', title: told[view.done], role: 'status', lang })}
${view.isDraft && insetText({ text: texts.draftLead })}
${
  view.isDraft &&
  view.isOwn &&
  html`<div class="govuk-button-group mc-no-print">${button({ text: texts.toApproval, href: `${href}/phe-duyet` })}
${mayChange && button({ text: texts.editAbout, href: `${href}/sua`, classes: 'govuk-button--secondary' })}</div>`
}
${view.isApproved && view.isOwn && view.mayDraft && newVersion(shell, view)}
${summaryList({ rows: [...view.facts, { key: texts.facts.basis, value: basisList(view.legalBasis) }] })}
<p class="govuk-hint">${texts.verifyHint}</p>
${ruleTables(lang, view.groups, mayChange ? (name) => `${href}/sua/${name}` : undefined)}
${view.isDraft && view.mayDraft && giveUp(shell, view)}`,
  });
}

const basisList = (documents: readonly string[]): Html =>
  html`<ul class="govuk-list">${documents.map((document) => html`<li>${document}</li>`)}</ul>`;

function newVersion(shell: PageShell, { id, key, draftHref }: RuleSetPage): Html {
  const texts = words(shell.lang).rules;
  if (draftHref)
    return html`<p class="govuk-body mc-no-print">${texts.openDraft} <a class="govuk-link" href="${draftHref}">${texts.openDraftLink}</a></p>`;
  return html`<form method="post" action="/can-bo/quy-tac" class="mc-no-print">${hiddenFields(shell, { _key: key })}
<input type="hidden" name="from" value="${id}">
<p class="govuk-body">${texts.draftHint}</p>
${button({ text: texts.draftNew, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`;
}

function giveUp(shell: PageShell, { id, version, key }: RuleSetPage): Html {
  const texts = words(shell.lang).rules;
  const form = html`<form method="post" action="${ruleSetHref(id)}/bo">${hiddenFields(shell, { _key: key })}
<input type="hidden" name="_version" value="${version}">
<p class="govuk-body">${texts.giveUpText}</p>
${button({ text: texts.giveUp, classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`;
  return html`<div class="mc-no-print">${details({ summary: texts.giveUp, text: form })}</div>`;
}
