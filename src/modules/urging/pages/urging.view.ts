import type { FormFields } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, summaryList, table, tag } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import type { Urging } from '../domain/urging.ts';
import { urgingState } from '../domain/urging-state.ts';
import { words } from '../messages/index.ts';
import type { UrgedDossier } from '../waiting-store.ts';
import { dayOf, dayText, dossierHref, lines, momentText, PLACES, urgingHref, urgingTag } from './tools.ts';
import { urgingForms } from './urging-forms.view.ts';

export type UrgingPage = {
  readonly urging: Urging;
  readonly now: Temporal.Instant;
  readonly dossiers: readonly UrgedDossier[];
  readonly before: Urging | null;
  readonly after: Urging | null;
  readonly mayAnswer: boolean;
  readonly mayJudge: boolean;
  readonly mayRaise: boolean;
  readonly done: 'gui' | 'tra-loi' | 'danh-gia' | null;
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly key: string;
};

export function urgingPage(shell: PageShell, view: UrgingPage): Html {
  const { lang } = shell;
  const { detail: texts, levels, title } = words(lang).urging;
  const { urging, now } = view;
  const heading = texts.heading({ level: levels[urging.level], number: urging.number });
  return page(shell, {
    title: heading,
    mainClass: 'mc-dense',
    errors: view.faults.summary,
    backLink: { href: PLACES.urging, text: title },
    body: html`<h1 class="govuk-heading-l">${heading}</h1>
<p class="govuk-body">${tag(urgingTag(urgingState(urging, now), lang))}</p>
${view.done && alert({ variant: 'success', title: texts.done[view.done], role: 'status', lang })}
<div class="mc-columns"><div>${summaryList({ rows: facts(shell, view) })}
<h2 class="govuk-heading-m">${texts.dossiers}</h2>${dossiersTable(shell, view.dossiers)}</div>
<div>${answerCard(shell, view)}${urgingForms(shell, view)}</div></div>`,
  });
}

function facts({ lang }: PageShell, { urging, before, after }: UrgingPage) {
  const { detail: texts, levels } = words(lang).urging;
  const linked = (one: Urging) =>
    html`<a class="govuk-link" href="${urgingHref(one.id)}">${levels[one.level]} ${one.number}</a>`;
  return [
    { key: texts.agency, value: vietnamese(lang, urging.agency.name) },
    { key: texts.addressee, value: vietnamese(lang, urging.addressee.name) },
    { key: texts.subject, value: vietnamese(lang, urging.subject) },
    { key: texts.message, value: vietnamese(lang, lines(urging.message)) },
    { key: texts.issued, value: texts.atBy({ at: momentText(urging.issuedAt, lang), by: urging.issuedBy }) },
    { key: texts.due, value: momentText(urging.answerDueAt, lang) },
    ...(before && urging.follows
      ? [{ key: texts.follows, value: html`${linked(before)} (${texts.grounds[urging.follows.ground]})` }]
      : []),
    ...(after ? [{ key: texts.followedBy, value: linked(after) }] : []),
    {
      key: texts.paper,
      value: html`<a class="govuk-link" href="${urgingHref(urging.id)}/van-ban.pdf">${texts.openPaper}</a>`,
    },
  ];
}

function dossiersTable({ lang }: PageShell, dossiers: readonly UrgedDossier[]): Html {
  const { detail: texts } = words(lang).urging;
  const { columns } = texts;
  return table({
    caption: texts.dossiers,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.dossier, columns.procedure, columns.step, columns.due, columns.now],
    rows: dossiers.map((one) => [
      html`<a class="govuk-link mc-code" href="${dossierHref(one.reference)}">${one.reference}</a>`,
      vietnamese(lang, one.procedureName),
      vietnamese(lang, one.stepName),
      dayOf(one.legalDueAt),
      one.waits ? texts.waits : texts.gone,
    ]),
    narrow: 'stacked',
    lang,
  });
}

function answerCard({ lang }: PageShell, { urging }: UrgingPage): Html | null {
  const { detail: texts } = words(lang).urging;
  const { answer, judgement } = urging;
  if (!answer) return null;
  const late = Temporal.Instant.compare(answer.at, urging.answerDueAt) > 0;
  const atBy = (at: Temporal.Instant, by: string) => texts.atBy({ at: momentText(at, lang), by });
  const verdict = judgement?.isSufficient ? texts.judgements.yes : texts.judgements.no;
  return html`<section class="mc-card"><h2 class="govuk-heading-m">${texts.answer}</h2>${summaryList({
    rows: [
      { key: texts.answer, value: vietnamese(lang, lines(answer.text)) },
      ...(answer.cause ? [{ key: texts.cause, value: vietnamese(lang, lines(answer.cause)) }] : []),
      ...(answer.promisedOn ? [{ key: texts.promised, value: dayText(answer.promisedOn) }] : []),
      {
        key: texts.answered,
        value: html`${atBy(answer.at, answer.by)}${late && html` ${tag({ text: texts.late, colour: 'orange' })}`}`,
      },
      ...(judgement
        ? [{ key: texts.judgement, value: html`<strong>${verdict}</strong><br>${atBy(judgement.at, judgement.by)}` }]
        : []),
      ...(judgement?.reason ? [{ key: texts.reason, value: vietnamese(lang, lines(judgement.reason)) }] : []),
    ],
  })}</section>`;
}
