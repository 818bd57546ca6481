import { type Html, html } from '../../../../platform/html.ts';
import { button, checkboxes } from '../../../../web/components/index.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { counterWords } from '../../messages/counter.ts';
import { officialWords } from '../../messages/official.ts';
import { dueBox } from './due.ts';
import { fieldOf, key, pair } from './fields.view.ts';
import { ACCEPT } from './first-needed.ts';
import type { IntakePage } from './intake.view.ts';

/** What it costs, when it will be ready, the declaration, and how the visit ends. */
export function finish(shell: PageShell, { form, due }: Pick<IntakePage, 'form' | 'due'>): Html {
  const texts = officialWords(shell.lang).intake;
  const field = fieldOf(form);
  return html`<h2 class="govuk-heading-m" id="phi-va-hen">${texts.feeAndDue}</h2>
${dueBox(form, due, shell.lang)}
<p class="govuk-body"><strong>${texts.fee}:</strong> ${form.fees.length > 0 ? form.fees.join('; ') : texts.noFee}</p>
${form.prepay && field('prepaymentReceipt', `${texts.receipt} (${form.prepay})`, { classes: 'govuk-input--width-10' })}
${form.immediate && pair(field('documentNumber', texts.documentNumber), field('signer', texts.signer))}
${checkboxes({
  name: 'declaration',
  classes: 'govuk-checkboxes--small',
  values: [form.value('declaration')],
  errorMessage: form.faults.of('declaration'),
  items: [{ value: 'true', text: texts.declaration, attributes: { autofocus: form.focus === 'declaration' } }],
})}
${button({
  text: html`${form.immediate ? texts.settle : texts.accept} ${key('t')}`,
  name: ACCEPT,
  value: '1',
  classes: 'mc-accept',
  preventDoubleClick: true,
  attributes: { accesskey: 't', autofocus: form.focus === ACCEPT },
})}
${otherWays(shell)}
<p class="govuk-hint" id="phim-tat">${counterWords(shell.lang).ways.keys}</p>`;
}

/** The four ways out besides accepting; each keeps what was typed until the visit has ended. */
function otherWays({ lang }: PageShell): Html {
  const { ways } = counterWords(lang);
  const way = (name: string, text: string, accesskey: string) =>
    html`<button class="mc-link-button" name="${name}" value="1" accesskey="${accesskey}">${text} ${key(accesskey)}</button>`;
  return html`<div class="mc-ways" role="group" aria-label="${ways.title}"><strong>${ways.title}</strong>
${way('_supplement', ways.supplement, 'b')}
${way('_refuse', ways.refuse, 'x')}
${way('_guide', ways.guide, 'g')}
${way('_elsewhere', ways.elsewhere, 'c')}</div>`;
}
