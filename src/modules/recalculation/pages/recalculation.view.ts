import { type Html, html } from '../../../platform/html.ts';
import {
  alert,
  button,
  hiddenFields,
  input,
  insetText,
  pagination,
  subNavigation,
  summaryList,
  table,
  tag,
  textarea,
} from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { MovedRow, RecalculationView } from './recalculation.presenter.ts';

/** What the reader may do about it now. */
export type DecisionView =
  | { readonly kind: 'form'; readonly decisionNo: string; readonly reason: string; readonly faults: FormFaults }
  | { readonly kind: 'own' }
  | { readonly kind: 'waits' }
  | { readonly kind: 'decided' };

export type RecalculationPage = {
  readonly id: number;
  readonly running: boolean;
  readonly decision: DecisionView;
  /** Whether the reader has just proposed it. */
  readonly isJustProposed: boolean;
  readonly total: string;
};

export function recalculationPage(shell: PageShell, view: RecalculationView, given: RecalculationPage): Html {
  const { recalculation: texts, list } = words(shell.lang);
  const { id, running, decision } = given;
  const renewal =
    running &&
    html` hx-get="/can-bo/tinh-lai/${id}" hx-select="#tinh-lai" hx-trigger="every 1s" hx-swap="outerHTML" aria-busy="true"`;
  return page(shell, {
    title: view.title,
    scripts: ['htmx'],
    mainClass: 'mc-dense',
    breadcrumbs: [{ text: list.title, href: '/can-bo/tinh-lai' }, { text: view.title }],
    errors: decision.kind === 'form' ? decision.faults.summary : undefined,
    body: html`<h1 class="govuk-heading-l">${view.title}</h1>
${given.isJustProposed && alert({ variant: 'success', title: texts.justProposed, lang: shell.lang })}
<div id="tinh-lai"${renewal}>
<p class="govuk-body">${tag(view.status)}</p>
${summaryList({ rows: view.rows })}
<p class="govuk-body"><a class="govuk-link" href="${view.studyHref}">${texts.seeStudy}</a></p>
${decide(shell, given)}
${view.progress && carriedOut(shell, view, running)}
<h2 class="govuk-heading-m govuk-!-margin-top-6">${texts.history}</h2>
<ul class="govuk-list govuk-list--bullet">${view.history.map((text) => html`<li>${text}</li>`)}</ul>
</div>`,
  });
}

