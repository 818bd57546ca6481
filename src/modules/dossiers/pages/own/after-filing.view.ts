import { type Html, html } from '../../../../platform/html.ts';
import { button, summaryList } from '../../../../web/components/index.ts';
import { type PageShell, phoneLink, vietnamese } from '../../../../web/layout/index.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import type { AfterFiling } from './after-filing.presenter.ts';

/** The way to the request for more papers, within the card on top. */
export function supplementLink({ supplement }: AfterFiling): Html | null {
  if (!supplement) return null;
  if (supplement.isAwaited) return button({ text: supplement.text, href: supplement.href });
  return html`<p class="govuk-body"><a class="govuk-link" href="${supplement.href}">${supplement.text}</a></p>`;
}

/** That a question was answered, while there is still something to hand in. */
export const answeredNotice = ({ lang }: PageShell, { answered }: AfterFiling): Html | null =>
  answered &&
  html`<p class="govuk-body">${afterFilingWords(lang).own.answered} <a class="govuk-link" href="${answered.href}">${answered.text}</a></p>`;

/** Why it was not accepted and what to do now, and that a withdrawal was declined. */
export function endedSection(shell: PageShell, { refusal, declined }: AfterFiling): Html | null {
  const { lang } = shell;
  const texts = afterFilingWords(lang).own;
  return html`${
    declined &&
    html`<p class="govuk-body">${declined.text} <a class="govuk-link" href="${declined.link.href}">${declined.link.text}</a></p>`
  }${
    refusal &&
    html`<h2 class="govuk-heading-m govuk-!-margin-top-6">${refusal.title}</h2>
${summaryList({ rows: refusal.rows.map(({ key, value }) => ({ key, value: html`${value.map((line, index) => html`${index > 0 && html`<br>`}${vietnamese(lang, line)}`)}` })) })}
<p class="govuk-body">${texts.refusal.disagree} ${phoneLink(shell.hotline)}</p>`
  }`;
}

/** Papers the center has issued about it. */
export function papersIssued({ lang }: PageShell, { papers }: AfterFiling): Html | null {
  if (papers.length === 0) return null;
  return html`<h2 class="govuk-heading-m">${afterFilingWords(lang).own.papers}</h2>
<ul class="govuk-list">${papers.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${vietnamese(lang, text)}</a></li>`)}</ul>`;
}

/** What the applicant may still do by themselves. */
export function mayDo({ lang }: PageShell, { may }: AfterFiling): Html | null {
  if (may.length === 0) return null;
  return html`<h2 class="govuk-heading-m">${afterFilingWords(lang).own.may}</h2>
<ul class="govuk-list">${may.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`;
}
