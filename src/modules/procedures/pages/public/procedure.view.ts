import { type Html, html } from '../../../../platform/html.ts';
import { button, insetText, summaryList, tag, warningText } from '../../../../web/components/index.ts';
import { type PageShell, page, phoneLink, vietnamese, vietnameseInside } from '../../../../web/layout/index.ts';
import { words } from '../../messages/index.ts';
import { processPicture } from '../picture/process.view.ts';
import type { ProcedureView } from './procedure.presenter.ts';
import { cases, versions } from './procedure-more.view.ts';
import { chargeTable, paperTable } from './procedure-tables.view.ts';

/** Where people may complain: the center's own contact (QC Đ7.2b). */
export type ComplaintAddress = {
  readonly hotline: string;
  readonly email: string;
  readonly address: string;
  readonly publicUrl: string;
};

export function procedurePage(shell: PageShell, view: ProcedureView, complaint: ComplaintAddress): Html {
  const texts = words(shell.lang).procedure;
  const isClosed = view.filing.text !== '' && !(view.filing.way === 'online' || view.filing.way === 'counter');
  const isOver = view.filing.way === 'retired' || view.filing.way === 'other-version';
  return page(shell, {
    title: view.name,
    wide: false,
    breadcrumbs: [
      { text: words(shell.lang).search.title, href: '/thu-tuc' },
      { text: vietnamese(shell.lang, view.content.nameShort ?? view.name) },
    ],
    body: html`<h1 class="govuk-heading-l">${vietnamese(shell.lang, view.name)}</h1>
<p class="govuk-body">${texts.code}: <strong class="mc-code">${view.code}</strong> · ${vietnamese(shell.lang, view.content.field)}<br>${view.version}. ${view.decision}.</p>
${view.notices.map(({ text, link }) => insetText({ text: html`<strong>${text}</strong> <a class="govuk-link" href="${link.href}">${link.text}</a>` }))}
${isClosed && warningText({ text: html`${view.filing.title}. ${view.filing.text}`, iconFallbackText: texts.notice })}
<div class="mc-columns"><div>
<h2 class="govuk-heading-m">${texts.glance}</h2>
${summaryList({ rows: view.glance.map(({ key, value, isName }) => ({ key, value: isName ? vietnamese(shell.lang, value) : value })) })}
${!isOver && html`<p class="govuk-body mc-no-print"><a class="govuk-link" href="/tinh-ngay-tra?thu-tuc=${view.code}">${texts.whenDue}</a></p>`}
${view.filing.href && html`<p class="govuk-body mc-no-print mc-phone-only"><a class="govuk-link" href="#nop-ho-so">${texts.toFiling}</a></p>`}
${posted(shell, view)}
</div><div>
${filing(shell, view)}
${extraRequirement(shell, view)}
${complain(shell, complaint)}
${view.certainty.isDemonstration && insetText({ text: html`<p class="govuk-body-s">${tag({ text: view.certainty.tag, colour: 'yellow' })}</p><p class="govuk-body-s"${vietnameseInside(shell.lang)}>${view.certainty.note}</p>` })}
${button({ text: texts.print, type: 'button', classes: 'govuk-button--secondary', attributes: { 'data-action': 'print', hidden: true } })}
<p class="govuk-body-s">${texts.permanent}: <a class="govuk-link" href="${view.permanentHref}">${complaint.publicUrl}${view.permanentHref}</a></p>
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
${view.cases.length > 0 && section(texts.cases, cases(shell, view))}
${section(
  texts.manners,
  html`<ul class="govuk-list govuk-list--bullet">${content.manners.map(
    ({ kind, description }) =>
      html`<li><strong>${texts.mannerKinds[kind]}</strong>: ${vietnamese(shell.lang, description)}</li>`,
  )}</ul><p class="govuk-body">${texts.where}: <strong>${vietnamese(shell.lang, content.receptionPlace)}</strong></p>`,
)}
${section(texts.steps, html`<ol class="govuk-list govuk-list--number"${vietnameseInside(shell.lang)}>${content.steps.map((step) => html`<li>${step}</li>`)}</ol>`)}
${section(texts.process, view.process ? processPicture(shell, view.process) : html`<p class="govuk-body">${texts.noProcess}</p>`)}
${content.forms.length + view.eForms.length > 0 && section(texts.forms, html`${content.forms.length > 0 && items(content.forms)}${eForms(shell, view)}`)}
${section(texts.legalBasis, items(content.legalBasis.map(({ document, article }) => (article ? `${document}, ${article}` : document))))}
${section(texts.versions, versions(shell, view))}`;
}

function eForms({ lang }: PageShell, { eForms }: ProcedureView): Html | false {
  const texts = words(lang).procedure;
  const links = eForms.map(
    ({ text, href }) =>
      html`<li>${vietnamese(lang, text)} (<a class="govuk-link" href="${href}"><span class="govuk-visually-hidden">${texts.eFormPdf(text)}, </span>${texts.pdf}</a>)</li>`,
  );
  return (
    links.length > 0 &&
    html`<p class="govuk-body govuk-!-margin-bottom-1"><strong>${texts.eForms}</strong></p><ul class="govuk-list govuk-list--bullet">${links}</ul>`
  );
}

const section = (title: string, content: Html): Html =>
  html`<section><h2 class="govuk-heading-m">${title}</h2>${content}</section>`;

const list = ({ lang }: PageShell, items: readonly string[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet"${vietnameseInside(lang)}>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

function papers(shell: PageShell, view: ProcedureView): Html {
  const texts = words(shell.lang).procedure;
  if (view.papers.length === 0) return html`<p class="govuk-body">${texts.noPapers}</p>`;
  return html`${paperTable(shell, view.papers)}<p class="govuk-body">${texts.sets(view.content.sets)}</p>`;
}

const charges = (shell: PageShell, view: ProcedureView): Html => chargeTable(shell, view.charges);

function filing(shell: PageShell, { filing: { way, title, text, href } }: ProcedureView): Html {
  const texts = words(shell.lang).procedure;
  if (way !== 'online' && way !== 'counter') return html``;
  return html`<section class="mc-card mc-card--key mc-no-print" id="nop-ho-so"><h2 class="govuk-heading-m">${title}</h2>
${text && html`<p class="govuk-body">${text}</p>`}
${href && button({ text: texts.fileOnline, href, isStartButton: true })}
<p class="govuk-body"><a class="govuk-link" href="/gioi-thieu">${texts.openNow}</a></p></section>`;
}

/** Nobody has to hand in what stands on no legal text (QC Đ6.1b). */
function extraRequirement(shell: PageShell, { code }: ProcedureView): Html {
  const texts = words(shell.lang).procedure;
  return html`<section class="mc-card mc-no-print"><h2 class="govuk-heading-s">${texts.extraRequirement}</h2>
<p class="govuk-body-s">${texts.extraRequirementText} <a class="govuk-link" href="/thu-tuc/${code}/phan-anh">${texts.extraRequirementLink}</a></p></section>`;
}

function complain(shell: PageShell, { hotline, email, address }: ComplaintAddress): Html {
  const texts = words(shell.lang).procedure;
  return html`<section class="mc-card"><h2 class="govuk-heading-s">${texts.complain}</h2>
<p class="govuk-body-s">${texts.complainText}</p>
<p class="govuk-body-s">${texts.hotline}: <strong>${phoneLink(hotline)}</strong><br>${texts.email}: <a class="govuk-link" href="mailto:${email}">${email}</a><br>${texts.address}: ${vietnamese(shell.lang, address)}</p></section>`;
}
