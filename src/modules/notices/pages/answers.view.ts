import { type Html, html } from '../../../platform/html.ts';
import { alert } from '../../../web/components/index.ts';
import { type PageShell, phoneLink, vietnamese } from '../../../web/layout/index.ts';
import type { ToldNow } from '../domain/told-now.ts';
import { words } from '../messages/index.ts';

/** What is going on with the dossier, why, until when and from whom, on the pages of the applicant and the public. */
export function toldNotices({ lang, hotline }: PageShell, answers: readonly ToldNow[]): Html {
  const texts = words(lang).told;
  return html`${answers.map(({ kind, answer }) =>
    alert({
      variant: kind === 'verification' ? 'information' : 'warning',
      title: texts[kind],
      showTitleAsHeading: true,
      text: html`<p>${vietnamese(lang, answer)}</p><p>${texts.ask} ${phoneLink(hotline)}</p>`,
      lang,
    }),
  )}`;
}
