import { type Html, html } from '../../../platform/html.ts';
import { alert, button, insetText, pagination, select, table, tag } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import { LATE_FILTERS } from '../queries/late-dossiers.ts';
import { LATE_PLACE, type LateRow, type LateView, type ShortRow } from './late.presenter.ts';

export function latePage(shell: PageShell, view: LateView): Html {
  const { lang } = shell;
  const { late: texts } = words(lang);
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1><p class="govuk-body">${texts.lead}</p>
${view.uncaused.length > 0 && onTop(shell, texts.uncaused(view.uncaused.length), texts.uncausedLead, view.uncaused)}
${view.broken.length > 0 && onTop(shell, texts.broken(view.broken.length), texts.brokenLead, view.broken)}
${filterForm(shell, view)}
${view.rows.length > 0 ? rows(shell, view.rows) : insetText({ text: texts.none })}
${
  (view.nextHref || view.firstHref) &&
  pagination({
    previous: view.firstHref ? { href: view.firstHref, text: texts.first } : undefined,
    next: view.nextHref ? { href: view.nextHref, text: texts.more } : undefined,
    lang,
  })
}`,
  });
}

const onTop = ({ lang }: PageShell, title: string, lead: string, items: readonly ShortRow[]): Html =>
  alert({
    variant: 'error',
    title,
    showTitleAsHeading: true,
    text: html`<p>${lead}</p><ul class="govuk-list">${items.map(
      ({ href, reference, text }) =>
        html`<li><a class="govuk-link mc-code" href="${href}">${reference}</a> ${text}</li>`,
    )}</ul>`,
    lang,
  });

function filterForm({ lang }: PageShell, { filter, agencies, agencyKey }: LateView): Html {
  const { late: texts } = words(lang);
  return html`<form method="get" action="${LATE_PLACE}" class="mc-filter mc-no-print" novalidate>
${select({ name: 'loc', label: texts.filter, value: filter, items: LATE_FILTERS.map((value) => ({ value, text: texts.filters[value] })) })}
${
  agencies.length > 0 &&
  select({
    name: 'co-quan',
    label: texts.agency,
    value: agencyKey ?? '',
    items: [{ value: '', text: texts.allAgencies }, ...agencies],
  })
}
${button({ text: texts.show, classes: 'govuk-button--secondary' })}</form>`;
}

function rows({ lang }: PageShell, all: readonly LateRow[]): Html {
  const { late: texts } = words(lang);
  const { columns } = texts;
  return table({
    caption: texts.title,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.dossier, columns.due, columns.holder, columns.cause, columns.apology, columns.urging],
    rows: all.map((row) => [
      html`<a class="govuk-link mc-code" href="${row.href}">${row.reference}</a><br>${row.procedure}`,
      html`<span class="mc-code">${row.due}</span><br>${row.since}${row.ended && html`<br>${row.ended}`}`,
      html`${row.holder}${row.step && html` – ${row.step}`}${row.shares.length > 0 && html`<br><strong>${columns.shares}</strong>${row.shares.map((share) => html`<br>${share}`)}`}`,
      cause(row),
      apology(row),
      html`${row.urging ? html`<a class="govuk-link" href="${row.urging.href}">${row.urging.text}</a>` : row.urgeHref ? html`<a class="govuk-link" href="${row.urgeHref}">${texts.notUrged}</a>` : texts.notUrged}`,
    ]),
    narrow: 'stacked',
    lang,
  });

  function cause({ cause, isUncaused, wasEscalated }: LateRow): Html {
    return html`${cause}${(isUncaused || cause === null) && tag({ text: texts.noCause, colour: isUncaused ? 'red' : 'yellow' })}${wasEscalated && html` ${tag({ text: texts.wasEscalated, colour: 'orange' })}`}`;
  }

  function apology({ apology: stands, promised, missed }: LateRow): Html {
    const said = {
      none: tag({ text: texts.noApology, colour: 'red' }),
      draft: html`${tag({ text: texts.noApology, colour: 'red' })} ${tag({ text: texts.draft, colour: 'grey' })}`,
      inTime: tag({ text: texts.inTime, colour: 'blue' }),
      lateApology: tag({ text: texts.lateApology, colour: 'orange' }),
    }[stands];
    return html`${said}${promised && html`<br>${promised}`}${missed && html` ${tag({ text: texts.missed, colour: 'red' })}`}`;
  }
}
