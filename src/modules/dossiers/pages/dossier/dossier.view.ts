import { type Html, html } from '../../../../platform/html.ts';
import {
  alert,
  button,
  details,
  hiddenFields,
  insetText,
  radios,
  summaryList,
  table,
  tag,
  textarea,
  timeline,
} from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { explanationTable } from '../../../deadlines/index.ts';
import { officialWords } from '../../messages/official.ts';
import { filledForms } from '../filled-forms.view.ts';
import { urgencyTag } from '../urgency-tag.ts';
import type { Decision, StepTask } from './decision.presenter.ts';
import type { DossierPageView, DueDateWhy, PaperRow, StepRow } from './dossier.presenter.ts';

export type DossierPage = DossierPageView & {
  readonly done: 'buoc' | 'ket-qua' | null;
  readonly typed: TypedCompletion | null;
  readonly problem: string | null;
  /** Where what stands in the way is done. */
  readonly remedy: { readonly href: string; readonly text: string } | null;
  /** Further parts of the page, after the steps. */
  readonly sections: readonly (Html | null)[];
  /** What is wrong with the outcome that was to be chosen. */
  readonly outcomeFault: string | undefined;
};

/** What was sent with a completion that was refused, kept. */
export type TypedCompletion = { readonly stepKey: string; readonly note: string; readonly outcome: string };

