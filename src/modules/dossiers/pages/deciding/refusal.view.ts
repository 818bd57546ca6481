import { lastValue } from '../../../../platform/form-body.ts';
import { html } from '../../../../platform/html.ts';
import { insetText, radios, select, summaryList } from '../../../../web/components/index.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { REFUSAL_REASONS } from '../../domain/refusal-reasons.ts';
import { decidingWords } from '../../messages/deciding.ts';
import type { DecidingView } from './deciding.ts';
import { decidingForm, decidingPage, line, lines } from './deciding.view.ts';

export type RefusalFacts = {
  readonly agencies: readonly { readonly key: string; readonly name: string }[];
  /** What was decided already. */
  readonly rows: readonly { readonly key: string; readonly value: string }[];
  readonly paper: string | null;
};

/** `/can-bo/ho-so/{ref}/tu-choi`: refuse a filing, or show the way to the agency it belongs to. */
export function refusalPage(shell: PageShell, view: DecidingView<RefusalFacts>) {
  const { refusal: texts } = decidingWords(shell.lang);
  const { rows, paper } = view.facts;
  const link =
    paper &&
    html`<p class="govuk-body"><a class="govuk-link" href="${paper}" target="_blank" rel="noopener">${texts.paper}</a></p>`;
  const decided = html`${rows.length > 0 ? summaryList({ rows }) : insetText({ text: texts.notNow })}${link}`;
  return decidingPage(shell, view, {
    title: texts.title,
    doneText: texts.done,
    body: view.view.permitted.has('refuse') ? form(shell, view) : decided,
  });
}

function form(shell: PageShell, view: DecidingView<RefusalFacts>) {
  const { refusal: texts } = decidingWords(shell.lang);
  const { values, faults, facts } = view;
  const outcome = lastValue(values, 'outcome') || 'refuse';
  const agency = select({
    name: 'redirectTo',
    label: texts.agency,
    value: lastValue(values, 'redirectTo'),
    errorMessage: faults.of('redirectTo'),
    items: [{ text: texts.choose, value: '' }, ...facts.agencies.map(({ key, name }) => ({ value: key, text: name }))],
  });
  const fields = html`${radios({
    name: 'outcome',
    legend: texts.outcome,
    hint: texts.outcomeHint,
    classes: 'govuk-radios--small',
    value: outcome,
    items: [
      { value: 'refuse', text: texts.outcomes.refuse },
      { value: 'redirect', text: texts.outcomes.redirect, conditional: agency },
    ],
  })}
${radios({
  name: 'reasonCode',
  legend: texts.reasonCode,
  classes: 'govuk-radios--small',
  value: lastValue(values, 'reasonCode'),
  errorMessage: faults.of('reasonCode'),
  items: REFUSAL_REASONS.map((code) => ({ value: code, text: texts.reasons[code] })),
})}
${lines(view, { name: 'reason', label: texts.reason, hint: texts.reasonHint })}
${line(view, { name: 'legalBasis', label: texts.basis })}
${lines(view, { name: 'guidance', label: texts.guidance, rows: 2 })}`;
  return html`<p class="govuk-body-l">${texts.lead}</p>
${decidingForm(shell, view, { fields, submit: texts.submit, warning: true, preview: { at: 'xem-truoc', text: texts.preview } })}`;
}
