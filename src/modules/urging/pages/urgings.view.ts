import { type Html, html } from '../../../platform/html.ts';
import { details, insetText, pagination, table, tag } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import type { StoredAgency } from '../../center/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { Urging } from '../domain/urging.ts';
import { nextMove, urgingState } from '../domain/urging-state.ts';
import { words } from '../messages/index.ts';
import type { OverdueAt } from '../waiting-store.ts';
import { dayOf, momentText, PLACES, urgingHref, urgingSections, urgingTag } from './tools.ts';

export type UrgingsPage = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly isCenter: boolean;
  readonly mayUrge: boolean;
  readonly overdue: readonly OverdueAt[];
  readonly agencies: readonly StoredAgency[];
  /** Letters the center must go on with. */
  readonly toDo: readonly Urging[];
  readonly toAnswer: readonly Urging[];
  readonly rows: readonly Urging[];
  readonly before: number | undefined;
  /** The id where the next page begins. */
  readonly next: number | undefined;
};

export function urgingsPage(shell: PageShell, view: UrgingsPage): Html {
  const { lang } = shell;
  const texts = words(lang).urging;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    body: html`${urgingSections(shell, view.actor, 'urging')}<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${view.isCenter ? texts.leadCenter : texts.leadAgency}</p>
${view.isCenter ? html`${overduePart(shell, view)}${nextPart(shell, view)}` : answerPart(shell, view)}
${listPart(shell, view)}`,
  });
}

function overduePart({ lang }: PageShell, { overdue, agencies, mayUrge }: UrgingsPage): Html {
  const { overdue: texts } = words(lang).urging;
  const href = (key: string) => `${PLACES.urging}/co-quan/${encodeURIComponent(key)}`;
  const rows = overdue.map((one) => [
    mayUrge
      ? html`<a class="govuk-link" href="${href(one.key)}" aria-label="${texts.write({ agency: one.name })}">${vietnamese(lang, one.name)}</a>`
      : vietnamese(lang, one.name),
    { text: String(one.overdue), format: 'numeric' as const },
    { text: String(one.notUrged), format: 'numeric' as const },
    dayOf(one.oldestDueAt),
  ]);
  const others = html`<ul class="govuk-list">${agencies.map(
    (one) => html`<li><a class="govuk-link" href="${href(one.key)}">${vietnamese(lang, one.name)}</a></li>`,
  )}</ul>`;
  return html`<h2 class="govuk-heading-m">${texts.title}</h2>
${
  rows.length === 0
    ? insetText({ text: texts.none })
    : table({
        caption: texts.title,
        captionClasses: 'govuk-visually-hidden',
        head: [
          texts.agency,
          { text: texts.count, format: 'numeric' },
          { text: texts.notUrged, format: 'numeric' },
          texts.oldest,
        ],
        rows,
        narrow: 'stacked',
        lang,
      })
}
<p class="govuk-hint">${texts.note}</p>
${mayUrge && details({ summary: texts.choose, text: others })}`;
}

function nextPart({ lang }: PageShell, { toDo, now }: UrgingsPage): Html {
  const { next: texts, moves, levels } = words(lang).urging;
  return html`<h2 class="govuk-heading-m">${texts.title}</h2>
${
  toDo.length === 0
    ? insetText({ text: texts.none })
    : table({
        caption: texts.title,
        captionClasses: 'govuk-visually-hidden',
        head: [texts.columns.letter, texts.columns.agency, texts.columns.state, texts.columns.move],
        rows: toDo.map((one) => [
          html`<a class="govuk-link" href="${urgingHref(one.id)}">${levels[one.level]} ${one.number}</a>`,
          vietnamese(lang, one.agency.name),
          tag(urgingTag(urgingState(one, now), lang)),
          html`<strong>${moves[nextMove(one, now)]}</strong>`,
        ]),
        narrow: 'stacked',
        lang,
      })
}`;
}

function answerPart(shell: PageShell, { toAnswer, now }: UrgingsPage): Html {
  const { toAnswer: texts } = words(shell.lang).urging;
  return html`<h2 class="govuk-heading-m">${texts.title}</h2>
${toAnswer.length === 0 ? insetText({ text: texts.none }) : lettersTable(shell, toAnswer, texts.title, now)}`;
}

function listPart(shell: PageShell, { rows, before, next, now }: UrgingsPage): Html {
  const { lang } = shell;
  const { list: texts } = words(lang).urging;
  return html`<h2 class="govuk-heading-m">${texts.title}</h2>
${rows.length === 0 ? insetText({ text: texts.none }) : lettersTable(shell, rows, texts.title, now)}
${
  (before !== undefined || next !== undefined) &&
  pagination({
    previous: before === undefined ? undefined : { href: PLACES.urging, text: texts.first },
    next: next === undefined ? undefined : { href: `${PLACES.urging}?sau=${next}`, text: texts.more },
    lang,
  })
}`;
}

function lettersTable({ lang }: PageShell, rows: readonly Urging[], caption: string, now: Temporal.Instant): Html {
  const { list: texts, levels } = words(lang).urging;
  const { columns } = texts;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.number, columns.level, columns.agency, columns.issued, columns.due, columns.dossiers, columns.state],
    rows: rows.map((one) => [
      html`<a class="govuk-link" href="${urgingHref(one.id)}">${one.number}</a>`,
      levels[one.level],
      vietnamese(lang, one.agency.name),
      dayOf(one.issuedAt),
      momentText(one.answerDueAt, lang),
      texts.open({ open: one.openCount, count: one.dossierCount }),
      tag(urgingTag(urgingState(one, now), lang)),
    ]),
    narrow: 'stacked',
    lang,
  });
}
