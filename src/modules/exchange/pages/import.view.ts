import { type Html, html } from '../../../platform/html.ts';
import { button, hiddenFields, insetText, pagination, table, tag, warningText } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { diffTable } from '../../procedures/index.ts';
import { words } from '../messages/index.ts';
import type { ImportView, ItemView } from './import.presenter.ts';

export function importPage(shell: PageShell, view: ImportView, problem: string | null): Html {
  const { lang } = shell;
  const texts = words(lang).page;
  // The whole region is exchanged while the worker is at work, so that what it found comes with the last figures.
  const renewal =
    view.progress &&
    html` hx-get="${view.path}" hx-select="#nhap" hx-trigger="every 1s" hx-swap="outerHTML" aria-busy="true"`;
  return page(shell, {
    title: `${texts.title} – ${view.caption}`,
    scripts: ['htmx'],
    mainClass: 'mc-dense',
    breadcrumbs: [
      { text: words(lang).list.catalogue, href: '/can-bo/thu-tuc' },
      { text: words(lang).list.title, href: '/can-bo/nhap-thu-tuc' },
      { text: texts.title },
    ],
    errors: problem === null ? undefined : [{ text: problem }],
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${view.caption}</span>${texts.title}</h1>
<div id="nhap"${renewal}>
<p class="govuk-body">${tag(view.status)} ${view.sent}${view.decided && ` ${view.decided}`}</p>
${view.progress && progress(shell, view.progress)}
${view.outcome && (view.outcome.isWarning ? warningText({ text: view.outcome.text, lang }) : insetText({ text: view.outcome.text }))}
${
  view.counts.length > 0 &&
  html`<ul class="mc-counts">${view.counts.map(({ figure, text }) => html`<li><span><strong>${figure}</strong> ${text}</span></li>`)}</ul>`
}
${view.faults && faults(shell, view, view.faults)}
${view.decision && decision(shell, view, view.decision)}
${view.changes && changes(shell, view.changes)}
</div>`,
  });
}

function progress({ lang }: PageShell, { text, done, total }: NonNullable<ImportView['progress']>): Html {
  const texts = words(lang).page;
  return html`<noscript><meta http-equiv="refresh" content="2"></noscript>
<p class="govuk-body">${text} ${texts.refreshes}</p>
<progress aria-label="${texts.progress}" max="${total || 1}" value="${done}"></progress>`;
}

function faults({ lang }: PageShell, view: ImportView, { lead, shown, rows }: NonNullable<ImportView['faults']>): Html {
  const texts = words(lang).page;
  const { faultColumns: columns } = texts;
  return html`<h2 class="govuk-heading-m" id="loi">${texts.faults}</h2>
<p class="govuk-body">${lead}</p>
<p class="govuk-body mc-no-print"><a class="govuk-link" href="${view.path}/loi.csv" download>${texts.csv}</a></p>
${table({
  caption: texts.faults,
  captionClasses: 'govuk-visually-hidden',
  head: [columns.place, columns.column, columns.procedure, columns.fault],
  rows: rows.map(({ place, column, procedure, text }) => [
    place,
    column,
    procedure && html`<span class="mc-code">${procedure}</span>`,
    text,
  ]),
  narrow: 'stacked',
  lang,
})}
${shown && html`<p class="govuk-hint">${shown}</p>`}`;
}

function decision(
  shell: PageShell,
  view: ImportView,
  { approve, waits, mayGiveUp }: NonNullable<ImportView['decision']>,
): Html {
  const texts = words(shell.lang).page;
  const form = (action: string, control: Html) =>
    html`<form method="post" action="${view.path}/${action}">${hiddenFields(shell)}${control}</form>`;
  return html`<h2 class="govuk-heading-m">${texts.decide}</h2>
${approve && html`<p class="govuk-body">${texts.approveLead}</p>`}
${waits && html`<p class="govuk-body">${waits}</p>`}
<div class="govuk-button-group">
${approve && form('phe-duyet', button({ text: approve, preventDoubleClick: true }))}
${mayGiveUp && form('bo', button({ text: texts.giveUp, classes: 'govuk-button--secondary', preventDoubleClick: true }))}
</div>`;
}

function changes(shell: PageShell, view: NonNullable<ImportView['changes']>): Html {
  const texts = words(shell.lang).page;
  return html`<h2 class="govuk-heading-m" id="thay-doi">${view.title}</h2>
${
  view.kinds.length > 1 &&
  html`<nav aria-label="${view.title}"><p class="govuk-body">${view.kinds.map(
    ({ text, href, current }, at) =>
      html`${at > 0 && ' · '}<a class="govuk-link" href="${href}"${current && html` aria-current="page"`}>${
        current ? html`<strong>${text}</strong>` : text
      }</a>`,
  )}</p></nav>`
}
${view.items.length === 0 && insetText({ text: texts.none })}
${newOnes(
  shell,
  view.items.filter(({ isNew }) => isNew),
)}
${view.items.filter(({ isNew }) => !isNew).map((item) => change(shell, item))}
${
  (view.nextHref || view.firstHref) &&
  pagination({
    previous: view.firstHref ? { href: view.firstHref, text: texts.first } : undefined,
    next: view.nextHref ? { href: view.nextHref, text: texts.more } : undefined,
    lang: shell.lang,
  })
}`;
}

function newOnes({ lang }: PageShell, items: readonly ItemView[]): Html | null {
  if (items.length === 0) return null;
  const { newOnes: caption, columns } = words(lang).page;
  return table({
    caption,
    captionClasses: 'govuk-table__caption--s',
    head: [columns.code, columns.name, columns.agency, columns.from],
    rows: items.map(({ code, name, agency, from }) => [html`<span class="mc-code">${code}</span>`, name, agency, from]),
    narrow: 'stacked',
    lang,
  });
}

function change({ lang }: PageShell, item: ItemView): Html {
  const texts = words(lang).page;
  return html`<section aria-labelledby="tt-${item.code}">
<h3 class="govuk-heading-s" id="tt-${item.code}"><span class="mc-code">${item.code}</span> ${item.name}</h3>
<p class="govuk-body">${item.agency}. ${texts.from({ day: item.from })}.</p>
${item.hasDraft && warningText({ text: texts.draftOpen, lang })}
${diffTable(lang, item.diff)}
</section>`;
}
