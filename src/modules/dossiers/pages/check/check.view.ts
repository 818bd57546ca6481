import { formatInstant } from '../../../../kernel/time.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, hiddenFields, insetText, summaryList } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import type { LedgerEntry } from '../../../ledger/index.ts';
import { type Dossier, referenceOf } from '../../domain/dossier.ts';
import { words } from '../../messages/index.ts';
import { officialWords } from '../../messages/official.ts';
import { type DueView, dueBox } from '../counter/due.ts';
import { fieldOf } from '../counter/fields.view.ts';
import { paperList } from '../counter/papers.view.ts';
import { filledForms } from '../filled-forms.view.ts';
import { type CheckView, whatWhoWhen } from './check.presenter.ts';

export function checkPage(shell: PageShell, view: CheckView & { due: DueView }): Html {
  const texts = officialWords(shell.lang).check;
  const { form, reference } = view;
  const link = encodeURIComponent(reference);
  return page(shell, {
    title: `${texts.title} – ${reference}`,
    mainClass: 'mc-dense',
    scripts: ['htmx'],
    errors: form.faults.summary,
    body: html`<h1 class="govuk-heading-m">${form.name} <span class="govuk-caption-m">${texts.title} · <span class="mc-code">${reference}</span> · ${texts.answerBy} <strong>${view.answerBy}</strong></span></h1>
${view.changed && alert({ variant: 'warning', title: texts.changed, text: view.changed, showTitleAsHeading: true, role: 'alert', lang: shell.lang })}
${view.newerVersion && alert({ variant: 'information', title: texts.newerVersion, text: view.newerVersion, showTitleAsHeading: true, lang: shell.lang })}
<form method="post" action="/can-bo/ho-so/${link}/tiep-nhan" novalidate>
${hiddenFields(shell, { expectedVersion: view.version })}
<div class="mc-columns"><div>${paperList(shell, form, view.files)}${filledForms(shell, view.filled, reference)}</div>
<div>${summaryList({ rows: view.facts })}${decide(shell, view)}</div></div></form>`,
  });
}

function decide(shell: PageShell, { form, prepays, otherAnswers, due }: CheckView & { due: DueView }): Html {
  const { check: texts, intake } = officialWords(shell.lang);
  return html`<p class="govuk-body"><strong>${intake.fee}:</strong> ${form.fees.length > 0 ? form.fees.join('; ') : intake.noFee}</p>
${prepays && fieldOf(form)('prepaymentReceipt', `${intake.receipt} (${form.prepay ?? ''})`, { classes: 'govuk-input--width-10' })}
${dueBox(form, due, shell.lang)}
<div class="govuk-button-group">${button({ text: texts.accept, preventDoubleClick: true, attributes: { accesskey: 't' } })}
${otherAnswers.map(({ text, href, accesskey }) => html`<a class="govuk-link" href="${href}" accesskey="${accesskey}">${text}</a>`)}</div>
<p class="govuk-hint">${texts.keys}</p>`;
}

/** Somebody was faster, or the filing was answered before: who, what, when, and where to go on. */
export function answeredPage(shell: PageShell, dossier: Dossier, latest: LedgerEntry | null): Html {
  const texts = officialWords(shell.lang).check;
  const link = encodeURIComponent(referenceOf(dossier));
  const rows = [
    { key: texts.state, value: words(shell.lang).statuses[dossier.status] },
    { key: texts.code, value: html`<span class="mc-code">${referenceOf(dossier)}</span>` },
    ...(dossier.accepted
      ? [
          {
            key: officialWords(shell.lang).accepted.due,
            value: formatInstant(dossier.accepted.originalDueAt, shell.lang),
          },
        ]
      : []),
  ];
  return page(shell, {
    title: texts.done,
    mainClass: 'mc-dense',
    wide: false,
    body: html`<h1 class="govuk-heading-l">${texts.done}</h1>
${latest && insetText({ text: texts.doneBy(...whatWhoWhen(latest, shell.lang)) })}
${summaryList({ rows })}
<div class="govuk-button-group">${button({ text: texts.toWork, href: '/can-bo' })}
<a class="govuk-link" href="/can-bo/ho-so/${link}">${texts.toDossier}</a></div>`,
  });
}
