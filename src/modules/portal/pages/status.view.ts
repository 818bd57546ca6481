import { type Html, html } from '../../../platform/html.ts';
import { alert, button, summaryList, table, tag, timeline } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { StatusView } from './status.presenter.ts';

export function statusPage(shell: PageShell, view: StatusView): Html {
  const texts = words(shell.lang).status;
  return page(shell, {
    title: texts.title({ reference: view.reference }),
    wide: false,
    backLink: { href: '/tra-cuu', text: words(shell.lang).lookUp.again },
    body: html`<h1 class="govuk-heading-m">${texts.heading} <span class="mc-code">${view.reference}</span></h1>
<div class="mc-card mc-card--key"><h2 class="govuk-heading-m govuk-!-margin-bottom-2">${view.waiting.title}${
      view.waiting.who && html`: ${view.waiting.who}`
    }</h2><p class="govuk-body">${view.waiting.text}</p></div>
${view.isOverdue && alert({ variant: 'warning', title: texts.standing.OVERDUE, text: texts.overdueText, lang: shell.lang })}
<div class="mc-columns"><div>
${facts(shell, view)}
${view.why && why(shell, view.why)}
</div><div>
<h2 class="govuk-heading-m">${texts.history}</h2>
${timeline({
  headingLevel: 3,
  items: view.events.map(({ label, byline, when, datetime }) => ({ label, when, datetime, text: byline })),
})}
<h2 class="govuk-heading-s">${texts.help}</h2>
<p class="govuk-body">${texts.helpText({ hotline: shell.hotline })}</p>
</div></div>
${button({ text: words(shell.lang).lookUp.again, href: '/tra-cuu', classes: 'govuk-button--secondary' })}`,
  });
}

function facts(shell: PageShell, view: StatusView): Html {
  const texts = words(shell.lang).status;
  const rows = [
    {
      key: texts.procedure,
      value: html`<a class="govuk-link" href="${view.procedure.href}">${view.procedure.name}</a>`,
    },
    { key: texts.decides, value: view.procedure.agencyName },
    view.step && { key: texts.step, value: view.step.name },
    view.step && { key: texts.owner, value: view.step.owner },
    { key: texts.due, value: html`<strong>${view.due}</strong>` },
    view.standing && { key: texts.standingLabel, value: tag(view.standing) },
  ];
  return summaryList({ rows: rows.filter((row) => row !== null) });
}

/** The sum of the due date, line by line. */
function why(shell: PageShell, { lead, lines, provisional }: NonNullable<StatusView['why']>): Html {
  const texts = words(shell.lang).status;
  return html`<h2 class="govuk-heading-m" id="vi-sao">${texts.why}</h2>
<p class="govuk-body">${lead}</p>
${provisional && html`<p class="govuk-body">${texts.provisional}</p>`}
${table({
  lang: shell.lang,
  narrow: 'stacked',
  firstCellIsHeader: true,
  head: [texts.whyDay, texts.whyReason],
  rows: lines.map(({ when, label, counted, kind }) => [
    when,
    html`${kind === 'due' ? html`<strong>${label}</strong>` : label}${counted && html`<br><span class="govuk-hint govuk-!-font-size-16">${counted}</span>`}`,
  ]),
})}`;
}
