import { type Html, html } from '../../../platform/html.ts';
import { button, hiddenFields, insetText, pagination, table, tag } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { ListView, PhoneListsView } from './list.presenter.ts';

export function listPage(shell: PageShell, view: ListView, formKey: string): Html {
  const { list: texts } = words(shell.lang);
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${view.mayAsk && askForm(shell, formKey)}
<h2 class="govuk-heading-m">${texts.proposals}</h2>
${view.proposals.length > 0 ? proposals(shell, view) : insetText({ text: texts.none })}
${pages(shell, view)}
<h2 class="govuk-heading-m">${texts.studies}</h2>
${view.studies.length > 0 ? studies(shell, view) : insetText({ text: texts.noStudies })}`,
  });
}

/** For those who phone applicants. */
export function phoneListsPage(shell: PageShell, view: PhoneListsView): Html {
  const { phoneLists: texts } = words(shell.lang);
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
${
  view.items.length === 0
    ? insetText({ text: texts.none })
    : table({
        caption: texts.title,
        captionClasses: 'govuk-visually-hidden',
        head: [texts.ground, { text: texts.count, format: 'numeric' }],
        rows: view.items.map(({ href, text, count }) => [
          html`<a class="govuk-link" href="${href}">${text}</a>`,
          { text: count, format: 'numeric' },
        ]),
        narrow: 'stacked',
        lang: shell.lang,
      })
}
${pages(shell, view)}`,
  });
}

function pages({ lang }: PageShell, { nextHref, firstHref }: Pick<ListView, 'nextHref' | 'firstHref'>): Html | null {
  const { study } = words(lang);
  if (!nextHref && !firstHref) return null;
  return pagination({
    previous: firstHref ? { href: firstHref, text: study.first } : undefined,
    next: nextHref ? { href: nextHref, text: study.more } : undefined,
    lang,
  });
}

function askForm(shell: PageShell, formKey: string): Html {
  const texts = words(shell.lang).list;
  const ask = (value: string, text: string) =>
    button({ text, name: 'theo', value, classes: 'govuk-button--secondary', preventDoubleClick: true });
  return html`<form method="post" action="/can-bo/anh-huong">
${hiddenFields(shell, { _key: formKey })}
<h2 class="govuk-heading-m">${texts.begin}</h2>
<div class="govuk-button-group">${ask('calendar', texts.askCalendar)}${ask('rules', texts.askRules)}</div>
</form>`;
}

function proposals({ lang }: PageShell, { proposals: items }: ListView): Html {
  const { columns, proposals: caption } = words(lang).list;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.proposed, columns.ground, columns.state, { text: columns.dossiers, format: 'numeric' }],
    rows: items.map(({ href, proposed, ground, status, dossiers }) => [
      href ? html`<a class="govuk-link" href="${href}">${proposed}</a>` : proposed,
      ground,
      tag(status),
      { text: dossiers, format: 'numeric' },
    ]),
    narrow: 'stacked',
    lang,
  });
}

function studies({ lang }: PageShell, { studies: items }: ListView): Html {
  const { columns, studies: caption } = words(lang).list;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.subject, columns.asked, columns.result],
    rows: items.map(({ href, subject, asked, result }) => [
      html`<a class="govuk-link" href="${href}">${subject}</a>`,
      asked,
      result,
    ]),
    narrow: 'stacked',
    lang,
  });
}
