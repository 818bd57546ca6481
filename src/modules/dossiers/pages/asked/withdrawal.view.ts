import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, hiddenFields, summaryList, textarea } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import type { ToldProblem } from '../../../../web/problem-book.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import type { WithdrawalView } from './withdrawal.presenter.ts';

export type WithdrawalTurn = {
  /** The reason is given first; then all of it is confirmed. */
  readonly step: 'reason' | 'check';
  readonly ground: string;
  readonly key: string;
  readonly problem: ToldProblem | null;
  /** The dossier changed since: what will happen may be another thing now. */
  readonly isStale: boolean;
};

/** Asks to have the dossier back, in two steps; before and after stands what came of an earlier request. */
export function withdrawalPage(shell: PageShell, view: WithdrawalView, turn: WithdrawalTurn): Html {
  const { lang } = shell;
  const texts = afterFilingWords(lang).withdrawal;
  const isCheck = view.ask !== null && turn.step === 'check';
  const fault = turn.problem?.errors.find(({ pointer }) => pointer === '/ground')?.detail;
  return page(shell, {
    title: isCheck ? texts.checkTitle : texts.title,
    wide: false,
    backLink: { href: `/ho-so/${view.reference}`, text: texts.back },
    ...(view.ask && fault && { errors: [{ text: `${texts.reason}: ${fault.toLowerCase()}`, href: '#ground' }] }),
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${view.ask && turn.problem && !fault && notSent(shell, turn)}
<h1 class="govuk-heading-l"><span class="govuk-caption-l mc-code">${view.reference}</span>${isCheck ? texts.checkTitle : texts.title}</h1>
<p class="govuk-body">${vietnamese(lang, view.procedureName)}</p>
${
  view.asked &&
  html`<div class="mc-card mc-card--key"><h2 class="govuk-heading-m">${view.asked.title}</h2>
${view.asked.lines.map((line) => html`<p class="govuk-body">${line}</p>`)}</div>`
}
${
  view.next.length > 0 &&
  html`<h2 class="govuk-heading-m">${afterFilingWords(lang).own.may}</h2>
<ul class="govuk-list">${view.next.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`
}
${view.ask ? asking(shell, view, view.ask, { ...turn, step: isCheck ? 'check' : 'reason' }, fault) : !view.asked && html`<p class="govuk-body">${texts.notNow}</p>`}
</div></div>`,
  });
}

function notSent({ lang }: PageShell, { problem, isStale }: WithdrawalTurn): Html {
  const texts = afterFilingWords(lang).withdrawal;
  return alert({
    variant: isStale ? 'warning' : 'error',
    title: isStale ? texts.changed : texts.notSent,
    text: isStale ? texts.changedText : (problem?.detail ?? ''),
    showTitleAsHeading: true,
    role: 'alert',
    lang,
  });
}

function asking(
  shell: PageShell,
  view: WithdrawalView,
  ask: NonNullable<WithdrawalView['ask']>,
  turn: WithdrawalTurn,
  fault: string | undefined,
): Html {
  const { lang } = shell;
  const texts = afterFilingWords(lang).withdrawal;
  return html`<h2 class="govuk-heading-m">${texts.what}</h2>
<ul class="govuk-list govuk-list--bullet">${ask.effects.map((effect) => html`<li>${effect}</li>`)}</ul>
<form method="post" action="/ho-so/${view.reference}/rut" novalidate>
${hiddenFields(shell, { _key: turn.key, expectedVersion: view.version })}
${turn.step === 'check' ? confirm(shell, view.reference, ask, turn) : reason(shell, turn, fault)}
</form>`;
}

const reason = ({ lang }: PageShell, { ground }: WithdrawalTurn, fault: string | undefined): Html => {
  const texts = afterFilingWords(lang).withdrawal;
  return html`${textarea({ name: 'ground', label: texts.reason, hint: texts.reasonHint, value: ground, rows: 3, errorMessage: fault, lang })}
${button({ text: texts.goOn, name: '_step', value: 'check' })}`;
};

function confirm(
  { lang }: PageShell,
  reference: string,
  { kind }: NonNullable<WithdrawalView['ask']>,
  { ground }: WithdrawalTurn,
): Html {
  const texts = afterFilingWords(lang).withdrawal;
  return html`${summaryList({ rows: [{ key: texts.reason, value: ground }] })}
<input type="hidden" name="ground" value="${ground}">
<div class="govuk-button-group">
${button({ text: texts.send[kind], name: '_step', value: 'send', classes: 'govuk-button--warning', preventDoubleClick: true })}
${button({ text: texts.change, name: '_step', value: 'change', classes: 'govuk-button--secondary' })}
<a class="govuk-link" href="/ho-so/${reference}">${texts.keep}</a>
</div>`;
}