export function dossierPage(shell: PageShell, view: DossierPage): Html {
  const texts = officialWords(shell.lang).dossier;
  return page(shell, {
    title: view.reference,
    mainClass: 'mc-dense',
    errors:
      view.outcomeFault && view.typed
        ? [{ text: view.outcomeFault, href: `#${idIn(view, view.typed.stepKey, 'outcome')}` }]
        : undefined,
    body: html`<h1 class="govuk-heading-l"><span class="mc-code">${view.reference}</span> ${tag({ text: view.status, colour: 'blue' })} ${view.urgency && urgencyTag(view.urgency, shell.lang)}<span class="govuk-caption-m">${view.procedure}${hasTask(view.decision) && html` · <a class="govuk-link" href="#viec">${texts.decide}</a>`}</span></h1>
${notices(shell, view)}
<div class="mc-columns"><div>
<h2 class="govuk-heading-m">${texts.papers}</h2>${papers(shell, view.papers)}${paperLinks(shell, view.reference)}
${filledForms(shell, view.filled, view.reference)}
${view.steps.length > 0 && html`<h2 class="govuk-heading-m">${texts.steps}</h2>${steps(shell, view.steps)}`}
${view.notes.length > 0 && html`<h2 class="govuk-heading-m">${texts.notes}</h2>${summaryList({ rows: view.notes.map(({ step, text }) => ({ key: step, value: text })) })}`}
${view.sections}
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

function notices(
  shell: PageShell,
  { done, doneTitle, doneText, problem, remedy, outcomeFault, latest, goOn }: DossierPage,
): Html | null {
  const texts = officialWords(shell.lang).dossier;
  const { lang } = shell;
  if (outcomeFault) return null;
  if (problem)
    return alert({
      variant: 'error',
      title: texts.notDone,
      text: html`${problem}${remedy && html` <a href="${remedy.href}">${remedy.text}</a>`} ${latest}`,
      showTitleAsHeading: true,
      role: 'alert',
      lang,
    });
  if (!done) return null;
  const text = done === 'ket-qua' ? texts.registeredText : doneText;
  return alert({
    variant: 'success',
    title: done === 'ket-qua' ? texts.registered : doneTitle,
    showTitleAsHeading: true,
    text: html`<p>${text}</p><p><a href="${goOn.href}">${goOn.text}</a></p>`,
    role: 'status',
    lang,
  });
}

const hasTask = ({ check, tasks, deliver }: Decision): boolean =>
  check !== null || tasks.length > 0 || deliver !== null;

function decision(shell: PageShell, view: DossierPage): Html {
  const texts = officialWords(shell.lang).dossier;
  const { check, tasks, deliver, receipt, waiting, proposed, others } = view.decision;
  return html`<section class="mc-card mc-card--key" aria-labelledby="viec">
<h2 class="govuk-heading-m" id="viec">${texts.decide}</h2>
${proposed && insetText({ text: proposed })}
${!hasTask(view.decision) && !proposed && html`<p class="govuk-body">${waiting ?? texts.nothing}</p>`}
${check && button({ text: texts.accept, href: check })}
${tasks.map((task) => completion(shell, view, task))}
${tasks.length > 0 && waiting && html`<p class="govuk-body">${waiting}</p>`}
${deliver && button({ text: texts.deliver, href: deliver })}
${others.length > 0 && html`<ul class="govuk-list">${others.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`}
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

/** The first step's fields are named by their field; those of steps beside it by the step too. */
const idIn = ({ decision }: DossierPage, stepKey: string, field: string): string =>
  decision.tasks[0]?.key === stepKey ? field : `${field}-${stepKey}`;

function completion(shell: PageShell, view: DossierPage, task: StepTask): Html {
  return html`<p class="govuk-body"><strong>${task.name}</strong>${task.next && html`<br>${task.next}`}</p>
${task.action && completionForm(shell, view, task, task.action)}
${task.registers.map(
  ({ href, hint, text }) =>
    html`<p class="govuk-body">${hint}</p>${button({ text, href, classes: task.action ? 'govuk-button--secondary' : undefined })}`,
)}`;
}

function completionForm(shell: PageShell, view: DossierPage, task: StepTask, action: string): Html {
  const texts = officialWords(shell.lang).dossier;
  const typed = view.typed?.stepKey === task.key ? view.typed : null;
  const first = view.decision.tasks[0]?.key === task.key;
  return html`<form method="post" action="${action}" novalidate>
${hiddenFields(shell, { expectedVersion: view.version })}
${
  task.outcomes.length > 0 &&
  radios({
    name: 'outcome',
    idPrefix: idIn(view, task.key, 'outcome'),
    legend: texts.stepOutcome,
    classes: 'govuk-radios--small',
    value: typed?.outcome,
    errorMessage: typed ? view.outcomeFault : undefined,
    items: task.outcomes.map(({ key, name, next }) => ({ value: key, text: name, hint: next ?? undefined })),
    lang: shell.lang,
  })
}
${textarea({ name: 'note', id: idIn(view, task.key, 'note'), label: task.verifies ? texts.finding : texts.note, hint: task.verifies ? texts.findingHint : texts.noteHint, value: typed?.note ?? '', rows: 3, attributes: { maxlength: 2000 } })}
${button({ text: texts.complete, preventDoubleClick: true, attributes: { ...(first && { accesskey: 't' }) } })}
</form>`;
}

function papers({ lang }: PageShell, rows: readonly PaperRow[]): Html {
  const { dossier: texts, intake, verdict } = officialWords(lang);
  if (rows.length === 0) return html`<p class="govuk-body">${texts.noPapers}</p>`;
  const colours = { unchecked: 'grey', valid: 'green', invalid: 'red', waived: 'yellow', absent: 'grey' } as const;
  return table({
    head: [intake.paper, intake.count, intake.verdict, texts.files],
    rows: rows.map((row) => [
      row.name,
      row.pieces,
      html`${tag({ text: row.verdict === 'absent' ? texts.absent : verdict[row.verdict], colour: colours[row.verdict] })}${row.ground && html`<br>${row.ground}`}`,
      html`${row.files.map(({ name, href }) => html`<a class="govuk-link" href="${href}"${!href.startsWith('#') && html` target="_blank" rel="noopener"`}>${name}</a><br>`)}`,
    ]),
    narrow: 'stacked',
    lang,
  });
}

function steps({ lang }: PageShell, rows: readonly StepRow[]): Html {
  const texts = officialWords(lang).dossier;
  const colours = { waiting: 'grey', active: 'blue', done: 'green', skipped: 'grey', broken_off: 'grey' } as const;
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

/** The pages where papers are digitised, and where one sees who holds them. */
function paperLinks({ lang }: PageShell, reference: string): Html {
  const texts = officialWords(lang).dossier;
  const link = `/can-bo/ho-so/${encodeURIComponent(reference)}`;
  return html`<p class="govuk-body"><a class="govuk-link" href="${link}/so-hoa">${texts.digitise}</a> · <a class="govuk-link" href="${link}/ban-goc">${texts.custody}</a></p>`;
}
