import { type Html, html } from '../../../../platform/html.ts';
import { button, hiddenFields } from '../../../../web/components/index.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { INTAKES_KEPT_DAYS } from '../../intake/forget-intakes.ts';
import { counterWords } from '../../messages/counter.ts';
import type { UnderWay } from './under-way.presenter.ts';

/** What was begun at these counters and not ended, to go on with or to take over. */
export function underWayList(shell: PageShell, all: readonly UnderWay[]): Html {
  const texts = counterWords(shell.lang).intake;
  return html`<h2 class="govuk-heading-m" id="viec-do-dang">${texts.underWay}</h2>
${
  all.length === 0
    ? html`<p class="govuk-hint">${texts.none}</p>`
    : html`<ul class="govuk-list mc-under-way">${all.map((one) => item(shell, one))}</ul>`
}<p class="govuk-hint">${texts.kept(INTAKES_KEPT_DAYS)}</p>`;
}

const item = (shell: PageShell, one: UnderWay): Html =>
  html`<li><strong>${one.title}</strong><br><span class="govuk-hint">${one.about}</span>
<div class="govuk-button-group">${one.mine ? goOn(shell, one) : post(shell, one, 'nhan')}${one.mine && post(shell, one, 'bo')}</div></li>`;

const goOn = ({ lang }: PageShell, { resume, title }: UnderWay): Html => {
  const texts = counterWords(lang).intake;
  const text = html`${texts.resume}<span class="govuk-visually-hidden">${texts.about(title)}</span>`;
  return button({ text, href: resume, classes: 'govuk-button--secondary' });
};

function post({ lang, csrfToken }: PageShell, { token, title }: UnderWay, what: 'nhan' | 'bo'): Html {
  const texts = counterWords(lang).intake;
  const text = html`${what === 'nhan' ? texts.takeOver : texts.giveUp}<span class="govuk-visually-hidden">${texts.about(title)}</span>`;
  return html`<form method="post" action="/can-bo/quay/do-dang/${token}/${what}">${hiddenFields({ csrfToken })}
${what === 'nhan' ? button({ text, classes: 'govuk-button--secondary' }) : html`<button class="mc-link-button">${text}</button>`}</form>`;
}
