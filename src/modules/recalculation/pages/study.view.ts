import { type Html, html } from '../../../platform/html.ts';
import { button, hiddenFields, insetText, pagination, table, tag, textarea } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { changesOf, isOver, type Study } from '../domain/study.ts';
import { words } from '../messages/index.ts';
import type { ChangeRow, StudyView } from './study.presenter.ts';
import { figure, studyFigures } from './study-panel.ts';

/** What stands under the list: the form, the way to what was proposed already, or why there is nothing to propose. */
export type ProposalView =
  | { readonly kind: 'form'; readonly ground: string; readonly faults: FormFaults }
  | { readonly kind: 'exists'; readonly href: string }
  | { readonly kind: 'draft' }
  | { readonly kind: 'none' };

export function studyPage(shell: PageShell, study: Study, view: StudyView, proposal: ProposalView): Html {
  const { lang } = shell;
  const texts = words(lang).study;
  const over = isOver(study);
  // The whole region is exchanged while the study goes on, so that the list comes with the last figures.
  const renewal =
    !over &&
    html` hx-get="/can-bo/anh-huong/${study.id}" hx-select="#anh-huong" hx-trigger="every 1s" hx-swap="outerHTML" aria-busy="true"`;
  return page(shell, {
    title: `${texts.title} – ${view.caption}`,
    scripts: ['htmx'],
    mainClass: 'mc-dense',
    breadcrumbs: [{ text: words(lang).list.title, href: '/can-bo/tinh-lai' }, { text: texts.title }],
    errors: proposal.kind === 'form' ? proposal.faults.summary : undefined,
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${view.caption}</span>${texts.title}</h1>
<p class="govuk-body">${view.compared}</p>
<p class="govuk-hint">${view.asked}. ${words(lang).panel.nothingMoves}</p>
<div id="anh-huong"${renewal}>
${studyFigures(lang, study)}
${over && changesOf(study) > 0 && byAgency(shell, view)}
${over && proposed(shell, study, proposal)}
${over && changesOf(study) > 0 && found(shell, view)}
</div>`,
  });
}

function byAgency(shell: PageShell, view: StudyView): Html {
  const { study: texts } = words(shell.lang);
  const { columns } = texts;
  return html`<h2 class="govuk-heading-m">${texts.agencies}</h2>
${table({
  caption: texts.agencies,
  captionClasses: 'govuk-visually-hidden',
  head: [columns.agency, ...view.agencyColumns.map((text) => ({ text, format: 'numeric' as const }))],
  rows: view.agencies.map(({ name, href, counts }) => [
    html`<a class="govuk-link" href="${href}">${name}</a>`,
    ...counts.map((text) => ({ text, format: 'numeric' as const })),
  ]),
  narrow: 'stacked',
  lang: shell.lang,
})}`;
}

function found(shell: PageShell, view: StudyView): Html {
  const { study: texts } = words(shell.lang);
  return html`<h2 class="govuk-heading-m" id="ho-so">${texts.dossiers}</h2>
${
  view.kinds.length > 1 &&
  html`<nav aria-label="${texts.dossiers}"><p class="govuk-body">${view.kinds.map(
    ({ text, href, current }, at) =>
      html`${at > 0 && ' · '}<a class="govuk-link" href="${href}"${current && html` aria-current="page"`}>${
        current ? html`<strong>${text}</strong>` : text
      }</a>`,
  )}</p></nav>`
}
${
  view.shownAgency &&
  html`<p class="govuk-body">${texts.shown({ agency: view.shownAgency })} <a class="govuk-link" href="${view.allAgenciesHref}">${texts.showAll}</a></p>`
}
<p class="govuk-body mc-no-print"><a class="govuk-link" href="${view.csvHref}" download>${texts.download}</a></p>
${view.rows.length > 0 ? dossiers(shell, view.rows) : insetText({ text: texts.none })}
${
  (view.nextHref || view.firstHref) &&
  pagination({
    previous: view.firstHref ? { href: view.firstHref, text: texts.first } : undefined,
    next: view.nextHref ? { href: view.nextHref, text: texts.more } : undefined,
    lang: shell.lang,
  })
}`;
}

function dossiers({ lang }: PageShell, rows: readonly ChangeRow[]): Html {
  const { columns, dossiers: caption } = words(lang).study;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.code, columns.procedure, columns.agency, columns.from, columns.to, columns.state],
    rows: rows.map((row) => [
      row.href
        ? html`<a class="govuk-link mc-code" href="${row.href}">${row.code}</a>`
        : html`<span class="mc-code">${row.code}</span>`,
      row.procedure,
      row.agency,
      row.from,
      row.to,
      html`${row.states.map((state, at) => html`${at > 0 && ' → '}${tag(state)}`)}`,
    ]),
    narrow: 'stacked',
    lang,
  });
}

function proposed(shell: PageShell, study: Study, proposal: ProposalView): Html | null {
  const { propose: texts, study: studyTexts } = words(shell.lang);
  if (proposal.kind === 'none') return null;
  if (proposal.kind === 'draft') return insetText({ text: studyTexts.draftFirst });
  if (proposal.kind === 'exists')
    return html`<p class="govuk-body"><a class="govuk-link" href="${proposal.href}">${texts.exists}</a></p>`;
  return html`<h2 class="govuk-heading-m">${texts.title}</h2>
<p class="govuk-body">${texts.lead({ count: figure(study.later + study.earlier + study.stateOnly, shell.lang) })}</p>
<form method="post" action="/can-bo/anh-huong/${study.id}/de-nghi-tinh-lai" novalidate>
${hiddenFields(shell)}
${textarea({
  name: 'ground',
  label: texts.ground,
  hint: texts.groundHint,
  value: proposal.ground,
  errorMessage: proposal.faults.of('ground'),
  rows: 3,
  attributes: { maxlength: 1000 },
})}
${button({ text: texts.submit, preventDoubleClick: true })}
</form>`;
}
