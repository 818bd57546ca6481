import { lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import {
  button,
  checkboxes,
  details,
  fileUpload,
  insetText,
  summaryList,
  table,
  tag,
} from '../../../../web/components/index.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { decidingWords } from '../../messages/deciding.ts';
import type { DecidingView } from './deciding.ts';
import { decidingForm, decidingPage, line, lines } from './deciding.view.ts';
import type { AskableItem, RequestCard, SupplementFacts, SupplementTask } from './supplement.presenter.ts';

type View = DecidingView<SupplementFacts>;

/** `/can-bo/ho-so/{ref}/bo-sung`: what this person may do now on top, what was asked before below it. */
export function supplementPage(shell: PageShell, view: View): Html {
  const { supplement: texts } = decidingWords(shell.lang);
  const { cards, forms } = view.facts;
  return decidingPage(shell, view, {
    title: texts.title,
    doneText: texts.done,
    body: html`${taskSection(shell, view)}
${cards.map((card) => requestCard(shell, view, card))}
${forms.length > 0 && html`<h2 class="govuk-heading-m">${texts.papers}</h2><ul class="govuk-list">${forms.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}" target="_blank" rel="noopener">${text}</a></li>`)}</ul>`}`,
  });
}

function taskSection(shell: PageShell, view: View): Html {
  const { supplement: texts } = decidingWords(shell.lang);
  const { task } = view.facts;
  switch (task.kind) {
    case 'ask':
    case 'propose':
    case 'except':
      return askForm(shell, view, task);
    case 'issue':
      return issueForms(shell, view, task);
    case 'hand-in':
      return handInForm(shell, view, task.items);
    case 'check':
      return checkForms(shell, view, task.files);
    case 'none':
      return insetText({ text: task.text ?? texts.nothingToDo });
  }
}

type Asking = Extract<SupplementTask, { legalBasis: string }>;

function askForm(shell: PageShell, view: View, { kind, items, legalBasis }: Asking): Html {
  const { supplement: texts } = decidingWords(shell.lang);
  const boxes = checkboxes({
    name: 'items',
    legend: texts.which,
    hint: texts.whichHint,
    errorMessage: view.faults.of('items'),
    items: items.map((item, index) => ({
      name: `items.${index}.asked`,
      id: index === 0 ? 'items' : `items.${index}`,
      value: '1',
      text: item.name,
      hint: item.isThere ? texts.there : texts.notThere,
      checked: isChosen(view, item, index),
      conditional: itemFields(shell, view, { item, index, legalBasis }),
    })),
  });
  const exception =
    kind === 'except' &&
    html`<h2 class="govuk-heading-m">${texts.exceptionTitle}</h2><p class="govuk-body">${texts.exceptionLead}</p>
${lines(view, { name: 'exception.ground', label: texts.exceptionGround })}${line(view, { name: 'exception.legalBasis', label: texts.exceptionBasis })}`;
  const asks = kind === 'ask';
  const accepts = view.view.permitted.has('accept');
  return html`${accepts && button({ text: texts.accept, href: view.here.replace(/bo-sung$/, 'tiep-nhan') })}<p class="govuk-body-l">${texts.leads[kind]}</p>
${decidingForm(shell, view, {
  fields: html`${boxes}${exception}`,
  submit: texts.submits[kind],
  ...(asks && { preview: { at: 'xem-truoc', text: texts.preview } }),
})}`;
}

/** A form that comes back says itself what was ticked. */
const isChosen = ({ values }: View, { chosen }: AskableItem, index: number): boolean =>
  'expectedVersion' in values ? `items.${index}.asked` in values : chosen;

function itemFields(
  { lang }: PageShell,
  view: View,
  { item, index, legalBasis }: { readonly item: AskableItem; readonly index: number; readonly legalBasis: string },
): Html {
  const { supplement: texts } = decidingWords(lang);
  const at = `items.${index}`;
  const kind = item.isThere ? 'correction' : 'missing';
  return html`<input type="hidden" name="${at}.componentKey" value="${item.componentKey}"><input type="hidden" name="${at}.kind" value="${kind}">
${view.faults.of(`${at}.componentKey`) && html`<p class="govuk-error-message">${view.faults.of(`${at}.componentKey`)}</p>`}
${line(view, { name: `${at}.reason`, label: texts.reason, value: item.reason })}
${line(view, { name: `${at}.detail`, label: texts.detail })}
${line(view, { name: `${at}.legalBasis`, label: texts.basis, value: legalBasis })}`;
}

function issueForms(shell: PageShell, view: View, task: Extract<SupplementTask, { kind: 'issue' }>): Html {
  const { supplement: texts } = decidingWords(shell.lang);
  return html`<p class="govuk-body-l">${task.unsigned ? texts.leads.sign : texts.leads.issue}</p>
${task.signs && decidingForm(shell, view, { at: 'ky', fields: html``, submit: texts.sign })}
${
  task.issues &&
  !task.unsigned &&
  decidingForm(shell, view, {
    at: 'ra-phieu',
    fields: html``,
    submit: texts.issue,
    preview: { at: 'xem-truoc', text: texts.preview },
  })
}
${
  task.issues &&
  details({
    summary: texts.declineTitle,
    open: view.faults.of('ground') !== undefined,
    text: decidingForm(shell, view, {
      at: 'khong-dong-y',
      fields: lines(view, { name: 'ground', label: texts.declineGround }),
      submit: texts.decline,
      secondary: true,
    }),
  })
}`;
}

function handInForm(shell: PageShell, view: View, items: Extract<SupplementTask, { kind: 'hand-in' }>['items']): Html {
  const { supplement: texts } = decidingWords(shell.lang);
  const count = (name: string, label: string) => line(view, { name, label, classes: 'govuk-input--width-3' });
  const fields = items.map(({ componentKey, name, detail }, index) => {
    const at = `documents.${index}`;
    return html`<fieldset class="govuk-fieldset" id="${at}"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${name}${detail && html` – ${detail}`}</legend>
<input type="hidden" name="${at}.componentKey" value="${componentKey}">
<div class="mc-columns">${count(`${at}.originals`, texts.originals)}${count(`${at}.certifiedCopies`, texts.certifiedCopies)}${count(`${at}.copies`, texts.copies)}</div>
${fileUpload({
  name: `${at}.uploads[]`,
  id: `${at}.uploads`,
  label: texts.file,
  multiple: true,
  resumable: true,
  accept: '.pdf,.jpg,.jpeg,.png',
  errorMessage: view.faults.of(`${at}.uploads`),
  lang: shell.lang,
})}</fieldset>`;
  });
  return details({
    summary: texts.handInTitle,
    open: view.faults.summary.length > 0 && lastValue(view.values, 'documents.0.componentKey') !== '',
    text: decidingForm(shell, view, {
      at: 'nop-ho',
      fields: html`<p class="govuk-body">${texts.handInLead}</p>${fields}`,
      submit: texts.handIn,
      files: true,
    }),
  });
}

function checkForms(shell: PageShell, view: View, files: string): Html {
  const { supplement: texts } = decidingWords(shell.lang);
  return html`<p class="govuk-body-l">${texts.leads.check}</p>
<p class="govuk-body"><a class="govuk-link" href="${files}" target="_blank" rel="noopener">${texts.seePapers}</a></p>
${decidingForm(shell, view, { at: 'du', fields: html``, submit: texts.complete })}
${details({
  summary: texts.incompleteTitle,
  open: view.faults.of('missing') !== undefined,
  text: decidingForm(shell, view, {
    at: 'chua-du',
    fields: lines(view, { name: 'missing', label: texts.missing, hint: texts.missingHint }),
    submit: texts.incomplete,
    secondary: true,
  }),
})}`;
}

function requestCard(shell: PageShell, view: View, card: RequestCard): Html {
  const { lang } = shell;
  const { supplement: texts } = decidingWords(lang);
  return html`<section class="mc-card"><h2 class="govuk-heading-m">${card.title} ${tag({ text: card.state, colour: card.colour })}</h2>
${table({
  head: [texts.paper, texts.kind, texts.reason, texts.basis],
  rows: card.items.map(({ name, kind, detail, reason, legalBasis }) => [
    html`${name}${detail && html`<br>${detail}`}`,
    texts.kinds[kind],
    reason,
    legalBasis,
  ]),
  narrow: 'stacked',
  lang,
})}
${summaryList({ rows: card.rows })}
${card.thread.length > 0 && thread(shell, view, card)}</section>`;
}

function thread(shell: PageShell, view: View, { thread: questions }: RequestCard): Html {
  const { supplement: texts } = decidingWords(shell.lang);
  return html`<h3 class="govuk-heading-s">${texts.questions}</h3>
${questions.map(
  ({
    id,
    question,
    askedByName,
    asked,
    by,
    answer,
  }) => html`<div class="govuk-inset-text"><p class="govuk-body"><strong>${askedByName}</strong>, ${asked}<br>${question}</p>
${answer === null ? html`<p class="govuk-body">${texts.answerBy(by)}</p>${view.facts.mayAnswer && decidingForm(shell, view, { at: `tra-loi/${id}`, fields: lines(view, { name: 'answer', label: texts.answer }), submit: texts.sendAnswer, secondary: true })}` : html`<p class="govuk-body"><strong>${texts.center}</strong><br>${answer}</p>`}</div>`,
)}`;
}
