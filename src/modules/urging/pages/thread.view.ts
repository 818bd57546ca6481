import { toRfc3339 } from '../../../kernel/time.ts';
import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, button, hiddenFields, summaryList, tag, textarea, timeline } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import type { Thread, ThreadMessage } from '../domain/thread.ts';
import { words } from '../messages/index.ts';
import { dossierHref, lines, momentText, PLACES, threadHref } from './tools.ts';

export type ThreadPage = {
  readonly thread: Thread;
  readonly messages: readonly ThreadMessage[];
  readonly mayConclude: boolean;
  readonly done: 'mo' | 'gui' | 'ket-thuc' | null;
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly key: string;
};

export function threadPage(shell: PageShell, view: ThreadPage): Html {
  const { lang } = shell;
  const { detail: texts, kinds, states, title } = words(lang).threads;
  const { thread, messages } = view;
  return page(shell, {
    title: thread.subject,
    mainClass: 'mc-dense',
    errors: view.faults.summary,
    backLink: { href: PLACES.threads, text: title },
    body: html`<h1 class="govuk-heading-l">${vietnamese(lang, thread.subject)}</h1>
<p class="govuk-body">${tag({ text: kinds[thread.kind], colour: 'purple' })} ${tag(thread.closed ? { text: states.closed, colour: 'grey' } : { text: states.open, colour: 'blue' })}</p>
${view.done && alert({ variant: 'success', title: texts.done[view.done], role: 'status', lang })}
<div class="mc-columns"><div><h2 class="govuk-heading-m">${texts.messages}</h2>${said(shell, messages)}
${thread.closed === null && writing(shell, view)}</div>
<div>${summaryList({ rows: facts(shell, thread) })}${thread.closed === null && view.mayConclude && closing(shell, view)}</div></div>`,
  });
}

function said({ lang }: PageShell, messages: readonly ThreadMessage[]): Html {
  const { center } = words(lang).threads;
  return timeline({
    headingLevel: 3,
    items: messages.map((one) => ({
      label: one.agency === null ? center : vietnamese(lang, one.agency),
      byline: one.writtenBy,
      datetime: toRfc3339(one.writtenAt),
      when: momentText(one.writtenAt, lang),
      text: html`<p class="govuk-body">${vietnamese(lang, lines(one.message))}</p>`,
    })),
  });
}

function facts({ lang }: PageShell, thread: Thread) {
  const { detail: texts } = words(lang).threads;
  const atBy = (at: Temporal.Instant, by: string) => texts.atBy({ at: momentText(at, lang), by });
  const { dossier, procedureCode, closed } = thread;
  return [
    {
      key: texts.parties,
      value: html`<ul class="govuk-list">${thread.parties.map(({ name }) => html`<li>${vietnamese(lang, name)}</li>`)}</ul>`,
    },
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
    { key: texts.opened, value: atBy(thread.openedAt, thread.openedBy) },
    ...(closed
      ? [
          { key: texts.closed, value: atBy(closed.at, closed.by) },
          { key: texts.conclusion, value: html`<strong>${vietnamese(lang, lines(closed.conclusion))}</strong>` },
        ]
      : []),
  ];
}

function writing(shell: PageShell, { thread, values, faults, key }: ThreadPage): Html {
  const { lang } = shell;
  const { detail: texts } = words(lang).threads;
  return html`<form method="post" action="${threadHref(thread.id)}/loi-nhan" novalidate>${hiddenFields(shell, { _key: key })}
${textarea({ name: 'message', label: { text: texts.message, classes: 'govuk-label--m' }, hint: texts.messageHint, rows: 4, value: lastValue(values, 'message'), errorMessage: faults.of('message'), lang })}
${button({ text: texts.send, preventDoubleClick: true })}</form>`;
}

function closing(shell: PageShell, { thread, values, faults, key }: ThreadPage): Html {
  const { lang } = shell;
  const { detail: texts } = words(lang).threads;
  return html`<section class="mc-card"><h2 class="govuk-heading-m">${texts.close}</h2>
<form method="post" action="${threadHref(thread.id)}/ket-thuc" novalidate>${hiddenFields(shell, { _key: key })}
${textarea({ name: 'conclusion', label: texts.conclusion, hint: texts.closeHint, rows: 4, value: lastValue(values, 'conclusion'), errorMessage: faults.of('conclusion'), lang })}
${button({ text: texts.closeButton, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form></section>`;
}
