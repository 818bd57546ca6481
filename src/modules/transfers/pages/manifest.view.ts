import { type Html, html } from '../../../platform/html.ts';
import {
  alert,
  button,
  details,
  hiddenFields,
  input,
  insetText,
  summaryList,
  table,
  tag,
} from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import { discrepancyList } from './discrepancies.view.ts';
import type { LineRow, ManifestView } from './manifest.presenter.ts';
import { receiptBelow, tickBox } from './receipt.view.ts';
import { handOverTabs, PLACES } from './tabs.ts';

export function manifestPage(shell: PageShell, view: ManifestView, newKey: () => string): Html {
  const { lang } = shell;
  const { manifest: texts } = words(lang);
  return page(shell, {
    title: view.title,
    mainClass: 'mc-dense',
    backLink: { href: view.receipt ? PLACES.receive : PLACES.give, text: words(lang).tabs.label },
    errors: view.faults.summary,
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-m">${view.caption}</span>${view.title}</h1>
${handOverTabs(lang, null)}
${view.done && alert({ variant: 'success', title: view.done, role: 'alert', classes: 'mc-no-print', lang })}
${summaryList({
  rows: [{ key: texts.rows.status, value: tag(view.status) }, ...view.summary],
  classes: 'govuk-summary-list--no-border',
})}
<div class="govuk-button-group mc-no-print">
${view.handOver === null && button({ text: view.pdf.text, href: view.pdf.href, classes: 'govuk-button--secondary', attributes: { accesskey: 'i', target: '_blank', rel: 'noopener' } })}
${button({ text: texts.printPage, type: 'button', classes: 'govuk-button--secondary', attributes: { 'data-action': 'print', hidden: true } })}
</div>
${view.waits && insetText({ text: view.waits, classes: 'mc-no-print' })}
${view.handOver !== null && handOver(shell, view, view.handOver, newKey())}
${view.discrepancies.length > 0 && discrepancyList(shell, view, newKey)}
${view.receipt ? receiving(shell, view, newKey()) : html`<h2 class="govuk-heading-m">${texts.lines}</h2>${lines(shell, view)}`}
${view.mayVoid && voiding(shell, view, newKey())}`,
  });
}

function handOver(shell: PageShell, view: ManifestView, text: string, key: string): Html {
  const { manifest: texts } = words(shell.lang);
  return html`<form method="post" action="/can-bo/ban-giao/${view.id}/giao" class="mc-no-print">${hiddenFields(shell, { _key: key, expectedVersion: view.version })}
<p class="govuk-body">${text}</p>
<div class="govuk-button-group">
${button({ text: texts.handOver, preventDoubleClick: true, attributes: { accesskey: 't', autofocus: true } })}
${button({ text: view.pdf.text, href: view.pdf.href, classes: 'govuk-button--secondary', attributes: { accesskey: 'i', target: '_blank', rel: 'noopener' } })}
</div></form>`;
}

/** Enter in a field presses the first button of a form: that is signing, not the one that ticks all. */
function receiving(shell: PageShell, view: ManifestView, key: string): Html {
  const { receive: texts } = words(shell.lang).manifest;
  return html`<h2 class="govuk-heading-m">${texts.title}</h2>
<p class="govuk-body mc-no-print">${texts.lead}</p>
<form method="post" action="/can-bo/ban-giao/${view.id}/nhan" novalidate>${hiddenFields(shell, { _key: key, expectedVersion: view.version })}
<button class="mc-default-button" type="submit" tabindex="-1" aria-hidden="true">${texts.submit}</button>
${button({ text: texts.tickAll, name: '_danhDau', value: '1', classes: 'govuk-button--secondary mc-no-print', attributes: { accesskey: 'a' } })}
${lines(shell, view)}
${receiptBelow(shell, view)}
</form>`;
}

function lines({ lang }: PageShell, view: ManifestView): Html {
  const { manifest: texts } = words(lang);
  const { columns } = texts;
  const isDossiers = view.direction === 'dossiers';
  const tick = (row: LineRow) => (view.receipt ? [tickBox(row.ordinal, view.receipt, view.faults, lang)] : []);
  return table({
    caption: texts.lines,
    captionClasses: 'govuk-visually-hidden',
    head: [
      ...(view.receipt ? [columns.there] : []),
      columns.ordinal,
      columns.code,
      columns.procedure,
      columns.owner,
      ...(isDossiers ? [columns.papers, columns.backBy] : [columns.result, columns.fee, columns.post]),
      ...(view.anyState ? [columns.state] : []),
    ],
    rows: view.lines.map((row) => [
      ...tick(row),
      String(row.ordinal),
      html`<a class="govuk-link mc-code" href="${row.href}">${row.code}</a>`,
      row.procedure,
      row.owner,
      ...(isDossiers
        ? [html`${row.papers.map((paper, at) => html`${at > 0 && html`<br>`}${paper}`)}`, row.backBy]
        : [row.result, row.fee, row.post]),
      ...(view.anyState ? [html`${row.states.map((state, at) => html`${at > 0 && ' '}${tag(state)}`)}`] : []),
    ]),
    narrow: 'stacked',
    lang,
  });
}

function voiding(shell: PageShell, view: ManifestView, key: string): Html {
  const { void: texts } = words(shell.lang).manifest;
  return details({
    summary: texts.summary,
    open: view.faults.of('reason') !== undefined,
    classes: 'mc-no-print',
    text: html`<form method="post" action="/can-bo/ban-giao/${view.id}/huy" novalidate>${hiddenFields(shell, { _key: key, expectedVersion: view.version })}
<p class="govuk-body">${texts.text}</p>
${input({ name: 'reason', label: texts.reason, value: view.reason, errorMessage: view.faults.of('reason'), autocomplete: 'off', classes: 'govuk-!-width-two-thirds', attributes: { maxlength: 500 } })}
${button({ text: texts.submit, classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`,
  });
}
