import { type Html, html } from '../../../../platform/html.ts';
import { button, input, insetText, pagination, table } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { officialWords } from '../../messages/official.ts';
import { urgencyTag } from '../urgency-tag.ts';
import type { WorkRow, WorkTab, WorkView } from './worklist.presenter.ts';

/** `reminder` is what the office must not forget, above what this person must do. */
export function workPage(shell: PageShell, view: WorkView, reminder: Html | null): Html {
  return page(shell, {
    title: view.title,
    mainClass: 'mc-dense',
    body: html`<h1 class="govuk-heading-l">${view.title}</h1>
${reminder}
${view.tabs.length > 0 ? tabs(view.tabs, view.title) : home(shell, view)}
${view.kind && (view.rows.length > 0 ? rows(shell, view, view.kind) : empty(shell, view.kind))}
${
  (view.nextHref || view.firstHref) &&
  pagination({
    previous: view.firstHref ? { href: view.firstHref, text: officialWords(shell.lang).work.first } : undefined,
    next: view.nextHref ? { href: view.nextHref, text: officialWords(shell.lang).work.more } : undefined,
    lang: shell.lang,
  })
}
${view.tabs.length > 0 && view.others.length > 0 && others(shell, view.others)}`,
  });
}

const others = ({ lang }: PageShell, pages: WorkView['others']): Html =>
  html`<nav aria-label="${officialWords(lang).work.otherPages}"><h2 class="govuk-heading-s govuk-!-margin-top-6">${officialWords(lang).work.otherPages}</h2>
<ul class="govuk-list">${pages.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul></nav>`;

const tabs = (items: readonly WorkTab[], label: string): Html =>
  html`<nav aria-label="${label}"><ul class="mc-counts">${items.map(
    ({ text, href, count, note, active, overdue }) =>
      html`<li><a href="${href}"${active && html` aria-current="page"`}><strong>${count}</strong> ${text}<br>${
        overdue ? html`<b>${note}</b>` : note
      }</a></li>`,
  )}</ul></nav>`;

function rows(shell: PageShell, view: WorkView, kind: NonNullable<WorkView['kind']>): Html {
  const texts = officialWords(shell.lang).work;
  const { columns } = texts;
  const due = kind === 'deliver' ? columns.readySince : kind === 'step' ? columns.due : texts.answerBy;
  const what = kind === 'step' ? [columns.step] : kind === 'reply' || kind === 'sign' ? [columns.reply] : [];
  return table({
    caption: texts.caption(texts.kinds[kind]),
    captionClasses: 'govuk-visually-hidden',
    head: [due, columns.reference, columns.procedure, columns.applicant, ...what],
    rows: view.rows.map((row) => [
      dueCell(row, shell),
      html`<a class="govuk-link mc-code" href="${row.href}">${row.reference}</a>`,
      row.procedure,
      row.applicant,
      ...(what.length > 0 ? [row.step] : []),
    ]),
    narrow: 'stacked',
    lang: shell.lang,
  });
}

const dueCell = ({ urgency, left, datetime, due }: WorkRow, { lang }: PageShell): Html =>
  html`${urgency && html`${urgencyTag(urgency, lang)}<br>`}${left && html`<strong>${left}</strong><br>`}<time class="mc-code" datetime="${datetime}">${due}</time>`;

function empty(shell: PageShell, kind: NonNullable<WorkView['kind']>): Html {
  const texts = officialWords(shell.lang).work;
  return insetText({ text: html`<strong>${texts.nothing[kind]}</strong><br>${texts.willAppear[kind]}` });
}

/** For accounts that handle nothing: what they are here for instead. */
function home({ lang, nav }: PageShell, view: Pick<WorkView, 'mayFind' | 'administers' | 'others'>): Html {
  const { work: texts, find } = officialWords(lang);
  const others = [...nav.filter(({ href }) => href !== '/can-bo' && href !== FIND), ...view.others];
  return html`${insetText({ text: html`<strong>${texts.noWork}</strong><br>${view.mayFind ? texts.mayFind : texts.mayNotFind}${view.administers && html`<br>${texts.administers}`}` })}
${
  view.mayFind &&
  html`<form method="get" action="${FIND}" role="search">
${input({ name: 'tu-khoa', label: find.label, hint: find.hint, autocomplete: 'off', spellcheck: false, classes: 'govuk-!-width-two-thirds' })}
<div class="govuk-button-group">${button({ text: find.search })}<a class="govuk-link" href="${FIND}">${texts.allDossiers}</a></div>
</form>`
}
<h2 class="govuk-heading-m">${texts.otherPages}</h2>
<ul class="govuk-list">${others.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`;
}

const FIND = '/can-bo/ho-so';
