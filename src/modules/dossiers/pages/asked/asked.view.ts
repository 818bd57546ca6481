import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, details, summaryList } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import type { AskedView, RequestView } from './asked.presenter.ts';
import type { AskedTurn } from './asked-turn.ts';
import { handInSection } from './hand-in.view.ts';
import { type HandInFaults, handInFaults } from './hand-in-form.ts';
import { requestItems } from './items.view.ts';
import { answers, threadSection } from './thread.view.ts';

/** A request for more papers as the applicant reads it, above all: until when, and everything there is to bring. */
export function askedPage(shell: PageShell, view: AskedView, turn: AskedTurn): Html {
  const { asked: texts } = afterFilingWords(shell.lang);
  const { current } = view;
  const faults = faultsOf(shell, view, turn);
  return page(shell, {
    title: texts.title,
    wide: false,
    backLink: { href: `/ho-so/${view.reference}`, text: texts.back },
    errors: faults?.summary,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${news(shell, view, turn)}
<h1 class="govuk-heading-l"><span class="govuk-caption-l mc-code">${view.reference}</span>${texts.title}</h1>
<p class="govuk-body">${vietnamese(shell.lang, view.procedure.name)}</p>
${current ? request(shell, view, current, turn, faults) : html`<p class="govuk-body">${texts.none}</p>`}
${view.past.length > 0 && past(shell, view.past)}
</div></div>`,
  });
}

/** The form's own faults; a problem of another kind is told in an alert. */
function faultsOf({ lang }: PageShell, { current }: AskedView, { problem }: AskedTurn): HandInFaults | null {
  if (!problem || problem.errors.length === 0) return null;
  const { thread, handIn } = afterFilingWords(lang);
  const [first] = problem.errors;
  if (first?.pointer === '/question')
    return {
      summary: [{ text: `${thread.question}: ${first.detail.toLowerCase()}`, href: '#question' }],
      of: (field) => (field === 'question' ? first.detail : undefined),
    };
  return handInFaults(problem, current?.items ?? [], handIn.missing);
}

function news({ lang }: PageShell, { current }: AskedView, { told, problem }: AskedTurn): Html | null {
  const { handIn, thread } = afterFilingWords(lang);
  if (problem && problem.errors.length === 0)
    return alert({
      variant: 'error',
      title: handIn.notTaken,
      text: problem.detail,
      showTitleAsHeading: true,
      role: 'alert',
      lang,
    });
  if (told === 'handed-in' && current && current.state.length > 0)
    return alert({ variant: 'success', title: handIn.done, role: 'status', lang });
  if (told === 'asked')
    return alert({
      variant: 'success',
      title: thread.sent,
      text: thread.sentText,
      showTitleAsHeading: true,
      role: 'status',
      lang,
    });
  return null;
}

function request(
  shell: PageShell,
  view: AskedView,
  current: RequestView,
  turn: AskedTurn,
  faults: HandInFaults | null,
): Html {
  const { asked: texts } = afterFilingWords(shell.lang);
  return html`${keyCard(shell, view, current)}
${summaryList({
  rows: [
    { key: texts.who, value: current.who },
    { key: texts.number, value: html`<span class="mc-code">${current.number}</span>` },
    ...(current.isOpen
      ? [
          { key: texts.clockTitle, value: current.clock },
          { key: texts.ifNotTitle, value: current.ifNot },
          ...(current.notEnough ? [{ key: texts.notEnoughTitle, value: current.notEnough }] : []),
        ]
      : []),
  ],
})}
${current.paperHref && html`<p class="govuk-body"><a class="govuk-link" href="${current.paperHref}">${texts.paper}</a></p>`}
<h2 class="govuk-heading-m">${current.itemsTitle}</h2>
${current.isOpen && html`<p class="govuk-body">${current.once}</p>`}
${requestItems(shell, current.items)}
${threadSection(shell, view, current, { turn, error: faults?.of('question') })}
${view.mayHandIn && handInSection(shell, view, { items: current.items, turn, faults })}`;
}

/** Until when, and where it stands. */
function keyCard({ lang }: PageShell, view: AskedView, current: RequestView): Html {
  const { asked: texts, state } = afterFilingWords(lang);
  const missing = current.isOpen && current.stillMissing;
  return html`<div class="mc-card mc-card--key">
${missing && html`<h2 class="govuk-heading-m">${texts.stillMissingTitle}</h2><p class="govuk-body">${texts.stillMissing(missing)}</p><p class="govuk-body">${texts.stillMissingNext}</p>`}
${current.isOpen && html`<h2 class="govuk-heading-m govuk-!-margin-bottom-1">${texts.until}</h2><p class="govuk-body-l">${current.until}</p>`}
${view.mayHandIn && button({ text: texts.toHandIn, href: '#nop-bo-sung' })}
${
  current.state.length > 0 &&
  html`<h2 class="govuk-heading-m">${state.title}</h2>
<ul class="govuk-list govuk-list--bullet">${current.state.map((line) => html`<li>${line}</li>`)}</ul>`
}
${view.fileAnew && html`<p class="govuk-body"><a class="govuk-link" href="/thu-tuc/${view.procedure.code}">${state.fileAnew}</a></p>`}
</div>`;
}

function past(shell: PageShell, requests: readonly RequestView[]): Html {
  const { asked, past: texts } = afterFilingWords(shell.lang);
  return html`<h2 class="govuk-heading-m">${texts.title}</h2>
${requests.map((one) =>
  details({
    summary: one.title,
    text: html`<p class="govuk-body">${one.who}</p>
${one.state.map((line) => html`<p class="govuk-body">${line}</p>`)}
${one.paperHref && html`<p class="govuk-body"><a class="govuk-link" href="${one.paperHref}">${asked.paper}</a></p>`}
${requestItems(shell, one.items)}
${answers(shell, one.questions)}`,
  }),
)}`;
}
