import { formatInstant } from '../../../../kernel/time.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, notificationBanner, panel } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { type Dossier, referenceOf } from '../../domain/dossier.ts';
import { caseNameOf } from '../../domain/procedure-in-case.ts';
import { citizenWords } from '../../messages/citizen.ts';
import { filingWords } from '../../messages/filing.ts';
import { apology } from './apology.view.ts';
import type { Prepayment } from './before-acceptance.ts';
import { lackingNotice, prepaymentNotice } from './before-acceptance.view.ts';
import { lateAnswer } from './dossier.presenter.ts';
import { qrFigure } from './qr-figure.view.ts';

export type FiledView = {
  readonly dossier: Dossier;
  readonly procedure: ProcedureVersion;
  /** The form was sent once more: nothing new was made. */
  readonly repeated: boolean;
  /** How it stands, in words. */
  readonly status: string;
  readonly prepayment: Prepayment | null;
  /** Mandatory papers it was filed without. */
  readonly lacking: readonly string[];
  readonly now: Temporal.Instant;
};

export function filedPage(shell: PageShell, view: FiledView): Html {
  const { dossier, procedure, repeated, now } = view;
  const { lang } = shell;
  const texts = citizenWords(lang).filed;
  const again = html`<p class="govuk-notification-banner__heading">${texts.again}</p><p class="govuk-body">${texts.againText}</p>`;
  const late = lateAnswer(lang, dossier, now);
  const waits = dossier.status === 'submitted';
  const caseName = caseNameOf(procedure.content, dossier);
  return page(shell, {
    title: texts.title,
    wide: false,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${repeated && notificationBanner({ text: again, lang })}
${panel({ title: texts.title, text: html`${texts.number}<br><strong class="mc-code">${dossier.provisionalNumber}</strong>` })}
<p class="govuk-body">${vietnamese(lang, procedure.content.name)}${caseName && html`<br>${citizenWords(lang).filing.case}: ${vietnamese(lang, caseName)}`}</p>
${late && apology(shell, late)}
<h2 class="govuk-heading-m">${texts.next}</h2>
${
  waits
    ? html`<ul class="govuk-list govuk-list--bullet">
${!late && html`<li>${texts.check(formatInstant(dossier.checkDueAt, lang))}</li>`}
<li>${texts.accepted}</li>
<li>${texts.supplement}</li>
</ul>
${prepaymentNotice(shell, view.prepayment)}${lackingNotice(shell, view.lacking)}`
    : html`<p class="govuk-body">${texts.alreadyAnswered(view.status)}</p>`
}
<h2 class="govuk-heading-m">${texts.follow}</h2>
<p class="govuk-body">${texts.followText}</p>
${qrFigure(shell, `/ho-so/${dossier.provisionalNumber}`)}
<div class="govuk-button-group mc-no-print">
${button({ text: texts.open, href: `/ho-so/${referenceOf(dossier)}` })}
${button({ text: filingWords(lang).filed.print, type: 'button', classes: 'govuk-button--secondary', attributes: { 'data-action': 'print', hidden: true } })}
</div>
</div></div>`,
  });
}
