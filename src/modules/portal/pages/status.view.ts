import { type Html, html } from '../../../platform/html.ts';
import { alert, button, summaryList, tag, timeline } from '../../../web/components/index.ts';
import { type PageShell, page, phoneLink, vietnamese } from '../../../web/layout/index.ts';
import { explanationTable } from '../../deadlines/index.ts';
import { toldNotices } from '../../notices/index.ts';
import { words } from '../messages/index.ts';
import type { StatusView } from './status.presenter.ts';

export function statusPage(shell: PageShell, view: StatusView): Html {
  const texts = words(shell.lang).status;
  return page(shell, {
    title: texts.title({ reference: view.reference }),
    wide: false,
    backLink: { href: '/tra-cuu', text: words(shell.lang).lookUp.again },
    body: html`<h1 class="govuk-heading-m"><span class="govuk-caption-m">${texts.heading}</span><span class="mc-code">${view.reference}</span></h1>
<div class="mc-card mc-card--key"><h2 class="govuk-heading-m govuk-!-margin-bottom-2">${view.waiting.title}${
      view.waiting.who && html`: ${view.waiting.who}`
    }</h2><p class="govuk-body">${view.waiting.text}</p>${
      view.waiting.link &&
      html`<p class="govuk-body"><a class="govuk-link" href="${view.waiting.link.href}">${view.waiting.link.text}</a></p>`
    }</div>
${view.apology && apology(shell, view.apology)}
${toldNotices(shell, view.answers)}
<div class="mc-columns"><div>
${facts(shell, view)}
${view.why && why(shell, view.why)}
</div><div>
<h2 class="govuk-heading-m">${texts.history}</h2>
${timeline({
  headingLevel: 3,
  items: view.events.map(({ label, byline, when, datetime }) => ({
    label,
    when,
    datetime,
    text: vietnamese(shell.lang, byline),
  })),
})}
<h2 class="govuk-heading-s">${texts.help}</h2>
<p class="govuk-body">${texts.helpText} ${phoneLink(shell.hotline)}</p>
</div></div>
${button({ text: words(shell.lang).lookUp.again, href: '/tra-cuu', classes: 'govuk-button--secondary' })}`,
  });
}

const apology = (shell: PageShell, { title, text }: NonNullable<StatusView['apology']>): Html =>
  alert({
    variant: 'warning',
    title,
    showTitleAsHeading: true,
    text: html`<p>${text} ${phoneLink(shell.hotline)}</p>`,
    lang: shell.lang,
  });

function facts(shell: PageShell, view: StatusView): Html {
  const texts = words(shell.lang).status;
  const rows = [
    {
      key: texts.procedure,
      value: html`<a class="govuk-link" href="${view.procedure.href}">${vietnamese(shell.lang, view.procedure.name)}</a>`,
    },
    view.procedure.caseName && { key: texts.case, value: vietnamese(shell.lang, view.procedure.caseName) },
    { key: texts.decides, value: vietnamese(shell.lang, view.procedure.agencyName) },
    ...view.steps.flatMap(({ name, owner }) => [
      { key: texts.step, value: vietnamese(shell.lang, name) },
      { key: texts.owner, value: vietnamese(shell.lang, owner) },
    ]),
    view.due !== null && { key: texts.due, value: html`<strong>${view.due}</strong>` },
    view.standing && { key: texts.standingLabel, value: tag(view.standing) },
  ];
  return summaryList({ rows: rows.filter((row) => typeof row === 'object' && row !== null) });
}

/** The sum of the due date, line by line. */
function why(shell: PageShell, { title, lead, pauses, lines, provisional }: NonNullable<StatusView['why']>): Html {
  const texts = words(shell.lang).status;
  return html`<h2 class="govuk-heading-m" id="vi-sao">${title}</h2>
<p class="govuk-body">${lead}</p>
${pauses.map((pause) => html`<p class="govuk-body">${pause}</p>`)}
${provisional && html`<p class="govuk-body">${texts.provisional}</p>`}
${explanationTable(lines, shell.lang)}`;
}
