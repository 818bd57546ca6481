import { type Html, html } from '../../../../platform/html.ts';
import { button, input, insetText, pageLinks, table, tag } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import type { LegalDocument } from '../../legal-store.ts';
import { words } from '../../messages/index.ts';
import { dayText, documentHref, stateTag } from './document-words.ts';

export type RegisterPage = {
  readonly asked: string;
  readonly count: number;
  readonly rows: readonly { readonly document: LegalDocument; readonly uses: number }[];
  readonly page: number;
  readonly pages: number;
  readonly today: string;
  readonly mayManage: boolean;
};

export function registerPage(shell: PageShell, view: RegisterPage): Html {
  const { lang } = shell;
  const texts = words(lang).legal;
  const query = (current: number) => `/van-ban?${new URLSearchParams({ 'tu-khoa': view.asked, trang: `${current}` })}`;
  return page(shell, {
    title: texts.title,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${view.mayManage && html`<p class="govuk-body mc-no-print"><a class="govuk-link" href="/can-bo/van-ban">${texts.manage}</a></p>`}
<form method="get" action="/van-ban" role="search" class="mc-no-print">
${input({ name: 'tu-khoa', type: 'search', label: texts.search, value: view.asked, classes: 'govuk-input--width-20', lang })}
${button({ text: texts.searchButton, classes: 'govuk-button--secondary' })}</form>
${view.rows.length === 0 ? insetText({ text: texts.none }) : rowsTable(shell, view)}
${pageLinks(view.page, view.pages, query, lang)}`,
  });
}

function rowsTable({ lang }: PageShell, { rows, count, today }: RegisterPage): Html {
  const { columns, found } = words(lang).legal;
  return table({
    caption: found({ count: count.toLocaleString(lang) }),
    captionClasses: 'govuk-table__caption--s',
    head: [columns.number, columns.title, columns.issued, columns.state, { text: columns.uses, format: 'numeric' }],
    rows: rows.map(({ document, uses }) => [
      html`<a class="govuk-link mc-code" href="${documentHref(document.slug)}">${document.number}</a>`,
      vietnamese(lang, document.title),
      dayText(document.issuedOn, lang),
      tag(stateTag(document, today, lang)),
      { text: uses.toLocaleString(lang), format: 'numeric' },
    ]),
    narrow: 'stacked',
    lang,
  });
}
