import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, button, hiddenFields, insetText, select, table, tag } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { OwnerCalendars, Warning, YearState } from './owners.presenter.ts';

export type OwnersView = {
  readonly warning: Warning | null;
  readonly center: OwnerCalendars;
  readonly agencies: readonly OwnerCalendars[];
  /** Agencies and years a draft may be begun for. */
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly centerYears: readonly number[];
  readonly agencyYears: readonly number[];
  readonly done: string | null;
  readonly values: FormFields;
  readonly faults: FormFaults;
};

export function ownersPage(shell: PageShell, view: OwnersView): Html {
  const texts = words(shell.lang).owners;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    errors: view.faults.summary,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
${view.done && alert({ variant: 'success', title: view.done, role: 'status', lang: shell.lang })}
${view.warning && calendarWarning(shell, view.warning)}
<p class="govuk-body">${texts.lead}</p>
<h2 class="govuk-heading-m">${texts.center}</h2>
${years(shell, view.center)}
${view.centerYears.length > 0 && beginCenter(shell, view)}
<h2 class="govuk-heading-m">${texts.agencies}</h2>
<p class="govuk-body">${texts.agenciesLead}</p>
${
  view.agencies.length === 0
    ? insetText({ text: texts.noAgencies })
    : view.agencies.map((agency) => html`<h3 class="govuk-heading-s">${agency.name}</h3>${years(shell, agency)}`)
}
${beginAgency(shell, view)}`,
  });
}

/** Next year is not ready: what follows from it, and one button. Also stands on the officials' home. */
export function calendarWarning(shell: PageShell, warning: Warning): Html {
  const action = warning.draftHref
    ? html`<a class="govuk-button" href="${warning.draftHref}">${warning.action}</a>`
    : html`<form method="post" action="/can-bo/lich" class="mc-no-print">
${hiddenFields(shell, { owner: warning.owner, year: warning.year })}
${button({ text: warning.action, preventDoubleClick: true })}</form>`;
  return alert({
    variant: 'warning',
    title: warning.title,
    showTitleAsHeading: true,
    text: html`<p>${warning.text}</p>${action}`,
    lang: shell.lang,
  });
}

function years({ lang }: PageShell, { name, rows }: OwnerCalendars): Html {
  const texts = words(lang).owners;
  const { columns } = texts;
  return table({
    caption: name,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.year, columns.state, columns.basis, columns.draft, columns.open],
    firstCellIsHeader: true,
    rows: rows.map(({ year, href, state, stateText, version, basis, draft }) => [
      String(year),
      html`${tag({ text: stateText, colour: COLOURS[state] })} ${version}`,
      basis,
      draft ? html`${tag({ text: words(lang).states.draft, colour: 'blue' })} ${draft}` : '',
      html`<a class="govuk-link" href="${href}">${texts.open({ year })}</a>`,
    ]),
    narrow: 'stacked',
    lang,
  });
}

const COLOURS = { published: 'green', provisional: 'yellow', missing: 'grey' } as const satisfies Record<
  YearState,
  string
>;

function beginCenter(shell: PageShell, { center, centerYears }: OwnersView): Html {
  const texts = words(shell.lang).owners;
  return html`<form method="post" action="/can-bo/lich" class="mc-inline mc-inline--end">
${hiddenFields(shell, { owner: center.key })}
${select({ name: 'year', id: 'center-year', label: texts.begin, items: centerYears.map((year) => ({ text: String(year) })) })}
${button({ text: texts.start, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`;
}

function beginAgency(shell: PageShell, { choices, agencyYears, values, faults }: OwnersView): Html {
  const texts = words(shell.lang).owners;
  const value = (name: string) => lastValue(values, name);
  return html`<form method="post" action="/can-bo/lich" novalidate>
<h3 class="govuk-heading-s">${texts.beginAgency}</h3>
<p class="govuk-hint">${texts.beginAgencyHint}</p>
<div class="mc-inline mc-inline--end">
${hiddenFields(shell)}
${select({
  name: 'owner',
  label: texts.agency,
  value: value('owner'),
  errorMessage: faults.of('owner'),
  items: [{ value: '', text: texts.choose }, ...choices],
})}
${select({
  name: 'year',
  label: texts.year,
  value: value('year'),
  errorMessage: faults.of('year'),
  items: agencyYears.map((year) => ({ text: String(year) })),
})}
${button({ text: texts.start, classes: 'govuk-button--secondary', preventDoubleClick: true })}</div></form>`;
}
