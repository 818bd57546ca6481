import { lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { dateInput, insetText, select, summaryList, tag, warningText } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { type DecidingView, decidingForm, decidingPage, lines } from '../../dossiers/index.ts';
import { words } from '../messages/index.ts';

export type ApologyFacts = {
  readonly mayIssue: boolean;
  readonly due: string | null;
  /** By when it is in time. */
  readonly latest: string | null;
  readonly isLate: boolean;
  readonly draftedAt: string | null;
  readonly proposedCause: string;
  readonly proposedDay: Temporal.PlainDate | null;
  readonly causes: readonly { readonly value: string; readonly text: string }[];
  readonly issued: readonly {
    readonly number: string;
    readonly at: string;
    readonly cause: string;
    readonly newDue: string;
    readonly isLate: boolean;
    readonly href: string | null;
  }[];
};
type View = DecidingView<ApologyFacts>;

/** `/can-bo/ho-so/{ref}/xin-loi`: the draft, what it would look like, and issuing it. */
export function apologyPage(shell: PageShell, view: View): Html {
  const { apology: texts } = words(shell.lang);
  const { mayIssue, issued, due, latest, isLate, draftedAt } = view.facts;
  return decidingPage(shell, view, {
    title: texts.title,
    doneText: texts.done,
    body: html`${issued.map((one) => issuedCard(shell, one))}
${
  mayIssue && issued.length === 0
    ? html`<p class="govuk-body-l">${texts.lead}</p>
${draftedAt && insetText({ text: texts.drafted(draftedAt) })}
${summaryList({
  rows: [...(due ? [{ key: texts.due, value: due }] : []), ...(latest ? [{ key: texts.latest, value: latest }] : [])],
})}
${isLate && warningText({ text: texts.lateNow, iconFallbackText: texts.late })}
${form(shell, view)}`
    : issued.length === 0 && insetText({ text: texts.notNow })
}`,
  });
}

function form(shell: PageShell, view: View): Html {
  const { apology: texts } = words(shell.lang);
  const { causes, proposedCause, proposedDay } = view.facts;
  const typed = (name: string, proposed: string) => (name in view.values ? lastValue(view.values, name) : proposed);
  const fields = html`${select({
    name: 'causeCode',
    label: texts.cause,
    hint: texts.causeHint,
    items: [{ value: '', text: texts.choose }, ...causes],
    value: typed('causeCode', proposedCause),
    errorMessage: view.faults.of('causeCode'),
  })}
${lines(view, { name: 'reason', label: texts.reason, hint: texts.reasonHint })}
${dateInput({
  id: 'newDueOn',
  namePrefix: 'newDueOn',
  legend: texts.newDueOn,
  hint: texts.newDueHint,
  values: {
    day: typed('newDueOn-day', String(proposedDay?.day ?? '')),
    month: typed('newDueOn-month', String(proposedDay?.month ?? '')),
    year: typed('newDueOn-year', String(proposedDay?.year ?? '')),
  },
  errorMessage: view.faults.of('newDueOn'),
  lang: shell.lang,
})}`;
  return decidingForm(shell, view, {
    fields,
    submit: texts.issue,
    warning: true,
    preview: { at: 'xem-truoc', text: texts.preview },
  });
}

function issuedCard({ lang }: PageShell, one: ApologyFacts['issued'][number]): Html {
  const { apology: texts } = words(lang);
  return summaryList({
    card: { title: texts.issued },
    rows: [
      {
        key: texts.number,
        value: html`<span class="mc-code">${one.number}</span>${one.isLate && html` ${tag({ text: texts.late, colour: 'red' })}`}`,
      },
      { key: texts.issuedAt, value: one.at },
      { key: texts.cause, value: one.cause },
      { key: texts.newDue, value: one.newDue },
      ...(one.href
        ? [
            {
              key: texts.open,
              value: html`<a class="govuk-link" href="${one.href}" target="_blank" rel="noopener">${one.number}</a>`,
            },
          ]
        : []),
    ],
  });
}
