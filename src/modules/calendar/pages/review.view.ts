import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import {
  button,
  hiddenFields,
  input,
  insetText,
  radios,
  table,
  tag,
  textarea,
  warningText,
} from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { type Study, studyPanel } from '../../recalculation/index.ts';
import { words } from '../messages/index.ts';
import { yearHref } from './owners.presenter.ts';
import type { ReviewView } from './review.presenter.ts';

export type ReviewPage = ReviewView & {
  readonly owner: { readonly key: string; readonly name: string; readonly isCenter: boolean };
  readonly year: number;
  readonly version: number;
  readonly study: Study | null;
  readonly studyIsStale: boolean;
  readonly mayPublish: boolean;
  /** Why it cannot be published yet. */
  readonly obstacles: readonly string[];
  /** Why it can be published as provisional only. */
  readonly notOfficial: string | null;
  /** Changes with every page, so that a form sent twice publishes once. */
  readonly key: string;
  readonly values: FormFields;
  readonly faults: FormFaults;
};

export function reviewPage(shell: PageShell, view: ReviewPage): Html {
  const texts = words(shell.lang).review;
  const title = texts.title({ year: view.year });
  return page(shell, {
    title,
    mainClass: 'mc-dense',
    scripts: ['htmx'],
    backLink: { href: yearHref(view.owner.key, view.year), text: texts.back },
    errors: view.faults.summary,
    body: html`<h1 class="govuk-heading-l">${title}<span class="govuk-caption-m">${view.owner.name}</span></h1>
<h2 class="govuk-heading-m">${texts.changes}</h2>
${changes(shell, view)}
${effect(shell, view)}
<h2 class="govuk-heading-m">${texts.publish}</h2>
${publication(shell, view)}`,
  });
}

function changes({ lang }: PageShell, view: ReviewPage): Html {
  const texts = words(lang).review;
  const { columns } = texts;
  return html`${view.lead && html`<p class="govuk-body">${view.lead}</p>`}
${
  view.days.length > 0 &&
  table({
    caption: texts.changes,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.date, columns.before, columns.after, columns.worked],
    rows: view.days.map(({ when, change, colour, before, after, worked }) => [
      html`<span class="mc-code">${when}</span> ${tag({ text: change, colour })}`,
      before,
      after,
      worked,
    ]),
    narrow: 'stacked',
    lang,
  })
}${
  view.week.length > 0 &&
  table({
    caption: texts.week,
    captionClasses: 'govuk-table__caption--s',
    head: [texts.weekday, columns.before, columns.after],
    rows: view.week.map(({ weekday, before, after }) => [weekday, before, after]),
    lang,
  })
}<p class="govuk-body"><strong>${texts.total}:</strong> ${view.total}.</p>
${view.past && warningText({ text: view.past, lang })}`;
}

function effect(shell: PageShell, view: ReviewPage): Html {
  const texts = words(shell.lang).review;
  const heading = html`<h2 class="govuk-heading-m">${texts.effect}</h2>`;
  if (!view.owner.isCenter) return html`${heading}<p class="govuk-body">${texts.effectAgency}</p>`;
  return html`${view.study ? studyPanel(shell, view.study) : heading}<p class="govuk-body">${texts.effectLead}</p>
${view.studyIsStale && insetText({ text: texts.studyStale })}
<form method="post" action="${yearHref(view.owner.key, view.year)}/xem-truoc">${hiddenFields(shell)}
${button({ text: view.study ? texts.studyAgain : texts.study, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`;
}

function publication(shell: PageShell, view: ReviewPage): Html {
  const texts = words(shell.lang).review;
  if (view.obstacles.length > 0)
    return html`<p class="govuk-body"><strong>${texts.notYet}</strong></p><ul class="govuk-list govuk-list--bullet">${view.obstacles.map((text) => html`<li>${text}</li>`)}</ul>`;
  if (!view.mayPublish) return insetText({ text: texts.notYours });
  const { labels, hints, statuses, statusHints } = texts;
  const value = (name: string) => lastValue(view.values, name);
  return html`${view.notOfficial && insetText({ text: view.notOfficial })}<form method="post" action="${yearHref(view.owner.key, view.year)}/cong-bo" novalidate>
${hiddenFields(shell, { _key: view.key, expectedVersion: view.version })}
${radios({
  name: 'status',
  legend: labels.status,
  classes: 'govuk-radios--small',
  value: value('status'),
  errorMessage: view.faults.of('status'),
  items: (['published', 'provisional'] as const).map((status) => ({
    value: status,
    text: statuses[status],
    hint: statusHints[status],
  })),
})}
${input({
  name: 'decisionNo',
  label: labels.decisionNo,
  hint: hints.decisionNo,
  value: value('decisionNo'),
  errorMessage: view.faults.of('decisionNo'),
  classes: 'govuk-input--width-20',
  autocomplete: 'off',
})}
${textarea({
  name: 'ground',
  label: labels.ground,
  hint: hints.ground({ year: view.year }),
  value: value('ground'),
  rows: 2,
  errorMessage: view.faults.of('ground'),
})}
${warningText({ text: texts.after, lang: shell.lang })}
${button({ text: texts.button({ year: view.year }), preventDoubleClick: true })}</form>`;
}
