import { type Html, html } from '../../../../platform/html.ts';
import { button, radios } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese, vietnameseInside } from '../../../../web/layout/index.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { citizenWords } from '../../messages/citizen.ts';

/** The first question of a filing: which case of the procedure it is. Papers, fees and limit follow from the answer. */
export function caseQuestionPage(
  shell: PageShell,
  { code, content }: ProcedureVersion,
  { action, fault }: { readonly action: string; readonly fault: string | undefined },
): Html {
  const texts = citizenWords(shell.lang).filing;
  const { cases = [] } = content;
  return page(shell, {
    title: texts.whichCase,
    wide: false,
    backLink: { href: `/thu-tuc/${code}`, text: texts.back },
    errors: fault ? [{ text: fault, href: '#truong-hop' }] : undefined,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<form method="get" action="${action}" novalidate>
<input type="hidden" name="hoi" value="1">
<span class="govuk-caption-l">${vietnamese(shell.lang, content.name)}</span>
${radios({
  name: 'truong-hop',
  legend: { text: texts.whichCase, classes: 'govuk-fieldset__legend--l', isPageHeading: true },
  hint: texts.whichCaseHint,
  errorMessage: fault,
  items: cases.map(({ key, name, description }) => ({
    value: key,
    text: html`<span${vietnameseInside(shell.lang)}>${name}</span>`,
    hint: description && html`<span${vietnameseInside(shell.lang)}>${description}</span>`,
  })),
  lang: shell.lang,
})}
${button({ text: texts.chooseCase })}
</form></div></div>`,
  });
}