/** For those who phone applicants: whom, about what, and who has been told; nothing of the decision. */
export function phoneListPage(shell: PageShell, view: RecalculationView, ground: string): Html {
  const { phoneLists: texts, recalculation } = words(shell.lang);
  const tabs = view.tabs.slice(0, 2);
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    breadcrumbs: [{ text: texts.title, href: '/can-bo/tinh-lai' }, { text: ground }],
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
${summaryList({ rows: [{ key: recalculation.rows.ground, value: ground }] })}
${subNavigation({ label: recalculation.tabsLabel, items: tabs })}
${view.tab === 'to-inform' && view.moved.length > 0 && html`<p class="govuk-body">${recalculation.phoneLead}</p>`}
${listed(shell, view, false)}`,
  });
}

function decide(shell: PageShell, { id, decision, total }: RecalculationPage): Html | null {
  const texts = words(shell.lang).recalculation;
  if (decision.kind === 'decided') return null;
  if (decision.kind !== 'form') return insetText({ text: decision.kind === 'own' ? texts.ownProposal : texts.waits });
  const csrf = hiddenFields(shell);
  return html`<h2 class="govuk-heading-m">${texts.decide}</h2>
<p class="govuk-body">${texts.decideLead({ count: total })}</p>
<div class="mc-columns mc-columns--even">
<form method="post" action="/can-bo/tinh-lai/${id}/phe-duyet" novalidate>${csrf}
${input({
  name: 'decisionNo',
  label: texts.decisionNo,
  hint: texts.decisionNoHint,
  value: decision.decisionNo,
  errorMessage: decision.faults.of('decisionNo'),
  classes: 'govuk-input--width-20',
  autocomplete: 'off',
  attributes: { maxlength: 100 },
})}
${button({ text: texts.approve, preventDoubleClick: true })}
</form>
<form method="post" action="/can-bo/tinh-lai/${id}/tu-choi" novalidate>${csrf}
${textarea({
  name: 'reason',
  label: texts.reason,
  value: decision.reason,
  errorMessage: decision.faults.of('reason'),
  rows: 2,
  attributes: { maxlength: 1000 },
})}
${button({ text: texts.decline, classes: 'govuk-button--secondary', preventDoubleClick: true })}
</form>
</div>`;
}

function carriedOut(shell: PageShell, view: RecalculationView, running: boolean): Html {
  const { recalculation: texts, panel } = words(shell.lang);
  const { text, done, total } = view.progress ?? { text: '', done: 0, total: 0 };
  return html`${running && html`<noscript><meta http-equiv="refresh" content="2"></noscript>`}
<p class="govuk-body">${text}${running && ` ${panel.refreshes}`}</p>
${running && html`<progress aria-label="${texts.progress}" max="${total || 1}" value="${done}"></progress>`}
<ul class="mc-counts">${view.figures.map(
    (figure) => html`<li><span><strong>${figure.count}</strong> ${figure.text}</span></li>`,
  )}</ul>
${!running && lists(shell, view)}`;
}

function lists(shell: PageShell, view: RecalculationView): Html {
  const texts = words(shell.lang).recalculation;
  return html`${subNavigation({ label: texts.tabsLabel, items: view.tabs.map(({ text: tab, href, active }) => ({ text: tab, href, active })) })}
${view.tab === 'to-inform' && view.moved.length > 0 && html`<p class="govuk-body">${texts.phoneLead}</p>`}
<p class="govuk-body mc-no-print"><a class="govuk-link" href="${view.csvHref}" download>${texts.download}</a></p>
${listed(shell, view, true)}`;
}

function listed(shell: PageShell, view: RecalculationView, opens: boolean): Html {
  const texts = words(shell.lang).recalculation;
  return html`${view.moved.length > 0 ? dossiers(shell, view, opens) : insetText({ text: texts.empty[view.tab] })}
${
  (view.nextHref || view.firstHref) &&
  pagination({
    previous: view.firstHref ? { href: view.firstHref, text: words(shell.lang).study.first } : undefined,
    next: view.nextHref ? { href: view.nextHref, text: words(shell.lang).study.more } : undefined,
    lang: shell.lang,
  })
}`;
}

/** `opens` is whether the reader sees more of a dossier than whom to call. */
function dossiers(shell: PageShell, { tab, moved, tabs, csvHref, mayTell }: RecalculationView, opens: boolean): Html {
  const { columns } = words(shell.lang).recalculation;
  const caption = tabs.find(({ active }) => active)?.text;
  const action = csvHref.replace(/\/tep\.csv$/, '/da-goi');
  const last = {
    'to-inform': [columns.applicant, columns.phone, ...(mayTell ? [columns.action] : [])],
    informed: [columns.applicant, columns.phone, columns.told],
    moved: [columns.agency, columns.told],
    left: [columns.agency, columns.reason],
  }[tab];
  const cells = (row: MovedRow) =>
    ({
      'to-inform': [
        row.applicant,
        html`${phoneLink(row)}<br>${row.told}`,
        ...(mayTell ? [phonedForm(shell, `${action}/${row.dossierId}`, row)] : []),
      ],
      informed: [row.applicant, phoneLink(row), row.told],
      moved: [row.agency, row.told],
      left: [row.agency, row.reason],
    })[tab];
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.code, ...(opens ? [columns.procedure] : []), columns.from, columns.to, ...last],
    rows: moved.map((row) => [
      opens
        ? html`<a class="govuk-link mc-code" href="/can-bo/ho-so/${encodeURIComponent(row.code)}">${row.code}</a>`
        : html`<span class="mc-code">${row.code}</span>`,
      ...(opens ? [row.procedure] : []),
      row.from,
      row.to,
      ...cells(row),
    ]),
    narrow: 'stacked',
    lang: shell.lang,
  });
}

const phoneLink = ({ phone }: MovedRow): Html => html`<a class="govuk-link mc-code" href="tel:${phone}">${phone}</a>`;

function phonedForm(shell: PageShell, action: string, { code }: MovedRow): Html {
  const texts = words(shell.lang).recalculation;
  return html`<form method="post" action="${action}">${hiddenFields(shell)}
${button({
  text: html`<span class="mc-code">${texts.phoned}</span><span class="govuk-visually-hidden"> ${texts.phonedAbout({ code })}</span>`,
  classes: 'govuk-button--secondary mc-button--compact',
  preventDoubleClick: true,
})}</form>`;
}
