import { lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, hiddenFields, input, radios, textarea } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { NEXT_LEVEL } from '../domain/urging.ts';
import { groundToRaise } from '../domain/urging-state.ts';
import { words } from '../messages/index.ts';
import { urgingHref } from './tools.ts';
import type { UrgingPage } from './urging.view.ts';

/** What this person may do with the letter now: answer it, judge the answer, go to the next level. */
export const urgingForms = (shell: PageShell, view: UrgingPage): Html =>
  html`${view.mayAnswer && answering(shell, view)}${view.mayJudge && judging(shell, view)}${view.mayRaise && raising(shell, view)}`;

function answering(shell: PageShell, { urging, values, faults, key }: UrgingPage): Html {
  const { lang } = shell;
  const { answerForm: texts } = words(lang).urging;
  const field = (name: 'answer' | 'cause' | 'promisedOn') => ({
    name,
    label: texts[name],
    value: lastValue(values, name),
    errorMessage: faults.of(name),
    lang,
  });
  return html`<section class="mc-card mc-card--key"><h2 class="govuk-heading-m">${texts.title}</h2>
<form method="post" action="${urgingHref(urging.id)}/tra-loi" novalidate>${hiddenFields(shell, { _key: key })}
${textarea({ ...field('answer'), hint: texts.answerHint, rows: 4 })}
${textarea({ ...field('cause'), rows: 3 })}
${input({ ...field('promisedOn'), type: 'date', classes: 'govuk-input--width-10' })}
${button({ text: texts.submit, preventDoubleClick: true })}</form></section>`;
}

function judging(shell: PageShell, { urging, values, faults, key }: UrgingPage): Html {
  const { lang } = shell;
  const { judgeForm: texts } = words(lang).urging;
  const items = (['sufficient', 'insufficient'] as const).map((value) => ({ value, text: texts[value] }));
  return html`<section class="mc-card mc-card--key"><h2 class="govuk-heading-m">${texts.title}</h2>
<form method="post" action="${urgingHref(urging.id)}/danh-gia" novalidate>${hiddenFields(shell, { _key: key })}
${radios({ name: 'judgement', legend: texts.judgement, items, value: lastValue(values, 'judgement'), errorMessage: faults.of('judgement'), lang })}
${textarea({ name: 'reason', label: texts.reason, rows: 3, value: lastValue(values, 'reason'), errorMessage: faults.of('reason'), lang })}
${button({ text: texts.submit, preventDoubleClick: true })}</form></section>`;
}

function raising({ lang }: PageShell, { urging, now }: UrgingPage): Html | null {
  const { raiseCard: texts, levels } = words(lang).urging;
  const level = NEXT_LEVEL[urging.level];
  if (level === null || level === 'reminder' || urging.followedById !== null || urging.openCount === 0) return null;
  const reached = groundToRaise(urging, now) !== null;
  return html`<section class="mc-card"><h2 class="govuk-heading-m">${texts.title}</h2>
<p class="govuk-body">${reached ? texts.ready({ level: levels[level] }) : texts.notYet}</p>
${reached && button({ text: texts.act[level], href: `${urgingHref(urging.id)}/cap-tren`, classes: 'govuk-button--secondary' })}</section>`;
}
