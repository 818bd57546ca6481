import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatDay, localDate } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, insetText } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { Refusal } from '../../../web/server/api.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { words } from '../messages/index.ts';
import { type PublishedYear, publishedYears } from '../store.ts';
import { type DayRun, presentRuns, presentWeek, presentYearGrid, type YearGrid } from './year-grid.presenter.ts';
import { yearGrid, yearRuns } from './year-grid.view.ts';

/** `/lich-lam-viec` and `/lich-lam-viec/:year`: when the center is open, for everybody. */
export const showPublicYear = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock, center } = web.services;
  const today = localDate(clock.now());
  const { year = today.year } = request.params as { year?: number };
  const years = await publishedYears(db, center.profile.calendar);
  const found = years.find(({ content }) => content.year === year);
  if (!found) throw new Refusal({ code: 'calendar-not-published', facts: { year } });
  const shell = await web.shellOf(request, reply);
  const others = years.map(({ content }) => content.year).filter((one) => one !== year && one >= today.year - 1);
  return sendPage(reply, publicYearPage(shell, presentPublicYear(found, others, today.toString(), shell.lang)));
};

export type PublicYearView = {
  readonly year: number;
  readonly provisional: boolean;
  readonly hours: readonly string[];
  readonly runs: readonly DayRun[];
  readonly grid: YearGrid;
  readonly source: string;
  readonly others: readonly number[];
};

/** A published year as citizens need it. */
export function presentPublicYear(
  { content, edition }: PublishedYear,
  others: readonly number[],
  today: string,
  lang: PageShell['lang'],
): PublicYearView {
  const texts = words(lang).public;
  const date = formatDay(localDate(edition.publishedAt));
  return {
    year: content.year,
    provisional: content.status === 'provisional',
    hours: presentWeek(content.week, lang),
    runs: presentRuns(content.days, lang),
    grid: presentYearGrid(content, today, lang),
    source: edition.decisionNo === null ? texts.source({ date }) : texts.decision({ no: edition.decisionNo, date }),
    others,
  };
}

export function publicYearPage(shell: PageShell, view: PublicYearView): Html {
  const texts = words(shell.lang).public;
  const title = texts.title({ year: view.year });
  const print = { 'data-action': 'print', hidden: true };
  return page(shell, {
    title,
    mainClass: 'mc-year-page',
    wide: true,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body mc-no-print">${texts.lead}</p>
${view.provisional && insetText({ text: texts.provisional })}
<p class="govuk-body"><strong>${texts.hours}:</strong> ${view.hours.map((line) => html`<br>${line}`)}</p>
<h2 class="govuk-heading-m">${texts.special}</h2>
${yearRuns(view.runs, shell.lang)}
<h2 class="govuk-heading-m">${texts.year}</h2>
${yearGrid(view.grid, shell.lang)}
<p class="govuk-body-s">${view.source}.</p>
${button({ text: texts.print, type: 'button', classes: 'govuk-button--secondary', attributes: print })}
${
  view.others.length > 0 &&
  html`<nav class="mc-no-print" aria-label="${texts.other}"><p class="govuk-body">${texts.other}: ${view.others.map(
    (year) => html` <a class="govuk-link" href="/lich-lam-viec/${year}">${year}</a>`,
  )}</p></nav>`
}`,
  });
}
