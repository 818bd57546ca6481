import { formatInstant } from '../../../../kernel/time.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, input, insetText, panel } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { citizenWords } from '../../messages/citizen.ts';
import { filingWords } from '../../messages/filing.ts';
import { qrFigure } from '../own/qr-figure.view.ts';

export type AssistedStart = {
  readonly words: string;
  readonly hasCounter: boolean;
  readonly choices: readonly { readonly code: string; readonly content: { readonly name: string } }[];
};

export function assistedStartPage(shell: PageShell, { words, hasCounter, choices }: AssistedStart): Html {
  const texts = filingWords(shell.lang).assisted;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
${
  hasCounter
    ? html`<form method="get" action="/can-bo/nop-thay" role="search">
${input({ name: 'tu-khoa', label: texts.choose, hint: texts.chooseHint, value: words, autocomplete: 'off', spellcheck: false, classes: 'govuk-input--width-30', attributes: { autofocus: true } })}
${button({ text: texts.search, classes: 'govuk-button--secondary' })}</form>
${choices.length === 0 && insetText({ text: texts.none })}
<ul class="govuk-list">${choices.map(({ code, content }) => html`<li><a class="govuk-link" href="/can-bo/nop-thay/${code}"><strong>${vietnamese(shell.lang, content.name)}</strong></a> <span class="mc-code">${code}</span></li>`)}</ul>`
    : insetText({ text: texts.noCounter })
}`,
  });
}

export type AssistedFiled = {
  readonly dossier: Dossier;
  readonly procedure: ProcedureVersion;
};

export function assistedFiledPage(shell: PageShell, { dossier, procedure }: AssistedFiled): Html {
  const { lang } = shell;
  const { assisted: texts, filed } = filingWords(lang);
  const citizen = citizenWords(lang).filed;
  return page(shell, {
    title: texts.filedTitle,
    mainClass: 'mc-dense',
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${panel({ title: texts.filedTitle, text: html`${citizen.number}<br><strong class="mc-code">${dossier.provisionalNumber}</strong>` })}
<p class="govuk-body">${vietnamese(lang, procedure.content.name)}<br>${dossier.applicant.name}</p>
<p class="govuk-body">${texts.filedText}</p>
<p class="govuk-body">${citizen.check(formatInstant(dossier.checkDueAt, lang))}</p>
${qrFigure(shell, `/can-bo/ho-so/${dossier.provisionalNumber}`)}
<div class="govuk-button-group mc-no-print">
${button({ text: filed.print, type: 'button', classes: 'govuk-button--secondary', attributes: { 'data-action': 'print', hidden: true } })}
${button({ text: texts.check, href: `/can-bo/ho-so/${dossier.provisionalNumber}/tiep-nhan` })}
${button({ text: texts.next, href: '/can-bo/nop-thay', classes: 'govuk-button--secondary' })}
</div></div></div>`,
  });
}
