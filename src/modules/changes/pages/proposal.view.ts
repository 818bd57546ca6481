import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import {
  alert,
  button,
  hiddenFields,
  insetText,
  radios,
  summaryList,
  tag,
  textarea,
} from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { limitText, type ProcedureVersion } from '../../procedures/index.ts';
import { draftsProcedure, type Proposal, type ProposalAction } from '../domain/proposal.ts';
import { words } from '../messages/index.ts';
import { dayText } from './notice-words.ts';
import { clauseText, proposalHref, statusTag } from './proposal-words.ts';
import { lines } from './written-lines.ts';

export type ProposalPage = {
  readonly proposal: Proposal;
  readonly procedure: ProcedureVersion | null;
  readonly hasDraft: boolean;
  readonly published: { readonly version: number; readonly effectiveFrom: string } | null;
  readonly actions: readonly ProposalAction[];
  readonly isOwn: boolean;
  readonly done: 'gui' | 'xem-xet' | 'quyet-dinh' | 'thuc-hien' | null;
  readonly decision: string;
  readonly outcome: string;
  readonly faults: FormFaults;
  readonly key: string;
};

export function proposalPage(shell: PageShell, view: ProposalPage): Html {
  const { lang } = shell;
  const { detail: texts, kinds, title } = words(lang).proposals;
  const { proposal } = view;
  return page(shell, {
    title: proposal.title,
    mainClass: 'mc-dense',
    errors: view.faults.summary,
    backLink: { href: '/can-bo/sang-kien', text: title },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${kinds[proposal.kind]}</span>${vietnamese(lang, proposal.title)}</h1>
<p class="govuk-body">${tag(statusTag(proposal.status, lang))}</p>
${view.done && alert({ variant: 'success', title: texts.done[view.done], role: 'status', lang })}
<div class="mc-columns"><div>${summaryList({ rows: facts(shell, view) })}${links(shell, view)}</div>
<div>${view.isOwn && insetText({ text: texts.own })}${view.actions.map((action) => actionForm(shell, view, action))}</div></div>`,
  });
}

function facts({ lang }: PageShell, { proposal, procedure }: ProposalPage) {
  const { detail: texts, form } = words(lang).proposals;
  const { procedureCode, clause, limitValue, agencyName, proposedBy } = proposal;
  const when = (by: string, at: Temporal.Instant) => texts.proposedText({ by, at: formatInstant(at, lang) });
  const from = agencyName === null ? '' : html` ${texts.from({ agency: agencyName })}`;
  return [
    { key: texts.proposed, value: html`${when(proposedBy.name, proposal.proposedAt)}${from}` },
    ...(procedureCode
      ? [
          {
            key: texts.procedure,
            value: html`<a class="govuk-link" href="/thu-tuc/${procedureCode}">${procedureCode} ${procedure && vietnamese(lang, procedure.content.name)}</a>`,
          },
        ]
      : []),
    ...(clause ? [{ key: texts.clause, value: `${clauseText(clause, lang)} (${clause})` }] : []),
    ...(limitValue === null || !procedure
      ? []
      : [{ key: texts.limit, value: limitText({ ...procedure.content.timeLimit, value: limitValue }, lang) }]),
    { key: form.reason, value: vietnamese(lang, lines(proposal.reason)) },
    { key: form.proposedText, value: vietnamese(lang, lines(proposal.proposedText)) },
    ...(proposal.decidedAt ? [{ key: texts.decided, value: when(proposal.decidedBy ?? '', proposal.decidedAt) }] : []),
    ...(proposal.doneAt ? [{ key: texts.doneAt, value: formatInstant(proposal.doneAt, lang) }] : []),
    ...(proposal.outcome ? [{ key: texts.outcome, value: vietnamese(lang, lines(proposal.outcome)) }] : []),
  ];
}

function links({ lang }: PageShell, { proposal, hasDraft, published }: ProposalPage): Html {
  const { detail: texts } = words(lang).proposals;
  const link = (href: string, text: string) =>
    html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`;
  return html`${proposal.kind === 'TIME_CUT' && link(`${proposalHref(proposal.id)}/mo-phong`, texts.study)}
${hasDraft && link(`/can-bo/thu-tuc/${proposal.procedureCode}/du-thao`, texts.openDraft)}
${proposal.ruleSetId !== null && link(`/can-bo/quy-tac/${proposal.ruleSetId}`, texts.openRules)}
${published && html`<p class="govuk-body">${texts.published({ version: published.version, on: dayText(published.effectiveFrom) })}</p>`}`;
}

function actionForm(shell: PageShell, view: ProposalPage, action: ProposalAction): Html {
  const { lang } = shell;
  const { detail: texts } = words(lang).proposals;
  const { proposal, faults } = view;
  const hidden = hiddenFields(shell, { _key: view.key });
  const post = (path: string, body: Html) =>
    html`<form method="post" action="${proposalHref(proposal.id)}/${path}" novalidate>${hidden}${body}</form>`;
  const press = (text: string) => button({ text, classes: 'govuk-button--secondary', preventDoubleClick: true });
  const outcome = (label: string, hint?: string) =>
    textarea({ name: 'outcome', label, hint, rows: 4, value: view.outcome, errorMessage: faults.of('outcome'), lang });
  switch (action) {
    case 'review':
      return post('xem-xet', press(texts.review));
    case 'draft-rules':
      return post('du-thao-quy-tac', press(texts.draftRules));
    case 'carry-out':
      return html`<section class="mc-card"><h2 class="govuk-heading-m">${texts.carryOut}</h2>
${post('thuc-hien', html`${outcome(texts.result)}${button({ text: texts.carryOutButton, preventDoubleClick: true })}`)}</section>`;
    case 'decide':
      return html`<section class="mc-card mc-card--key"><h2 class="govuk-heading-m">${texts.decide}</h2>
${post('quyet-dinh', html`${choice(shell, view)}${outcome(texts.outcomeLabel, texts.outcomeHint)}${button({ text: texts.decideButton, preventDoubleClick: true })}`)}</section>`;
  }
}

function choice({ lang }: PageShell, { proposal, decision, faults }: ProposalPage): Html {
  const { detail: texts } = words(lang).proposals;
  const approved = draftsProcedure(proposal.kind) ? texts.approvedDraft : texts.approved;
  return radios({
    name: 'decision',
    legend: texts.decision,
    value: decision,
    items: [
      { value: 'approved', text: approved },
      { value: 'declined', text: texts.declined },
    ],
    errorMessage: faults.of('decision'),
    lang,
  });
}
