import { type Html, html } from '../../../../platform/html.ts';
import { alert, insetText } from '../../../../web/components/index.ts';
import { type PageShell, vietnamese } from '../../../../web/layout/index.ts';
import { citizenWords } from '../../messages/citizen.ts';
import type { Prepayment } from './before-acceptance.ts';

/** What has to be paid before the center accepts: how much, where, when it is open and what to bring. */
export function prepaymentNotice({ lang }: PageShell, due: Prepayment | null): Html | null {
  if (!due) return null;
  const texts = citizenWords(lang).filed.prepaid;
  return insetText({
    text: html`<h2 class="govuk-heading-m">${texts.title}</h2>
<p class="govuk-body"><strong>${texts.amount(due.total)}</strong></p>
${due.charges.length > 1 && html`<p class="govuk-body">${texts.of}: ${vietnamese(lang, due.charges.join('; '))}.</p>`}
<p class="govuk-body">${texts.where(due.centerName, due.address)} ${due.hours && texts.hours(due.hours.day, due.hours.sessions)}</p>
<p class="govuk-body">${texts.bring(due.number)} ${texts.notOnline}</p>`,
  });
}

/** Mandatory papers that are not there yet, where somebody filed all the same. */
export function lackingNotice({ lang }: PageShell, names: readonly string[]): Html | null {
  if (names.length === 0) return null;
  const texts = citizenWords(lang).filed;
  return alert({
    variant: 'warning',
    title: texts.lackingTitle(names.length),
    showTitleAsHeading: true,
    text: html`<ul class="govuk-list govuk-list--bullet">${names.map((name) => html`<li>${vietnamese(lang, name)}</li>`)}</ul><p>${texts.lackingText}</p>`,
    lang,
  });
}
