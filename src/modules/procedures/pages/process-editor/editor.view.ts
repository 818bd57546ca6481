import { type Html, html } from '../../../../platform/html.ts';
import {
  button,
  hiddenFields,
  insetText,
  notificationBanner,
  table,
  tag,
  textarea,
  warningText,
} from '../../../../web/components/index.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import { words } from '../../messages/index.ts';
import { processWords } from '../../messages/process.ts';
import { draftHref } from '../draft/parts.ts';
import { processPicture } from '../picture/process.view.ts';
import type { EditedStep, EditorView, TotalView } from './editor.presenter.ts';

/** How a form is sent: for which revision, under which key. */
export type Sent = { readonly revision: number; readonly formKey: string };
export type EditorPage = EditorView &
  Sent & { readonly done: string | null; readonly faults: FormFaults; readonly ground: string };

export function editorPage(shell: PageShell, view: EditorPage): Html {
  const texts = processWords(shell.lang).editor;
  return page(shell, {
    title: `${texts.title} · ${view.name}`,
    errors: view.faults.summary,
    backLink: { href: draftHref(view.code), text: texts.backToDraft },
    body: html`${view.done && notificationBanner({ text: view.done, type: 'success', lang: shell.lang })}
<span class="govuk-caption-l"><span class="mc-code">${view.code}</span> · ${vietnamese(shell.lang, view.name)}</span>
<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${view.picture ? written(shell, view, view.picture) : empty(shell, view)}
${files(shell, view)}`,
  });
}

function written(shell: PageShell, view: EditorPage, picture: NonNullable<EditorView['picture']>): Html {
  const texts = processWords(shell.lang).editor;
  return html`${verdict(shell, view)}
<h2 class="govuk-heading-m">${texts.totals}</h2>${totals(shell, view.totals)}
${view.asksForGround && groundForm(shell, view)}
<div class="mc-columns"><section aria-labelledby="cac-buoc"><h2 class="govuk-heading-m" id="cac-buoc">${texts.steps}</h2>${steps(shell, view)}</section>
<section aria-labelledby="so-do"><h2 class="govuk-heading-m" id="so-do">${texts.picture}</h2>${processPicture(shell, picture)}</section></div>`;
}

function verdict(shell: PageShell, { findings, findingCount, steps }: EditorPage): Html {
  const texts = processWords(shell.lang).editor;
  if (findingCount === 0) return insetText({ text: texts.sound });
  return html`${warningText({ text: texts.wrong(findingCount), iconFallbackText: words(shell.lang).procedure.notice })}
<ul class="govuk-list govuk-list--bullet">${findings.map((text) => html`<li>${sentence(text)}</li>`)}${steps
    .filter((step) => step.findings.length > 0)
    .map(
      (step) =>
        html`<li><a class="govuk-link" href="#buoc-${step.key}">${texts.step} ${step.number}</a>, ${vietnamese(shell.lang, step.name)}</li>`,
    )}</ul>`;
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function totals(shell: PageShell, rows: readonly TotalView[]): Html {
  const texts = processWords(shell.lang).editor;
  return table({
    lang: shell.lang,
    narrow: 'stacked',
    firstCellIsHeader: true,
    head: [texts.totalsOf, texts.limit, texts.longest, texts.left],
    rows: rows.map(({ name, limit, longest, left, isOver }) => [
      vietnamese(shell.lang, name),
      limit,
      longest,
      isOver ? tag({ text: left, colour: 'red' }) : left,
    ]),
  });
}

function steps(shell: PageShell, view: EditorPage): Html {
  const texts = processWords(shell.lang).editor;
  return html`<form method="post" action="/can-bo/thu-tuc/${view.code}/du-thao/quy-trinh/thu-tu">${hiddenFields(shell, { _key: view.formKey, _version: view.revision })}
${table({
  lang: shell.lang,
  narrow: 'stacked',
  firstCellIsHeader: true,
  head: [texts.step, texts.who, texts.time, texts.arrange],
  rows: view.steps.map((step) => [
    stepCell(shell, step, view.code),
    html`${vietnamese(shell.lang, step.holder)}<br><span class="govuk-body-s">${step.role}</span>`,
    step.time,
    arrangement(shell, step, view.code),
  ]),
})}</form>`;
}

function stepCell(shell: PageShell, step: EditedStep, code: string): Html {
  return html`<span id="buoc-${step.key}">${step.number}. <a class="govuk-link" href="/can-bo/thu-tuc/${code}/du-thao/quy-trinh/buoc/${step.key}">${vietnamese(shell.lang, step.name)}</a></span><br><span class="govuk-body-s">${step.kind}${step.ways.map((way) => html`<br>${way}`)}</span>${step.findings.map(
    (text) => html`<br><strong class="govuk-error-message govuk-!-margin-bottom-0">${sentence(text)}</strong>`,
  )}`;
}

/** Symbols for the eye; what a button does is told in words. */
function arrangement(shell: PageShell, step: EditedStep, code: string): Html {
  const texts = processWords(shell.lang).editor;
  const move = (direction: 'up' | 'down', sign: string) =>
    button({
      text: html`<span aria-hidden="true">${sign}</span><span class="govuk-visually-hidden">${texts[direction]({ name: step.name })}</span>`,
      name: 'move',
      value: `${direction}:${step.key}`,
      classes: 'govuk-button--secondary govuk-!-margin-bottom-1',
    });
  return html`<div class="mc-inline">${step.mayMoveUp && move('up', '↑')}${step.mayMoveDown && move('down', '↓')}</div>${
    step.mayBeFollowed &&
    html`<a class="govuk-link" href="/can-bo/thu-tuc/${code}/du-thao/quy-trinh/buoc-moi?sau=${step.key}" aria-label="${texts.addAfterStep({ name: step.name })}">${texts.addAfter}</a>`
  }`;
}

function groundForm(shell: PageShell, view: EditorPage): Html {
  const texts = processWords(shell.lang).editor;
  return html`<form method="post" action="/can-bo/thu-tuc/${view.code}/du-thao/quy-trinh/ly-do" novalidate>${hiddenFields(shell, { _key: view.formKey, _version: view.revision })}
${textarea({ name: 'calendarDayGround', label: texts.ground, rows: 2, value: view.ground, errorMessage: view.faults.of('calendarDayGround'), lang: shell.lang })}
${button({ text: texts.saveGround, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`;
}

function empty(shell: PageShell, view: EditorPage): Html {
  const texts = processWords(shell.lang).editor;
  return html`${insetText({ text: texts.empty })}<p class="govuk-body">${texts.beginHint}</p>
<form method="post" action="/can-bo/thu-tuc/${view.code}/du-thao/quy-trinh/khoi-dau">${hiddenFields(shell, { _key: view.formKey, _version: view.revision })}${button({ text: texts.begin, preventDoubleClick: true })}</form>`;
}

function files(shell: PageShell, { code, picture }: EditorPage): Html {
  const texts = processWords(shell.lang).editor;
  const draft = `/can-bo/thu-tuc/${code}/du-thao`;
  return html`<h2 class="govuk-heading-m mc-no-print">${texts.files}</h2><ul class="govuk-list mc-no-print">
${picture && html`<li><a class="govuk-link" href="${draft}/quy-trinh.bpmn">${texts.download}</a></li>`}
<li><a class="govuk-link" href="${draft}/quy-trinh/nhap">${texts.upload}</a></li></ul>`;
}
