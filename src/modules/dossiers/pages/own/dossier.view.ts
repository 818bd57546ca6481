import { type Html, html } from '../../../../platform/html.ts';
import { details, summaryList, table, tag, timeline, warningText } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { citizenWords } from '../../messages/citizen.ts';
import type { OwnDossierView } from './dossier.presenter.ts';
import { colourOf } from './status-colour.ts';

/** One of the applicant's own dossiers: whom it waits for, when it is due and why, what happened, what was given. */
export function ownDossierPage(shell: PageShell, view: OwnDossierView): Html {
  const texts = citizenWords(shell.lang).own;
  const { status, card } = view;
  return page(shell, {
    title: texts.title(view.reference),
    wide: false,
    backLink: { href: '/ho-so', text: texts.back },
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l"><span class="govuk-caption-l mc-code">${view.reference}</span>
${view.procedureName}</h1>
<div class="mc-card mc-card--key">
<p class="govuk-body">${tag({ text: status.text, colour: colourOf(status.key) })}</p>
<h2 class="govuk-heading-m">${card.title}</h2>
<p class="govuk-body">${card.text}</p>
${view.resultHref && html`<p class="govuk-body"><a class="govuk-link" href="${view.resultHref}">${texts.openResult}</a></p>`}</div>
${dueSection(shell, view)}
${view.receiptHref && html`<p class="govuk-body"><a class="govuk-link" href="${view.receiptHref}">${texts.openReceipt}</a></p>`}
<h2 class="govuk-heading-m">${texts.timeline}</h2>
${timeline({ items: view.events, headingLevel: 3 })}
<h2 class="govuk-heading-m">${texts.papers}</h2>
${papersSection(shell, view)}
<h2 class="govuk-heading-m">${texts.about}</h2>
${summaryList({ rows: view.about })}
</div></div>`,
  });
}

function dueSection({ lang }: PageShell, { due }: OwnDossierView): Html {
  const texts = citizenWords(lang).own;
  const why = html`<p class="govuk-body">${due.limit}</p>
${table({ head: [texts.day, texts.what, texts.counted], rows: due.why.map(({ day, what, counted }) => [day, what, counted]), lang })}
${due.provisional && html`<p class="govuk-body">${texts.provisional}</p>`}`;
  return html`<h2 class="govuk-heading-m govuk-!-margin-top-6">${texts.due}</h2>
${due.at ? html`<p class="govuk-body-l">${due.at}</p>` : html`<p class="govuk-body">${texts.noDue} ${due.limit}</p>`}
${due.overdue && warningText({ text: texts.overdue, lang })}
${due.original && html`<p class="govuk-body">${due.original}</p>`}
${due.why.length > 0 && details({ summary: texts.why, text: why })}`;
}

function papersSection({ lang }: PageShell, { papers }: OwnDossierView): Html {
  const texts = citizenWords(lang).own;
  if (papers.length === 0) return html`<p class="govuk-body">${texts.noPapers}</p>`;
  return summaryList({
    rows: papers.map(({ name, pieces, files }) => ({
      key: name,
      value: html`${pieces}${
        files.length > 0 &&
        html`<ul class="govuk-list">${files.map(({ href, name }) => html`<li><a class="govuk-link" href="${href}" download>${name}</a></li>`)}</ul>`
      }`,
    })),
  });
}
