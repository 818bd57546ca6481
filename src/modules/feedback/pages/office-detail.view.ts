import { formatDay, formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import {
  alert,
  button,
  details,
  hiddenFields,
  insetText,
  summaryList,
  tag,
  textarea,
} from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import type { ProcedureContent } from '../../procedures/index.ts';
import { words } from '../messages/index.ts';
import type { HandledFeedback } from '../queries/read-feedback.ts';
import { paperList } from './paper-list.ts';
import { COLOURS } from './standing.ts';

export type DetailPage = HandledFeedback & {
  readonly content: ProcedureContent;
  readonly isHandler: boolean;
  readonly done: 'nhan' | 'tra-loi' | null;
  readonly answer: string;
  readonly faults: FormFaults;
  readonly key: string;
};

export function detailPage(shell: PageShell, view: DetailPage): Html {
  const { lang } = shell;
  const { office: texts, statuses } = words(lang);
  const { feedback } = view;
  const title = texts.detailTitle({ reference: feedback.reference });
  return page(shell, {
    title,
    mainClass: 'mc-dense',
    errors: view.faults.summary,
    backLink: { href: '/can-bo/phan-anh', text: texts.title },
    body: html`<h1 class="govuk-heading-l">${title} ${tag({ text: statuses[feedback.status], colour: COLOURS[feedback.status] })}</h1>
${view.done && alert({ variant: 'success', title: texts.done[view.done], role: 'status', lang })}
<div class="mc-columns"><div>${summaryList({ rows: facts(shell, view) })}
${details({ summary: texts.published, text: paperList(shell, view.content) })}
</div><div>${panel(shell, view)}</div></div>`,
  });
}

function facts({ lang }: PageShell, { feedback, contact }: DetailPage) {
  const { office: texts, standing, types } = words(lang);
  const reachable = contact
    ? html`${[contact.name, contact.contact].filter(Boolean).join(' · ')}`
    : feedback.hasContact
      ? texts.contactHidden
      : texts.noContact;
  const { place, happenedOn, takenBy } = feedback;
  return [
    { key: standing.type, value: types[feedback.type] },
    {
      key: standing.procedure,
      value: html`<a class="govuk-link" href="/thu-tuc/${feedback.procedureCode}">${feedback.procedureCode} ${vietnamese(lang, feedback.procedureName)}</a>`,
    },
    {
      key: texts.what,
      value: html`${feedback.what.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${vietnamese(lang, line)}`)}`,
    },
    ...(place ? [{ key: texts.place, value: vietnamese(lang, place) }] : []),
    ...(happenedOn ? [{ key: texts.happenedOn, value: formatDay(Temporal.PlainDate.from(happenedOn)) }] : []),
    { key: standing.receivedAt, value: formatInstant(feedback.receivedAt, lang) },
    { key: texts.contact, value: reachable },
    { key: texts.columns.handler, value: takenBy?.name ?? '–' },
  ];
}

function panel(shell: PageShell, view: DetailPage): Html {
  const { lang } = shell;
  const { office: texts, standing } = words(lang);
  const { feedback } = view;
  const action = `/can-bo/phan-anh/${feedback.reference}`;
  const hidden = hiddenFields(shell, { _key: view.key });
  if (feedback.answer !== null && feedback.answeredAt !== null)
    return html`<h2 class="govuk-heading-m">${texts.answerGiven}</h2>
${insetText({ text: vietnamese(lang, feedback.answer) })}
<p class="govuk-hint">${standing.answeredAt({ at: formatInstant(feedback.answeredAt, lang) })}</p>`;
  if (view.isHandler)
    return html`<form method="post" action="${action}/tra-loi" novalidate>${hidden}
${textarea({ name: 'answer', label: { text: texts.answer, classes: 'govuk-label--m' }, hint: texts.answerHint, rows: 8, value: view.answer, errorMessage: view.faults.of('answer'), lang })}
${button({ text: texts.send, preventDoubleClick: true })}</form>`;
  if (feedback.takenBy) return html``;
  return html`<form method="post" action="${action}/nhan">${hidden}
${button({ text: texts.take, preventDoubleClick: true })}</form>`;
}
