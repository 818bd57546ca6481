import { type Html, html } from '../../../platform/html.ts';
import { type PageShell, vietnamese } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { ProcessView } from './process.presenter.ts';

/** Dark enough for white beside them and told apart in grey print; a seventh holder begins again. */
const COLOURS = ['#8a1538', '#1a4480', '#14653c', '#8a6412', '#5b2a86', '#3d4f5c'];
const colour = (index: number) => COLOURS[index % COLOURS.length] ?? '';

/** The process as a picture: the bar for the eye, the numbered steps for everybody. */
export function processPicture(shell: PageShell, view: ProcessView): Html {
  const texts = words(shell.lang).procedure;
  return html`<p class="govuk-body">${view.lead}</p>
<p class="govuk-body">${bar(view)}</p>
<ul class="govuk-list">${view.holders.map(({ name, time }, index) => html`<li>${square(index)} ${vietnamese(shell.lang, name)}: <strong>${time}</strong></li>`)}</ul>
<ol class="govuk-list moj-timeline" aria-label="${texts.picture}">${view.steps.map(
    (step, index) => html`<li class="moj-timeline__item">
<div class="moj-timeline__header"><h3 class="moj-timeline__title">${index + 1}. ${vietnamese(shell.lang, step.name)}</h3></div>
<p class="govuk-body-s govuk-!-margin-bottom-0">${square(step.holderIndex)} ${vietnamese(shell.lang, step.holder)} · ${step.time}${step.note && html`<br>${step.note}`}</p>
</li>`,
  )}</ol>
${view.rest && html`<p class="govuk-body">${view.rest}</p>`}
<p class="govuk-body-s">${view.decision}</p>`;
}

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
