import { type Html, html } from '../../../../platform/html.ts';
import { details } from '../../../../web/components/index.ts';
import { type PageShell, vietnamese } from '../../../../web/layout/index.ts';
import { words } from '../../messages/index.ts';
import { processWords } from '../../messages/process.ts';
import type { ProcessView } from './process.presenter.ts';
import type { ChartView } from './process-chart.presenter.ts';
import { processChart } from './process-chart.view.ts';
import { colour } from './process-colours.ts';

/** The process as a picture: the bar or the chart for the eye, the numbered steps for everybody. */
export function processPicture(shell: PageShell, view: ProcessView): Html {
  const { lang } = shell;
  return html`<p class="govuk-body">${view.lead}</p>
${!view.chart && html`<p class="govuk-body">${bar(view)}</p>`}
<ul class="govuk-list">${view.holders.map(({ name, time }, index) => html`<li>${square(index)} ${vietnamese(lang, name)}: <strong>${time}</strong></li>`)}</ul>
${view.chart ? chart(shell, view, view.chart) : steps(shell, view)}
${view.rest && html`<p class="govuk-body">${view.rest}</p>`}
${view.decision && html`<p class="govuk-body-s">${view.decision}</p>`}`;
}

/** A chart, how to read its lines, and behind a fold the same in words: what a screen reader is told. */
function chart(shell: PageShell, view: ProcessView, drawn: ChartView): Html {
  const { legend, inWords } = processWords(shell.lang);
  return html`<p class="govuk-body">${processChart(drawn)}</p>
<ul class="govuk-list govuk-body-s">${[legend.solid, legend.dashed, legend.bar].map((line) => html`<li>${line}</li>`)}</ul>
${details({ summary: inWords, text: steps(shell, view), classes: 'mc-no-print' })}`;
}

const steps = ({ lang }: PageShell, view: ProcessView): Html =>
  html`<ol class="govuk-list moj-timeline" aria-label="${words(lang).procedure.picture}">${view.steps.map(
    (step, index) => html`<li class="moj-timeline__item">
<div class="moj-timeline__header"><h3 class="moj-timeline__title">${index + 1}. ${vietnamese(lang, step.name)}</h3></div>
<p class="govuk-body-s govuk-!-margin-bottom-0">${square(step.holderIndex)} ${vietnamese(lang, step.holder)} · ${step.time}${[step.note, ...step.ways].map((line) => line && html`<br>${line}`)}</p>
</li>`,
  )}</ol>`;

function bar({ steps }: ProcessView): Html {
  let at = 0;
  const parts = steps.map((step) => {
    const x = at;
    at += step.share;
    // A thin gap keeps neighbours of one colour apart.
    return html`<rect x="${x}" y="0" width="${Math.max(0, step.share - 4)}" height="20" fill="${colour(step.holderIndex)}"/>`;
  });
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 20" width="100%" height="20" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>`;
}

const square = (index: number): Html =>
  html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false"><rect width="12" height="12" rx="2" fill="${colour(index)}"/></svg>`;
