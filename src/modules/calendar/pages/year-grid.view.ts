import { type Html, html } from '../../../platform/html.ts';
import type { Lang } from '../../../web/i18n.ts';
import { words } from '../messages/index.ts';
import type { DayCell, DayRun, LegendEntry, MonthGrid, YearGrid } from './year-grid.presenter.ts';

/** Twelve months, each a table of its own, with the legend; with `runs` below it is one page of A4 across. */
export function yearGrid(grid: YearGrid, lang: Lang): Html {
  return html`${legend(grid.legend, lang)}
<div class="mc-year">${grid.months.map((month) => monthTable(month, lang))}</div>
<p class="govuk-body-s mc-year-totals">${grid.totals}</p>`;
}

/** The special days in words, in as many columns as there is room for. */
export const yearRuns = (runs: readonly DayRun[], lang: Lang): Html =>
  runs.length === 0
    ? html`<p class="govuk-body">${words(lang).noDays}</p>`
    : html`<ul class="mc-year-days">${runs.map(
        ({ when, weekdays, tone, name, details }) =>
          html`<li><strong class="mc-code">${when}</strong> <span class="mc-year-days__weekday">${weekdays}</span><br>
${swatch(tone, words(lang).marks[tone])} ${name}${details && html` <small>(${details})</small>`}</li>`,
      )}</ul>`;

const legend = (entries: readonly LegendEntry[], lang: Lang): Html =>
  html`<ul class="mc-year-legend" aria-label="${words(lang).legend}">${entries.map(
    ({ tone, mark, text }) => html`<li>${swatch(tone, mark)} ${text}</li>`,
  )}</ul>`;

/** The sign of a kind of day, as in the grid. */
export const swatch = (tone: LegendEntry['tone'], mark: string): Html =>
  html`<span class="mc-day mc-day--${toneClass(tone)}" aria-hidden="true">${mark}</span>`;

function monthTable({ name, weeks }: MonthGrid, lang: Lang): Html {
  const { weekdays, weekdaysShort } = words(lang);
  return html`<table class="mc-month"><caption>${name}</caption>
<thead><tr>${weekdaysShort.map((short, at) => html`<th scope="col"><abbr title="${weekdays[at]}">${short}</abbr></th>`)}</tr></thead>
<tbody>${weeks.map((week) => html`<tr>${week.map(dayCell)}</tr>`)}</tbody></table>`;
}

function dayCell(cell: DayCell | null): Html {
  if (!cell) return html`<td></td>`;
  const classes = `mc-day mc-day--${toneClass(cell.tone)}${cell.isToday ? ' mc-day--today' : ''}`;
  const told = cell.told && html`<span class="govuk-visually-hidden">, ${cell.told}</span>`;
  const mark = cell.mark && html`<b aria-hidden="true">${cell.mark}</b>`;
  return html`<td class="${classes}"${cell.told && html` title="${cell.told}"`}${cell.isToday && html` aria-current="date"`}>${cell.number}${mark}${told}</td>`;
}

const toneClass = (tone: LegendEntry['tone']): string => tone.toLowerCase().replace('_', '-');
