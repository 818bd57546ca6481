import type { FormFields } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, button, hiddenFields, insetText, summaryList, table, tag } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { DraftFormName } from './draft-forms.ts';
import { draftForms, giveUpForm } from './draft-forms.view.ts';
import { yearHref } from './owners.presenter.ts';
import type { SpecialDayRow, YearView } from './year.presenter.ts';
import { swatch, yearGrid, yearRuns } from './year-grid.view.ts';

export type YearPage = YearView & {
  readonly owner: string;
  readonly year: number;
  readonly version: number;
  readonly hasDraft: boolean;
  readonly isInForce: boolean;
  /** Published since dossiers were accepted under an earlier edition: its effect on them may be studied. */
  readonly movesDossiers: boolean;
  /** Changes with every page, so that a form of it sent twice is taken once. */
  readonly key: string;
  readonly done: string | null;
  /** The form whose values are shown. */
  readonly form: DraftFormName | null;
  readonly values: FormFields;
  readonly faults: FormFaults;
};

export function yearPage(shell: PageShell, view: YearPage): Html {
  const { year: texts, owners } = words(shell.lang);
  const print = { 'data-action': 'print', hidden: true };
  return page(shell, {
    title: view.title,
    mainClass: 'mc-dense mc-year-page',
    backLink: { href: '/can-bo/lich', text: owners.title },
    errors: view.faults.summary,
    body: html`<h1 class="govuk-heading-l">${view.title} ${tag(view.state)}<span class="govuk-caption-m">${view.ownerName}</span></h1>
${view.done && alert({ variant: 'success', title: view.done, role: 'status', classes: 'mc-no-print', lang: shell.lang })}
${view.draft ? draftHead(shell, view, view.draft) : inForceHead(shell, view)}
${
  view.draft
    ? html`<div class="mc-columns mc-columns--even mc-no-print"><div>${dayTable(shell, view)}</div><div>${draftForms(shell, view)}</div></div>`
    : html`<div class="mc-no-print">${dayTable(shell, view)}</div>`
}
<h2 class="govuk-heading-m">${texts.whole}</h2>
${yearGrid(view.grid, shell.lang)}
<div class="mc-print-only">${yearRuns(view.runs, shell.lang)}</div>
${button({ text: texts.print, type: 'button', classes: 'govuk-button--secondary', attributes: print })}
${view.draft && giveUpForm(shell, view)}`,
  });
}

function draftHead({ lang }: PageShell, view: YearPage, draft: NonNullable<YearView['draft']>): Html {
  const texts = words(lang).year;
  const href = yearHref(view.owner, view.year);
  return html`<p class="govuk-body">${draft.info}<br><strong>${draft.difference}.</strong>
${view.isInForce && html`<a class="govuk-link mc-no-print" href="${href}?ban=hien-hanh">${texts.seeInForce}</a>`}</p>
${draft.missing && insetText({ text: draft.missing, classes: 'mc-no-print' })}
${button({ text: texts.review, href: `${href}/cong-bo` })}`;
}

function inForceHead(shell: PageShell, view: YearPage): Html {
  const texts = words(shell.lang).year;
  const href = yearHref(view.owner, view.year);
  const edit = view.hasDraft
    ? html`<p class="govuk-body mc-no-print"><a class="govuk-link" href="${href}">${texts.seeDraft}</a></p>`
    : html`<form method="post" action="/can-bo/lich" class="mc-no-print">
${hiddenFields(shell, { owner: view.owner, year: view.year })}
<p class="govuk-hint">${texts.editLead}</p>${button({ text: texts.edit, preventDoubleClick: true })}</form>`;
  return html`<p class="govuk-body">${view.history}.${view.ground && html` ${texts.ground}: ${view.ground}.`}</p>${edit}${
    view.movesDossiers &&
    html`<form method="post" action="${href}/anh-huong" class="mc-no-print">${hiddenFields(shell)}
${button({ text: texts.effect, classes: 'govuk-button--secondary', preventDoubleClick: true })}<p class="govuk-hint">${texts.effectLead}</p></form>`
  }`;
}

function dayTable(shell: PageShell, view: YearPage): Html {
  const { year: texts, noDays, marks } = words(shell.lang);
  const { columns } = texts;
  const heading = html`<h2 class="govuk-heading-m" id="ngay-dac-biet">${texts.days}</h2>`;
  if (view.days.length === 0) return html`${heading}${insetText({ text: noDays })}`;
  return html`${heading}${table({
    caption: texts.days,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.date, columns.kind, columns.label, ...(view.draft ? [columns.action] : [])],
    rows: view.days.map((day) => [
      html`<span class="mc-code">${day.when}</span>`,
      html`${swatch(day.tone, marks[day.tone])} ${day.kind}`,
      html`${day.label}${day.details && html`<br><small>${day.details}</small>`}`,
      ...(view.draft ? [dayActions(shell, view, day)] : []),
    ]),
    narrow: 'stacked',
    lang: shell.lang,
  })}${weekSummary(shell, view)}`;
}

function dayActions({ lang, csrfToken }: PageShell, { owner, year, version, key }: YearPage, day: SpecialDayRow): Html {
  const texts = words(lang).year;
  const about = html`<span class="govuk-visually-hidden"> ${texts.aboutDay({ date: day.when })}</span>`;
  const href = yearHref(owner, year);
  const form = day.isSwap ? 'hoan-doi' : 'ngay';
  return html`<div class="mc-row-actions"><a class="govuk-link" href="${href}?sua=${day.date}#${form}">${texts.change}${about}</a>
<form method="post" action="${href}/du-thao/bo-ngay">${hiddenFields({ csrfToken }, { _key: key, expectedVersion: version, date: day.date })}
${button({ text: html`${texts.remove}${about}`, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form></div>`;
}

/** The ordinary week beside the days that differ from it; a draft has its form instead. */
function weekSummary({ lang }: PageShell, view: YearPage): Html | null {
  if (view.draft) return null;
  const { year: texts, weekdays, off } = words(lang);
  return html`<h2 class="govuk-heading-m">${texts.week}</h2>${summaryList({
    rows: view.week.map((hours, at) => ({ key: weekdays[at] ?? '', value: hours || off })),
  })}`;
}
