import { type Html, html } from '../../../platform/html.ts';
import { button, insetText, summaryList, type Text, table, tag, warningText } from '../../../web/components/index.ts';
import { type PageShell, page, phoneLink, vietnamese, vietnameseInside } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { PaperNote, ProcedureView } from './procedure.presenter.ts';
import { processPicture } from './process.view.ts';

/** Where people may complain: the center's own contact (QC Đ7.2b). */
export type ComplaintAddress = { readonly hotline: string; readonly email: string; readonly address: string };

export function procedurePage(shell: PageShell, view: ProcedureView, complaint: ComplaintAddress): Html {
  const texts = words(shell.lang).procedure;
  const isOpen = view.filing.way === 'online' || view.filing.way === 'counter';
  return page(shell, {
    title: view.name,
    wide: false,
    breadcrumbs: [
      { text: words(shell.lang).search.title, href: '/thu-tuc' },
      { text: vietnamese(shell.lang, view.content.nameShort ?? view.name) },
    ],
    body: html`<h1 class="govuk-heading-l">${vietnamese(shell.lang, view.name)}</h1>
<p class="govuk-body">${texts.code}: <strong class="mc-code">${view.code}</strong> · ${vietnamese(shell.lang, view.content.field)}<br>${view.version}. ${view.decision}.</p>
${!isOpen && warningText({ text: html`${view.filing.title}. ${view.filing.text}`, iconFallbackText: texts.notice })}
<div class="mc-columns"><div>
<h2 class="govuk-heading-m">${texts.glance}</h2>
${summaryList({ rows: view.glance.map(({ key, value, isName }) => ({ key, value: isName ? vietnamese(shell.lang, value) : value })) })}
<p class="govuk-body mc-no-print"><a class="govuk-link" href="/tinh-ngay-tra?thu-tuc=${view.code}">${texts.whenDue}</a></p>
${posted(shell, view)}
</div><div>
${filing(shell, view)}
${complain(shell, complaint)}
${view.certainty.isDemonstration && insetText({ text: html`<p class="govuk-body-s">${tag({ text: view.certainty.tag, colour: 'yellow' })}</p><p class="govuk-body-s"${vietnameseInside(shell.lang)}>${view.certainty.note}</p>` })}
${button({ text: texts.print, type: 'button', classes: 'govuk-button--secondary', attributes: { 'data-action': 'print', hidden: true } })}
</div></div>`,
  });
}

/** The parts of the publication in the order people ask for them. */
function posted(shell: PageShell, view: ProcedureView): Html {
  const texts = words(shell.lang).procedure;
  const { content } = view;
  const items = (texts: readonly string[]) => list(shell, texts);
  return html`${section(texts.subjects, items(content.subjects))}
${content.conditions.length > 0 && section(texts.conditions, items(content.conditions))}
${section(texts.papers, papers(shell, view))}
${view.charges.length > 0 && section(texts.chargesTitle, charges(shell, view))}
${section(
  texts.manners,
  html`<ul class="govuk-list govuk-list--bullet">${content.manners.map(
    ({ kind, description }) =>
      html`<li><strong>${texts.mannerKinds[kind]}</strong>: ${vietnamese(shell.lang, description)}</li>`,
  )}</ul><p class="govuk-body">${texts.where}: <strong>${vietnamese(shell.lang, content.receptionPlace)}</strong></p>`,
)}
${section(texts.steps, html`<ol class="govuk-list govuk-list--number"${vietnameseInside(shell.lang)}>${content.steps.map((step) => html`<li>${step}</li>`)}</ol>`)}
${section(texts.process, view.process ? processPicture(shell, view.process) : html`<p class="govuk-body">${texts.noProcess}</p>`)}
${content.forms.length > 0 && section(texts.forms, items(content.forms))}
${section(texts.legalBasis, items(content.legalBasis.map(({ document, article }) => (article ? `${document}, ${article}` : document))))}`;
}

const section = (title: string, content: Html): Html =>
  html`<section><h2 class="govuk-heading-m">${title}</h2>${content}</section>`;

const list = ({ lang }: PageShell, items: readonly string[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet"${vietnameseInside(lang)}>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

function papers(shell: PageShell, view: ProcedureView): Html {
  const texts = words(shell.lang).procedure;
  if (view.papers.length === 0) return html`<p class="govuk-body">${texts.noPapers}</p>`;
  return html`${table({
    lang: shell.lang,
    narrow: 'stacked',
    firstCellIsHeader: true,
    head: [texts.paper, texts.pieces],
    rows: view.papers.map(({ name, notes, pieces }) => [
      withSmallPrint(
        vietnamese(shell.lang, name),
        notes.map((note) => noteText(shell, note)),
      ),
      pieces,
    ]),
  })}<p class="govuk-body">${texts.sets(view.content.sets)}</p>`;
}

const noteText = ({ lang }: PageShell, { label, text, isName }: PaperNote): Text => {
  const told = isName ? vietnamese(lang, text) : text;
  return label ? html`${label}: ${told}` : told;
};

function charges(shell: PageShell, view: ProcedureView): Html {
  const texts = words(shell.lang).procedure;
  return table({
    lang: shell.lang,
    narrow: 'stacked',
    firstCellIsHeader: true,
    head: [texts.chargeName, texts.amount, texts.payWhen],
    rows: view.charges.map(({ name, amount, when, basis }) => [
      withSmallPrint(vietnamese(shell.lang, name), [vietnamese(shell.lang, basis)]),
      html`<span class="mc-code">${amount}</span>`,
      when,
    ]),
  });
}

const withSmallPrint = (name: Text, notes: readonly Text[]): Html =>
  html`${name}${notes.map((note) => html`<br><span class="govuk-hint govuk-!-font-size-16">${note}</span>`)}`;

function filing(shell: PageShell, { filing: { way, title, text, href } }: ProcedureView): Html {
  const texts = words(shell.lang).procedure;
  if (way === 'retired' || way === 'not-received' || way === 'not-ready') return html``;
  return html`<section class="mc-card mc-card--key" id="nop-ho-so"><h2 class="govuk-heading-m">${title}</h2>
${text && html`<p class="govuk-body">${text}</p>`}
${href && button({ text: texts.fileOnline, href, isStartButton: true })}
<p class="govuk-body"><a class="govuk-link" href="/gioi-thieu">${texts.openNow}</a></p></section>`;
}

function complain(shell: PageShell, { hotline, email, address }: ComplaintAddress): Html {
  const texts = words(shell.lang).procedure;
  return html`<section class="mc-card"><h2 class="govuk-heading-s">${texts.complain}</h2>
<p class="govuk-body-s">${texts.complainText}</p>
<p class="govuk-body-s">${texts.hotline}: <strong>${phoneLink(hotline)}</strong><br>${texts.email}: <a class="govuk-link" href="mailto:${email}">${email}</a><br>${texts.address}: ${vietnamese(shell.lang, address)}</p></section>`;
}
