import { lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { dateInput, details, insetText, summaryList } from '../../../../web/components/index.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { decidingWords } from '../../messages/deciding.ts';
import type { DecidingView } from './deciding.ts';
import { decidingForm, decidingPage, line, lines } from './deciding.view.ts';

export type WithdrawalFacts = {
  /** The request that waits, in words. */
  readonly asked: string | null;
  readonly reason: string;
  readonly rows: readonly { readonly key: string; readonly value: string }[];
  /** The forms in force know a notice of stopping. */
  readonly hasStopNotice: boolean;
};

type View = DecidingView<WithdrawalFacts>;

/** `/can-bo/ho-so/{ref}/rut`: the applicant wants the dossier back, or the handling stopped. */
export function withdrawalPage(shell: PageShell, view: View): Html {
  const { withdrawal: texts } = decidingWords(shell.lang);
  const { permitted } = view.view;
  const { asked, reason, rows, hasStopNotice } = view.facts;
  const decides = permitted.has('confirm-withdrawal');
  const stops = permitted.has('stop') && hasStopNotice;
  const asks = permitted.has('ask-withdrawal');
  return decidingPage(shell, view, {
    title: texts.title,
    doneText: texts.done,
    body: html`${asked && html`<div class="govuk-inset-text"><p class="govuk-body">${asked}</p><p class="govuk-body">${reason}</p></div>`}
${decides && decision(shell, view)}
${asks && html`<p class="govuk-body-l">${texts.askLead}</p>${decidingForm(shell, view, { fields: lines(view, { name: 'ground', label: texts.reason }), submit: texts.ask, warning: true })}`}
${stops && stop(shell, view)}
${rows.length > 0 && summaryList({ rows })}
${!decides && !asks && !stops && rows.length === 0 && insetText({ text: texts.notNow })}`,
  });
}

const papersReturned = (view: View, shell: PageShell): Html => {
  const { withdrawal: texts } = decidingWords(shell.lang);
  return lines(view, { name: 'papersReturned', label: texts.papersReturned, hint: texts.papersHint, rows: 2 });
};

function decision(shell: PageShell, view: View): Html {
  const { withdrawal: texts } = decidingWords(shell.lang);
  const signed = html`${line(view, { name: 'documentNumber', label: texts.documentNumber, classes: 'govuk-input--width-20' })}
${dateInput({
  id: 'documentDate',
  namePrefix: 'documentDate',
  legend: texts.documentDate,
  values: {
    day: lastValue(view.values, 'documentDate-day'),
    month: lastValue(view.values, 'documentDate-month'),
    year: lastValue(view.values, 'documentDate-year'),
  },
  errorMessage: view.faults.of('documentDate'),
  lang: shell.lang,
})}
${line(view, { name: 'signer', label: texts.signer })}`;
  return html`<p class="govuk-body-l">${texts.confirmLead}</p>
${decidingForm(shell, view, { at: 'dong-y', fields: papersReturned(view, shell), submit: texts.confirm, warning: true })}
${details({
  summary: texts.declineTitle,
  open: 'documentNumber' in view.values,
  text: decidingForm(shell, view, { at: 'khong-dong-y', fields: signed, submit: texts.decline, secondary: true }),
})}`;
}

function stop(shell: PageShell, view: View): Html {
  const { withdrawal: texts } = decidingWords(shell.lang);
  const ground = lines(view, { name: 'ground', label: texts.stopGround });
  return html`<h2 class="govuk-heading-m">${texts.stopTitle}</h2>
${decidingForm(shell, view, { at: 'dung', fields: html`${ground}${papersReturned(view, shell)}`, submit: texts.stop, warning: true })}`;
}
