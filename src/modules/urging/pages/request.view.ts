import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, button, fileUpload, hiddenFields, summaryList, tag, textarea } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { type InformationRequest, informationState } from '../domain/information.ts';
import { words } from '../messages/index.ts';
import { boardHref, dossierHref, lines, momentText, PLACES, requestHref, requestTag } from './tools.ts';

export type RequestPage = {
  readonly request: InformationRequest;
  readonly now: Temporal.Instant;
  readonly mayAnswer: boolean;
  readonly mayRemind: boolean;
  readonly done: 'gui' | 'tra-loi' | 'nhac' | null;
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly key: string;
};

export function requestPage(shell: PageShell, view: RequestPage): Html {
  const { lang } = shell;
  const { detail: texts, title } = words(lang).requests;
  const { request, now } = view;
  const heading = texts.heading({ number: request.number });
  return page(shell, {
    title: heading,
    mainClass: 'mc-dense',
    errors: view.faults.summary,
    backLink: { href: PLACES.requests, text: title },
    body: html`<h1 class="govuk-heading-l">${heading}</h1>
<p class="govuk-body">${tag(requestTag(informationState(request, now), lang))}</p>
${view.done && alert({ variant: 'success', title: texts.done[view.done], role: 'status', lang })}
<div class="mc-columns"><div>${summaryList({ rows: facts(shell, request) })}</div>
<div>${answerCard(shell, request)}${view.mayAnswer && answering(shell, view)}${view.mayRemind && reminding(shell, view)}</div></div>`,
  });
}

function facts({ lang }: PageShell, request: InformationRequest) {
  const { detail: texts, columns, times } = words(lang).requests;
  const { dossier, procedureCode, lastRemindedAt } = request;
  return [
    { key: columns.agency, value: vietnamese(lang, request.agency.name) },
    {
      key: texts.progress,
      value: html`<a class="govuk-link" href="${boardHref(request.agency.key)}">${words(lang).requests.board}</a>`,
    },
    { key: columns.subject, value: vietnamese(lang, request.subject) },
    { key: texts.asked, value: vietnamese(lang, lines(request.asked)) },
    ...(dossier
      ? [
          {
            key: texts.dossier,
            value: html`<a class="govuk-link mc-code" href="${dossierHref(dossier.reference)}">${dossier.reference}</a>`,
          },
        ]
      : []),
    ...(procedureCode
      ? [
          {
            key: texts.procedure,
            value: html`<a class="govuk-link" href="/thu-tuc/${procedureCode}">${procedureCode}</a>`,
          },
        ]
      : []),
    { key: texts.issued, value: texts.atBy({ at: momentText(request.issuedAt, lang), by: request.issuedBy }) },
    { key: columns.due, value: momentText(request.answerDueAt, lang) },
    { key: columns.reminders, value: times({ count: request.reminders }) },
    ...(lastRemindedAt ? [{ key: texts.lastReminded, value: momentText(lastRemindedAt, lang) }] : []),
    {
      key: texts.paper,
      value: html`<a class="govuk-link" href="${requestHref(request.id)}/van-ban.pdf">${texts.openPaper}</a>`,
    },
  ];
}

function answerCard({ lang }: PageShell, { id, answer, files }: InformationRequest): Html | null {
  const { detail: texts } = words(lang).requests;
  if (!answer) return null;
  return html`<section class="mc-card"><h2 class="govuk-heading-m">${texts.answer}</h2>${summaryList({
    rows: [
      { key: texts.answer, value: vietnamese(lang, lines(answer.text)) },
      { key: texts.answered, value: texts.atBy({ at: momentText(answer.at, lang), by: answer.by }) },
      ...(files.length === 0
        ? []
        : [
            {
              key: texts.files,
              value: html`<ul class="govuk-list">${files.map(
                (file) =>
                  html`<li><a class="govuk-link" href="${requestHref(id)}/tep/${file.id}">${file.name}</a></li>`,
              )}</ul>`,
            },
          ]),
    ],
  })}</section>`;
}

function answering(shell: PageShell, { request, values, faults, key }: RequestPage): Html {
  const { lang } = shell;
  const { answerForm: texts } = words(lang).requests;
  return html`<section class="mc-card mc-card--key"><h2 class="govuk-heading-m">${texts.title}</h2>
<form method="post" action="${requestHref(request.id)}/tra-loi" enctype="multipart/form-data" novalidate>${hiddenFields(shell, { _key: key })}
${textarea({ name: 'answer', label: texts.answer, rows: 6, value: lastValue(values, 'answer'), errorMessage: faults.of('answer'), lang })}
${fileUpload({ name: 'uploads[]', id: 'uploads', label: texts.uploads, hint: texts.uploadsHint, multiple: true, accept: '.pdf,image/jpeg,image/png', errorMessage: faults.of('uploads'), lang })}
${button({ text: texts.submit, preventDoubleClick: true })}</form></section>`;
}

function reminding(shell: PageShell, { request, key }: RequestPage): Html {
  const { remind: texts } = words(shell.lang).requests;
  return html`<section class="mc-card"><h2 class="govuk-heading-m">${texts.title}</h2><p class="govuk-body">${texts.lead}</p>
<form method="post" action="${requestHref(request.id)}/nhac">${hiddenFields(shell, { _key: key })}
${button({ text: texts.submit, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form></section>`;
}
