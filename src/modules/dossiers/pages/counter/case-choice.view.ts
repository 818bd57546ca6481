import { type Html, html } from '../../../../platform/html.ts';
import { button, radios } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { officialWords } from '../../messages/official.ts';

/** Which case of the procedure it is: papers, fees and due date follow from it. An address, so that it can be linked. */
export function caseChoicePage(
  shell: PageShell,
  { code, agencyName, content }: ProcedureVersion,
  fault: string | undefined,
): Html {
  const texts = officialWords(shell.lang).intake;
  const { cases = [] } = content;
  return page(shell, {
    title: content.name,
    mainClass: 'mc-dense',
    wide: false,
    errors: fault ? [{ text: fault, href: '#truong-hop' }] : undefined,
    body: html`<h1 class="govuk-heading-m">${content.name} <span class="govuk-caption-m">${code} · ${agencyName} · <a class="govuk-link" href="/can-bo/quay">${texts.back}</a></span></h1>
<form method="get" action="/can-bo/quay/${code}" novalidate>
<input type="hidden" name="hoi" value="1">
${radios({
  name: 'truong-hop',
  legend: { text: texts.whichCase, classes: 'govuk-fieldset__legend--m' },
  errorMessage: fault,
  items: cases.map(({ key, name, description }, index) => ({
    value: key,
    text: name,
    hint: description,
    attributes: { autofocus: index === 0 },
  })),
  lang: shell.lang,
})}
${button({ text: texts.goOn })}
<p class="govuk-hint">${texts.caseKeys}</p>
</form>`,
  });
}
