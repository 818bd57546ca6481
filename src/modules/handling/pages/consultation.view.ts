import { lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { details, fileUpload, insetText, radios, tag, textarea } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { type DecidingView, decidingForm, decidingPage, line, lines } from '../../dossiers/index.ts';
import { words } from '../messages/index.ts';
import { choose } from './fields.ts';

export type AskedView = {
  readonly id: number;
  readonly heading: string;
  readonly question: string;
  readonly ground: string;
  readonly late: boolean;
  readonly answered: string | null;
  readonly answer: string | null;
  readonly file: string | null;
  readonly wentOn: string | null;
  readonly mayAnswer: boolean;
  readonly mayGoOn: boolean;
};

export type ConsultationFacts = {
  /** This person's steps, in which they may ask. */
  readonly steps: readonly { readonly value: string; readonly text: string }[];
  readonly agencies: readonly { readonly value: string | number; readonly text: string }[];
  readonly asked: readonly AskedView[];
};

type View = DecidingView<ConsultationFacts>;

/** `/can-bo/ho-so/{ref}/lay-y-kien`: what was asked of whom and answered; and another question. */
export function consultationPage(shell: PageShell, view: View): Html {
  const { consult: texts } = words(shell.lang);
  const { steps, asked } = view.facts;
  return decidingPage(shell, view, {
    title: texts.title,
    doneText: texts.done,
    body: html`${asked.length === 0 && insetText({ text: texts.none })}${asked.map((one) => question(shell, view, one))}
${steps.length > 0 && ask(shell, view)}`,
  });
}

function question(shell: PageShell, view: View, one: AskedView): Html {
  const { consult: texts } = words(shell.lang);
  const state = one.answered
    ? html`${one.late && tag({ text: texts.late, colour: 'red' })}`
    : tag(one.late ? { text: texts.late, colour: 'red' } : { text: texts.waiting, colour: 'blue' });
  return html`<section class="mc-card"><h2 class="govuk-heading-s">${one.heading} ${state}</h2>
<p class="govuk-body">${one.question}<br><span class="govuk-hint">${one.ground}</span></p>
${one.answered && html`<p class="govuk-body"><strong>${one.answered}</strong><br>${one.answer}${one.file && html`<br><a class="govuk-link" href="${one.file}" target="_blank" rel="noopener">${texts.file}</a>`}</p>`}
${one.wentOn && html`<p class="govuk-body">${one.wentOn}</p>`}
${one.mayAnswer && answer(shell, view, one)}
${one.mayGoOn && goOn(shell, view, one)}</section>`;
}

const which = (id: number): Html => html`<input type="hidden" name="consultation" value="${id}">`;

/** What was typed belongs to the question it was typed for. */
const typedFor = (view: View, id: number): boolean => lastValue(view.values, 'consultation') === String(id);

function answer(shell: PageShell, view: View, { id }: AskedView): Html {
  const { consult: texts, labels } = words(shell.lang);
  const typed = typedFor(view, id);
  const fields = html`${which(id)}${textarea({
    name: 'answer',
    id: typed ? 'answer' : `answer-${id}`,
    label: labels.answer ?? '',
    rows: 4,
    value: typed ? lastValue(view.values, 'answer') : '',
    errorMessage: typed ? view.faults.of('answer') : undefined,
  })}${fileUpload({ name: 'upload', id: `upload-${id}`, label: labels.upload ?? '', errorMessage: typed ? view.faults.of('upload') : undefined })}`;
  return decidingForm(shell, view, { at: 'tra-loi', fields, submit: texts.answer, files: true });
}

function goOn(shell: PageShell, view: View, { id }: AskedView): Html {
  const { consult: texts } = words(shell.lang);
  const typed = typedFor(view, id) && !('answer' in view.values);
  const fields = html`${which(id)}${textarea({
    name: 'ground',
    id: typed ? 'ground' : `ground-${id}`,
    label: texts.goOnGround,
    rows: 2,
    value: typed ? lastValue(view.values, 'ground') : '',
    errorMessage: typed ? view.faults.of('ground') : undefined,
  })}`;
  return details({
    summary: texts.goOnTitle,
    open: typed,
    text: decidingForm(shell, view, { at: 'di-tiep', fields, submit: texts.goOn, secondary: true }),
  });
}

function ask(shell: PageShell, view: View): Html {
  const { consult: texts, labels, chooseStep } = words(shell.lang);
  const { steps, agencies } = view.facts;
  const [only] = steps;
  const fields = html`${
    steps.length === 1 && only
      ? html`<input type="hidden" name="stepKey" value="${only.value}">`
      : choose(view, { name: 'stepKey', label: labels.stepKey ?? '', choices: steps, empty: chooseStep })
  }
${choose(view, { name: 'agency', label: labels.agency ?? '', choices: agencies, empty: texts.chooseAgency })}
${line(view, { name: 'unit', label: labels.unit ?? '' })}
${lines(view, { name: 'question', label: labels.question ?? '' })}
${line(view, { name: 'ground', label: texts.ground })}
${line(view, { name: 'limit.value', label: labels.limitValue ?? '', classes: 'govuk-input--width-3', value: '2' })}
${radios({
  name: 'limit.unit',
  idPrefix: 'limit.unit',
  legend: labels['limit.unit'] ?? '',
  classes: 'govuk-radios--small govuk-radios--inline',
  value: lastValue(view.values, 'limit.unit') || 'working_days',
  errorMessage: view.faults.of('limit.unit'),
  items: Object.entries(texts.units).map(([value, text]) => ({ value, text })),
  lang: shell.lang,
})}`;
  return html`<h2 class="govuk-heading-m">${texts.askTitle}</h2><p class="govuk-body">${texts.lead}</p>${decidingForm(shell, view, { fields, submit: texts.submit })}`;
}
