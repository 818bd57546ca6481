import { type Html, html } from '../../../platform/html.ts';
import { alert, insetText, table, tag, timeline } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { MAX_LABELS } from '../domain/label-sheet.ts';
import { words } from '../messages/index.ts';
import type { CustodyView, HoldingRow, PaperLink } from './custody.presenter.ts';
import { discrepancyForms, handOverForm, returnForm } from './custody-forms.view.ts';
import type { CustodyPage } from './custody-tools.ts';

export function custodyPage(shell: PageShell, view: CustodyPage): Html {
  const texts = words(shell.lang);
  const link = `/can-bo/ho-so/${encodeURIComponent(view.reference)}`;
  return page(shell, {
    title: `${texts.title} – ${view.reference}`,
    mainClass: 'mc-dense',
    backLink: { href: link, text: view.reference },
    errors: view.typed?.faults.summary,
    body: html`<h1 class="govuk-heading-l">${texts.title}<span class="govuk-caption-m"><span class="mc-code">${view.reference}</span> · ${view.procedure}</span></h1>
${done(shell, view)}
<p class="govuk-body">${texts.lead}</p>
${
  view.rows.length === 0
    ? insetText({ text: texts.none })
    : html`${holdings(shell, view.rows)}${labels(shell, view, link)}`
}
${view.openable.length > 0 && html`<p class="govuk-body">${texts.singly}</p>${papers(view.openable, ({ documentId }) => `${link}/ban-goc?giay=${documentId}`)}`}
<div class="mc-columns mc-columns--even"><div>
${returnForm(shell, view)}${handOverForm(shell, view)}${discrepancyForms(shell, view)}
</div><div>${view.history.length > 0 && history(shell, view.history)}</div></div>`,
  });
}

/** One print, or where there are too many labels one for each paper. */
function labels({ lang }: PageShell, { labels: { count, papers: each } }: CustodyPage, link: string): Html | null {
  const texts = words(lang);
  if (count === 0) return null;
  if (each.length === 0)
    return html`<p class="govuk-body"><a class="govuk-link" href="${link}/nhan.pdf" target="_blank" rel="noopener">${texts.labels}</a></p>`;
  return html`<p class="govuk-body">${texts.labelsByPaper(count, MAX_LABELS)}</p>${papers(each, ({ documentId }) => `${link}/nhan.pdf?giay=${documentId}`)}`;
}

const papers = (all: readonly PaperLink[], hrefOf: (paper: PaperLink) => string): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${all.map((paper) => html`<li><a class="govuk-link" href="${hrefOf(paper)}">${paper.name}</a></li>`)}</ul>`;

function done({ lang }: PageShell, { done: what }: CustodyPage): Html | null {
  if (!what) return null;
  const { title, ...said } = words(lang).done;
  return alert({ variant: 'success', title, showTitleAsHeading: true, text: said[what], role: 'status', lang });
}

function holdings({ lang }: PageShell, rows: readonly HoldingRow[]): Html {
  const texts = words(lang);
  const states = {
    fine: { text: texts.fine, colour: 'green' },
    missing: { text: texts.discrepancies.missing, colour: 'red' },
    damaged: { text: texts.discrepancies.damaged, colour: 'orange' },
    returned: { text: texts.returned, colour: 'grey' },
  } as const;
  const { columns } = texts;
  return table({
    caption: texts.title,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.paper, columns.pieces, columns.holder, columns.since, columns.state],
    rows: rows.map((row) => [
      row.name,
      row.pieces,
      row.holder,
      html`<span class="mc-code">${row.since}</span>`,
      tag(states[row.state]),
    ]),
    narrow: 'stacked',
    lang,
  });
}

function history({ lang }: PageShell, moves: CustodyView['history']): Html {
  const texts = words(lang).history;
  return html`<h2 class="govuk-heading-m">${texts.title}</h2>
${timeline({
  headingLevel: 3,
  items: moves.map(({ label, who, at, datetime, lines, file }) => ({
    label,
    byline: who,
    when: at,
    datetime,
    text: html`${lines.map((line, index) => html`${index > 0 && html`<br>`}${line}`)}${file && html`<br><a class="govuk-link" href="${file}" target="_blank" rel="noopener">${texts.signature}</a>`}`,
  })),
})}`;
}
