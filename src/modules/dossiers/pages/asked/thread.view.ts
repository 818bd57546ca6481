import { type Html, html } from '../../../../platform/html.ts';
import { button, hiddenFields, textarea } from '../../../../web/components/index.ts';
import { type PageShell, phoneLink } from '../../../../web/layout/index.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import type { AskedView, QuestionView, RequestView } from './asked.presenter.ts';
import type { AskedTurn } from './asked-turn.ts';

type Asking = { readonly turn: AskedTurn; readonly error: string | undefined };

/** The questions about a request with their answers, and the one button to ask (QC Đ6.1đ). */
export function threadSection(
  shell: PageShell,
  view: AskedView,
  { questions }: RequestView,
  asking: Asking,
): Html | null {
  const { lang } = shell;
  const texts = afterFilingWords(lang).thread;
  if (!view.mayAsk && questions.length === 0) return null;
  return html`<section id="hoi-dap"><h2 class="govuk-heading-m">${view.mayAsk ? texts.title : texts.heading}</h2>
${answers(shell, questions)}
${
  view.mayAsk &&
  html`<p class="govuk-body">${texts.lead(view.answerDays)}</p>
<form method="post" action="/ho-so/${view.reference}/bo-sung/giai-thich" novalidate>
${hiddenFields(shell, { _key: asking.turn.keys.question })}
${textarea({ name: 'question', label: texts.question, hint: texts.questionHint, value: asking.turn.question, rows: 4, errorMessage: asking.error, lang })}
${button({ text: texts.ask, classes: 'govuk-button--secondary', preventDoubleClick: true })}
</form>`
}</section>`;
}

/** What was asked and answered so far. */
export const answers = (shell: PageShell, questions: readonly QuestionView[]): Html =>
  html`${questions.map(
    ({ question, by, at, answer, waiting, late }) => html`<div class="govuk-inset-text">
<p class="govuk-body"><strong>${by}</strong> <span class="govuk-hint govuk-!-font-size-16">${at}</span><br>${lines(question)}</p>
${answer && html`<p class="govuk-body"><strong>${answer.by}</strong> <span class="govuk-hint govuk-!-font-size-16">${answer.at}</span><br>${lines(answer.text)}</p>`}
${waiting && html`<p class="govuk-hint">${waiting}</p>`}
${late && html`<p class="govuk-body">${late} ${phoneLink(shell.hotline)}</p>`}
</div>`,
  )}`;

const lines = (text: string): Html =>
  html`${text.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`)}`;
