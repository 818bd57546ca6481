import { type Html, html } from '../../../../platform/html.ts';
import { button, input, insetText, pagination, select, table } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { words } from '../../messages/index.ts';
import { officialWords } from '../../messages/official.ts';
import { urgencyTag } from '../urgency-tag.ts';
import type { FindView } from './find.presenter.ts';

export function findPage(shell: PageShell, view: FindView): Html {
  const texts = officialWords(shell.lang).find;
  const statuses = Object.entries(words(shell.lang).statuses).map(([value, text]) => ({ value, text }));
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<form method="get" action="/can-bo/ho-so" role="search">
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${input({
      name: 'tu-khoa',
      label: texts.label,
      hint: texts.hint,
      value: view.words,
      autocomplete: 'off',
      spellcheck: false,
      attributes: { autofocus: view.rows.length === 0 || !view.searched },
    })}</div>
<div class="govuk-grid-column-one-third">${select({
      name: 'trang-thai',
      label: texts.status,
      hint: html`&nbsp;`,
      value: view.status ?? '',
      items: [{ value: '', text: texts.anyStatus }, ...statuses],
    })}</div></div>
${button({ text: texts.search })}
</form>
${view.rows.length > 0 ? rows(shell, view) : nothing(shell, view)}
${view.nextHref && pagination({ next: { href: view.nextHref, text: texts.more }, lang: shell.lang })}`,
  });
}

function rows({ lang }: PageShell, view: FindView): Html {
  const { caption, columns } = officialWords(lang).find;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.reference, columns.procedure, columns.applicant, columns.status, columns.due],
    rows: view.rows.map((row) => [
      html`<a class="govuk-link mc-code" href="${row.href}">${row.reference}</a>`,
      row.procedure,
      row.applicant,
      row.status,
      html`${row.urgency && html`${urgencyTag(row.urgency, lang)}<br>`}<span class="mc-code">${row.due}</span>`,
    ]),
    narrow: 'stacked',
    lang,
  });
}

function nothing({ lang }: PageShell, view: FindView): Html {
  const texts = officialWords(lang).find;
  return insetText({
    text: view.searched ? html`<strong>${texts.none}</strong><br>${texts.noneText}` : texts.empty,
  });
}
