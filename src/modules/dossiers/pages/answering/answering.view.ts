import { type Html, html } from '../../../../platform/html.ts';
import { button, input, insetText, table } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { filingWords } from '../../messages/filing.ts';
import { urgencyTag } from '../urgency-tag.ts';
import { type AnsweringRow, type AnsweringView, SHOWN } from './answering.presenter.ts';

export function answeringPage(shell: PageShell, view: AnsweringView): Html {
  const texts = filingWords(shell.lang).answering;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    scripts: ['htmx'],
    body: html`<h1 class="govuk-heading-l">${texts.title}<span class="govuk-caption-m">${view.lead}</span></h1>
${view.counts && counts(shell, view.counts)}
<div id="cho-tra-loi" hx-get="${shell.path}" hx-trigger="every 60s" hx-select="#cho-tra-loi" hx-swap="outerHTML">${list(shell, view)}</div>`,
  });
}

function list(shell: PageShell, view: AnsweringView): Html {
  const texts = filingWords(shell.lang).answering;
  const { columns } = texts;
  if (view.rows.length === 0) return insetText({ text: html`<strong>${texts.empty}</strong><br>${texts.emptyText}` });
  return html`${table({
    caption: texts.title,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.left, columns.reference, columns.procedure, columns.channel, columns.counter, columns.raised],
    rows: view.rows.map((row) => cells(shell, row)),
    narrow: 'stacked',
    lang: shell.lang,
  })}${view.more && html`<p class="govuk-body">${texts.more(SHOWN)}</p>`}`;
}

function cells({ lang }: PageShell, row: AnsweringRow) {
  const texts = filingWords(lang).answering;
  return [
    html`${row.urgency && html`${urgencyTag(row.urgency, lang)}<br>`}<strong>${row.left}</strong><br><time class="mc-code" datetime="${row.datetime}">${row.by}</time>`,
    html`<a class="govuk-link mc-code" href="${row.href}">${row.reference}</a>`,
    row.procedure,
    row.channel,
    html`${row.counters.length > 0 ? row.counters.map((one, at) => html`${at > 0 && html`<br>`}${one}`) : texts.noCounter}`,
    html`${row.raised.length > 0 ? row.raised.map((one, at) => html`${at > 0 && html`<br>`}${one}`) : texts.notRaised}`,
  ];
}

function counts({ lang }: PageShell, view: NonNullable<AnsweringView['counts']>): Html {
  const texts = filingWords(lang).answering;
  return html`<ul class="mc-counts">${view.items.map(({ text, n }) => html`<li><span><strong>${n}</strong> ${text}</span></li>`)}</ul>
<form method="get" action="/can-bo/cho-tra-loi">
${input({ name: 'thang', label: texts.period, type: 'month', value: view.month, hint: view.title, classes: 'govuk-input--width-10' })}
${button({ text: texts.show, classes: 'govuk-button--secondary' })}</form>`;
}
