import { type Html, html } from '../../../../platform/html.ts';
import { alert, details, summaryList, tag, timeline } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import { explanationTable } from '../../../deadlines/index.ts';
import { toldNotices } from '../../../notices/index.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import { citizenWords } from '../../messages/citizen.ts';
import { filledForms } from '../filled-forms.view.ts';
import { answeredNotice, endedSection, mayDo, papersIssued, supplementLink } from './after-filing.view.ts';
import { apology } from './apology.view.ts';
import { lackingNotice, prepaymentNotice } from './before-acceptance.view.ts';
import type { OwnDossierView } from './dossier.presenter.ts';
import { colourOf } from './status-colour.ts';

/** One of the applicant's own dossiers: whom it waits for, when it is due and why, what happened, what was given. */
export function ownDossierPage(shell: PageShell, view: OwnDossierView, told: { readonly changed: boolean }): Html {
  const texts = citizenWords(shell.lang).own;
  const { status, card } = view;
  return page(shell, {
    title: texts.title(view.reference),
    wide: false,
    backLink: { href: '/ho-so', text: texts.back },
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${told.changed && alert({ variant: 'success', title: afterFilingWords(shell.lang).returning.done, role: 'status', lang: shell.lang })}
<h1 class="govuk-heading-l"><span class="govuk-caption-l mc-code">${view.reference}</span>
${vietnamese(shell.lang, view.procedureName)}</h1>
<div class="mc-card mc-card--key">
<p class="govuk-body">${tag({ text: status.text, colour: colourOf(status.key) })}</p>
<h2 class="govuk-heading-m">${card.title}</h2>
<p class="govuk-body">${card.text}</p>
${supplementLink(view.after)}${answeredNotice(shell, view.after)}
${view.resultHref && html`<p class="govuk-body"><a class="govuk-link" href="${view.resultHref}">${texts.openResult}</a></p>`}</div>
${view.apology && apology(shell, view.apology)}
${toldNotices(shell, view.answers)}
${prepaymentNotice(shell, view.prepayment)}${lackingNotice(shell, view.lacking)}
${endedSection(shell, view.after)}
${view.due && dueSection(shell, view.due)}
${view.receiptHref && html`<p class="govuk-body"><a class="govuk-link" href="${view.receiptHref}">${texts.openReceipt}</a></p>`}
${papersIssued(shell, view.after)}
<h2 class="govuk-heading-m">${texts.timeline}</h2>
${timeline({ items: view.events.map((event) => ({ ...event, text: vietnamese(shell.lang, event.text) })), headingLevel: 3 })}
<h2 class="govuk-heading-m">${texts.papers}</h2>
${papersSection(shell, view)}
${filledForms(shell, view.filled, view.reference)}
<h2 class="govuk-heading-m">${texts.about}</h2>
${summaryList({ rows: view.about })}
${mayDo(shell, view.after)}
</div></div>`,
  });
}

function dueSection(shell: PageShell, due: NonNullable<OwnDossierView['due']>): Html {
  const { lang } = shell;
  const texts = citizenWords(lang).own;
  const why = html`<p class="govuk-body">${due.limit}</p>
${due.pauses.map((pause) => html`<p class="govuk-body">${pause}</p>`)}
${explanationTable(due.why, lang)}
${due.provisional && html`<p class="govuk-body">${texts.provisional}</p>`}`;
  return html`<h2 class="govuk-heading-m govuk-!-margin-top-6">${texts.due}</h2>
${due.at ? html`<p class="govuk-body-l">${due.at}</p>` : html`<p class="govuk-body">${due.isPaused ? afterFilingWords(lang).own.paused : `${texts.noDue} ${due.limit}`}</p>`}
${due.overdue && apology(shell, { title: texts.overdueTitle, text: texts.overdue })}
${due.original && html`<p class="govuk-body">${due.original}</p>`}
${due.why.length > 0 && details({ summary: due.isPaused ? afterFilingWords(lang).own.whyPaused : texts.why, text: why })}`;
}

function papersSection({ lang }: PageShell, { papers }: OwnDossierView): Html {
  const { own: texts, filing } = citizenWords(lang);
  if (papers.length === 0) return html`<p class="govuk-body">${texts.noPapers}</p>`;
  return summaryList({
    rows: papers.map(({ name, pieces, form, files }) => ({
      key: vietnamese(lang, name),
      value: html`${pieces}${form && html`<a class="govuk-link" href="#${form.place}">${filing.filledHere}</a>`}${
        files.length > 0 &&
        html`${files.length > 1 && html`<span class="govuk-hint">${texts.newestFirst}</span>`}<ul class="govuk-list mc-files">${files.map(({ href, name, when }) => html`<li><a class="govuk-link" href="${href}" download>${name}</a>${when !== '' && html` <span class="govuk-hint govuk-!-display-inline govuk-!-font-size-16">(${when})</span>`}</li>`)}</ul>`
      }`,
    })),
  });
}
