import { type Html, html } from '../../../platform/html.ts';
import { button, dateInput, insetText, pagination, table, tag } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { LateView } from './late.presenter.ts';
import { handOverTabs, PLACES } from './tabs.ts';

export function latePage(shell: PageShell, view: LateView): Html {
  const { lang } = shell;
  const { late: texts, list } = words(lang);
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    errors: view.error ? [{ text: view.error, href: '#tu-day' }] : undefined,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
${handOverTabs(lang, 'late')}
<p class="govuk-body">${texts.lead}</p>
${periodForm(shell, view)}
<h2 class="govuk-heading-m">${texts.agencies}</h2>
${view.agencies.length > 0 ? agencies(shell, view) : insetText({ text: texts.none })}
${
  view.rows.length > 0 &&
  html`<h2 class="govuk-heading-m">${texts.dossiers}</h2>
<p class="govuk-body mc-no-print"><a class="govuk-link" href="${view.xlsxHref}" download>${texts.xlsx}</a> · <a class="govuk-link" href="${view.csvHref}" download>${texts.csv}</a></p>
${dossiers(shell, view)}`
}
${view.agencies.length > 0 && view.rows.length === 0 && insetText({ text: texts.none })}
${
  (view.nextHref || view.firstHref) &&
  pagination({
    previous: view.firstHref ? { href: view.firstHref, text: list.first } : undefined,
    next: view.nextHref ? { href: view.nextHref, text: list.more } : undefined,
    lang,
  })
}`,
  });
}

function periodForm({ lang }: PageShell, { from, to, error }: LateView): Html {
  const { late: texts } = words(lang);
  const day = (id: string, legend: string, { day: d, month, year }: Temporal.PlainDate, wrong: string | null) =>
    dateInput({ id, namePrefix: id, legend, values: { day: d, month, year }, errorMessage: wrong ?? undefined, lang });
  return html`<form method="get" action="${PLACES.late}" class="mc-no-print" novalidate><div class="mc-columns mc-columns--thirds">
${day('tu', texts.from, from, error)}
${day('den', texts.to, to, null)}
${button({ text: texts.show, classes: 'govuk-button--secondary' })}
</div></form>`;
}

function agencies({ lang }: PageShell, { agencies: rows }: LateView): Html {
  const { agencies: caption, columns } = words(lang).late;
  const numeric = (text: string) => ({ text, format: 'numeric' as const });
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.agency, ...[columns.all, columns.papers, columns.late, columns.share, columns.open].map(numeric)],
    rows: rows.map(([name = '', ...figures]) => [name, ...figures.map(numeric)]),
    narrow: 'stacked',
    lang,
  });
}

function dossiers({ lang }: PageShell, { rows }: LateView): Html {
  const { dossiers: caption, columns, notYet } = words(lang).late;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.code, columns.procedure, columns.agency, columns.due, columns.handedOver, columns.by],
    rows: rows.map((row) => [
      html`<a class="govuk-link mc-code" href="${row.href}">${row.code}</a>`,
      row.procedure,
      row.agency,
      row.due,
      row.handedOver ?? tag({ text: notYet, colour: 'red' }),
      row.by,
    ]),
    narrow: 'stacked',
    lang,
  });
}
