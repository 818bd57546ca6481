import { type Html, html } from '../../../../platform/html.ts';
import {
  alert,
  button,
  details,
  summaryList,
  table,
  tag,
  textarea,
  timeline,
} from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { explanationTable } from '../../../deadlines/index.ts';
import { officialWords } from '../../messages/official.ts';
import { urgencyTag } from '../urgency-tag.ts';
import type { Decision } from './decision.presenter.ts';
import type { DossierPageView, DueDateWhy, PaperRow, StepRow } from './dossier.presenter.ts';

export type DossierPage = DossierPageView & {
  readonly done: 'buoc' | 'ket-qua' | null;
  readonly note: string;
  readonly problem: string | null;
};

export function dossierPage(shell: PageShell, view: DossierPage): Html {
  const texts = officialWords(shell.lang).dossier;
  return page(shell, {
    title: view.reference,
    mainClass: 'mc-dense',
    body: html`<h1 class="govuk-heading-l"><span class="mc-code">${view.reference}</span> ${tag({ text: view.status, colour: 'blue' })} ${view.urgency && urgencyTag(view.urgency, shell.lang)}<span class="govuk-caption-m">${view.procedure}${hasTask(view.decision) && html` · <a class="govuk-link" href="#viec">${texts.decide}</a>`}</span></h1>
${notices(shell, view)}
<div class="mc-columns"><div>
<h2 class="govuk-heading-m">${texts.papers}</h2>${papers(shell, view.papers)}
${view.steps.length > 0 && html`<h2 class="govuk-heading-m">${texts.steps}</h2>${steps(shell, view.steps)}`}
${view.notes.length > 0 && html`<h2 class="govuk-heading-m">${texts.notes}</h2>${summaryList({ rows: view.notes.map(({ step, text }) => ({ key: step, value: text })) })}`}
<h2 class="govuk-heading-m">${texts.history}</h2>
${timeline({
  headingLevel: 3,
  items: view.history.map(({ label, who, at, datetime, text }) => ({ label, byline: who, when: at, datetime, text })),
})}
</div><div>
${decision(shell, view)}
${view.result.length > 0 && result(shell, view)}
${summaryList({ rows: view.clock, card: { title: texts.clock } })}
${view.why && why(shell, view.why)}
${summaryList({ rows: view.applicant, card: { title: texts.applicant } })}
</div></div>`,
  });
}

function notices(shell: PageShell, { done, problem, latest, goOn }: DossierPage): Html | null {
  const texts = officialWords(shell.lang).dossier;
  const { lang } = shell;
  if (problem)
    return alert({
      variant: 'error',
      title: texts.notDone,
      text: html`${problem} ${latest}`,
      showTitleAsHeading: true,
      role: 'alert',
      lang,
    });
  if (!done) return null;
  const text = done === 'ket-qua' ? texts.registeredText : texts.doneText;
  return alert({
    variant: 'success',
    title: done === 'ket-qua' ? texts.registered : texts.done,
    showTitleAsHeading: true,
    text: html`<p>${text}</p><p><a href="${goOn.href}">${goOn.text}</a></p>`,
    role: 'status',
    lang,
  });
}

const hasTask = ({ check, complete, register, deliver }: Decision): boolean =>
  [check, complete, register, deliver].some((task) => task !== null);

function decision(shell: PageShell, view: DossierPage): Html {
  const texts = officialWords(shell.lang).dossier;
  const { check, complete, register, deliver, receipt, waiting } = view.decision;
  return html`<section class="mc-card mc-card--key" aria-labelledby="viec">
<h2 class="govuk-heading-m" id="viec">${texts.decide}</h2>
${!hasTask(view.decision) && html`<p class="govuk-body">${waiting ?? texts.nothing}</p>`}
${check && button({ text: texts.accept, href: check })}
${complete && completion(shell, view, complete)}
${register && html`<p class="govuk-body">${texts.registerHint}</p>${button({ text: texts.register, href: register })}`}
${deliver && button({ text: texts.deliver, href: deliver })}
${receipt && html`<p class="govuk-body"><a class="govuk-link" href="${receipt}" target="_blank" rel="noopener">${texts.print}</a></p>`}
</section>`;
}

function why({ lang }: PageShell, { limit, provisional, lines }: DueDateWhy): Html {
  const { dossier, intake } = officialWords(lang);
  return details({
    summary: dossier.why,
    text: html`<p class="govuk-body">${limit}.${provisional && html` ${intake.provisional}`}</p>${explanationTable(lines, lang)}`,
  });
}

function result(shell: PageShell, { result: rows, resultFile }: DossierPage): Html {
  const texts = officialWords(shell.lang).dossier;
  const file = resultFile && {
    key: texts.files,
    value: html`<a class="govuk-link" href="${resultFile}" target="_blank" rel="noopener">${texts.openResult}</a>`,
  };
  return summaryList({ rows: [...rows, ...(file ? [file] : [])], card: { title: texts.result } });
}

function completion(shell: PageShell, view: DossierPage, complete: NonNullable<Decision['complete']>): Html {
  const texts = officialWords(shell.lang).dossier;
  return html`<p class="govuk-body"><strong>${complete.step}</strong>${complete.next && html`<br>${complete.next}`}</p>
<form method="post" action="${complete.action}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrfToken}">
<input type="hidden" name="expectedVersion" value="${view.version}">
${textarea({ name: 'note', label: texts.note, hint: texts.noteHint, value: view.note, rows: 3, attributes: { maxlength: 2000 } })}
${button({ text: texts.complete, preventDoubleClick: true, attributes: { accesskey: 't' } })}
</form>`;
}

function papers({ lang }: PageShell, rows: readonly PaperRow[]): Html {
  const { dossier: texts, intake, verdict } = officialWords(lang);
  if (rows.length === 0) return html`<p class="govuk-body">${texts.noPapers}</p>`;
  const colours = { unchecked: 'grey', valid: 'green', invalid: 'red', waived: 'yellow' } as const;
  return table({
    head: [intake.paper, intake.count, intake.verdict, texts.files],
    rows: rows.map((row) => [
      row.name,
      row.pieces,
      html`${tag({ text: verdict[row.verdict], colour: colours[row.verdict] })}${row.ground && html`<br>${row.ground}`}`,
      html`${row.files.map(({ name, href }) => html`<a class="govuk-link" href="${href}" target="_blank" rel="noopener">${name}</a><br>`)}`,
    ]),
    narrow: 'stacked',
    lang,
  });
}

function steps({ lang }: PageShell, rows: readonly StepRow[]): Html {
  const texts = officialWords(lang).dossier;
  const colours = { waiting: 'grey', active: 'blue', done: 'green' } as const;
  return table({
    head: [texts.step, texts.where, texts.status, texts.stepDue],
    rows: rows.map(({ name, where, due, state, late }) => [
      name,
      where,
      html`${tag({ text: texts.stepState[state], colour: colours[state] })}${late && html` ${tag({ text: texts.stepLate, colour: 'red' })}`}`,
      html`<span class="mc-code">${due}</span>`,
    ]),
    narrow: 'stacked',
    lang,
  });
}
