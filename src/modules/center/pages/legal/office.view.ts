import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, details, insetText, table } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import type { DocumentUse } from '../../domain/legal-use.ts';
import type { LegalDocument } from '../../legal-store.ts';
import { words } from '../../messages/index.ts';
import { dayText } from './document-words.ts';

export type OfficePage = {
  readonly sections: Html;
  readonly missing: readonly DocumentUse[];
  readonly ended: readonly { readonly use: DocumentUse; readonly document: LegalDocument }[];
  readonly toVerify: readonly LegalDocument[];
  readonly done: 'moi' | 'sua' | null;
};

export function officePage(shell: PageShell, view: OfficePage): Html {
  const { lang } = shell;
  const { office: texts } = words(lang).legal;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    body: html`${view.sections}<h1 class="govuk-heading-l">${texts.title}</h1>
${view.done && alert({ variant: 'success', title: texts.done[view.done], role: 'status', lang })}
<p class="govuk-body">${texts.lead} <a class="govuk-link" href="/van-ban">${texts.public}</a></p>
${button({ text: texts.add, href: '/can-bo/van-ban/moi', classes: 'govuk-button--secondary' })}
<h2 class="govuk-heading-m">${texts.missing}</h2>
${view.missing.length === 0 ? insetText({ text: texts.missingNone }) : missing(shell, view)}
<h2 class="govuk-heading-m">${texts.ended}</h2>
${view.ended.length === 0 ? insetText({ text: texts.endedNone }) : ended(shell, view)}
<h2 class="govuk-heading-m">${texts.toVerify}</h2>
<p class="govuk-body">${texts.toVerifyCount({ count: view.toVerify.length.toLocaleString(lang) })}</p>
${view.toVerify.length > 0 && details({ summary: texts.toVerify, text: toVerify(shell, view) })}`,
  });
}

function missing({ lang }: PageShell, { missing: uses }: OfficePage): Html {
  const { columns, office } = words(lang).legal;
  return table({
    caption: office.missing,
    captionClasses: 'govuk-visually-hidden',
    head: [
      columns.number,
      office.writtenAs,
      columns.uses,
      html`<span class="govuk-visually-hidden">${office.addThis}</span>`,
    ],
    rows: uses.map(({ number, writtenAs, procedures }) => [
      html`<span class="mc-code">${number}</span>`,
      vietnamese(lang, writtenAs),
      codes(procedures),
      html`<a class="govuk-link" href="/can-bo/van-ban/moi?so=${encodeURIComponent(number)}">${office.addThis}<span class="govuk-visually-hidden"> ${number}</span></a>`,
    ]),
    narrow: 'stacked',
    lang,
  });
}

function ended({ lang }: PageShell, { ended: found }: OfficePage): Html {
  const { columns, office, facts } = words(lang).legal;
  return table({
    caption: office.ended,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.number, columns.title, facts.effectiveTo, columns.uses],
    rows: found.map(({ use, document }) => [
      link(document),
      vietnamese(lang, document.title),
      dayText(document.effectiveTo, lang),
      codes(use.procedures),
    ]),
    narrow: 'stacked',
    lang,
  });
}

const SHOWN = 5;

/** The first few; the document's page has them all. */
const codes = (procedures: DocumentUse['procedures']): Html =>
  html`${procedures
    .slice(0, SHOWN)
    .map(
      ({ code }, at) => html`${at > 0 && ', '}<a class="govuk-link" href="/thu-tuc/${code}">${code}</a>`,
    )}${procedures.length > SHOWN && html` … (${procedures.length})`}`;

const link = ({ slug, number }: LegalDocument): Html =>
  html`<a class="govuk-link mc-code" href="/can-bo/van-ban/${slug}">${number}</a>`;

const toVerify = ({ lang }: PageShell, { toVerify: documents }: OfficePage): Html =>
  html`<ul class="govuk-list">${documents.map((document) => html`<li>${link(document)} ${vietnamese(lang, document.title)}</li>`)}</ul>`;
