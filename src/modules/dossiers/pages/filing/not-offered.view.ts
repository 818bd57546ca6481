import { type Html, html } from '../../../../platform/html.ts';
import { button } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import type { ToldProblem } from '../../../../web/problem-book.ts';
import { citizenWords } from '../../messages/citizen.ts';

/** In place of the form: why this procedure cannot be filed here, and where to go on. */
export function notOfferedPage(shell: PageShell, code: string, told: ToldProblem): Html {
  const texts = citizenWords(shell.lang).notOffered;
  const unknown = told.code === 'procedure-not-found';
  const title = unknown ? texts.unknownTitle : texts.title;
  const about = button({ text: texts.aboutProcedure, href: `/thu-tuc/${encodeURIComponent(code)}` });
  return page(shell, {
    title,
    wide: false,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${told.detail}</p>
<div class="govuk-button-group">${!unknown && about}
${button({ text: texts.otherProcedures, href: '/thu-tuc', classes: unknown ? undefined : 'govuk-button--secondary' })}
</div></div></div>`,
  });
}
