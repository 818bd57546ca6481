import { type Html, html } from '../../../../platform/html.ts';
import { alert } from '../../../../web/components/index.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { counterWords } from '../../messages/counter.ts';
import { key } from './fields.view.ts';

export type SavedView = {
  /** Of this intake, from the moment its form is opened. */
  readonly token: string;
  /** “09:05:12”; none before the first save. */
  readonly at: string | null;
  /** The colleague who goes on with it. */
  readonly takenOverBy: string | null;
};

/**
 * Saves the form a few seconds after a change, and says when it did. Files are not sent along: those of a browser with
 * JavaScript have a token already.
 */
export const savedBox = (shell: PageShell, code: string, view: SavedView): Html =>
  html`<div class="mc-saved"><input type="hidden" name="_intake" value="${view.token}">
<div hx-post="/can-bo/quay/${code}/luu" hx-encoding="application/x-www-form-urlencoded" hx-trigger="change from:#tiep-nhan delay:1500ms, input from:#tiep-nhan delay:3s" hx-target="#da-luu" hx-swap="innerHTML" hx-status:401="swap:none" hx-status:403="swap:none" hx-status:5xx="swap:none"></div>
<div id="da-luu">${savedText(shell, view)}</div></div>`;

/** The line alone: what htmx puts in its place. */
export function savedText({ lang }: PageShell, { at, takenOverBy }: SavedView): Html {
  const { intake: texts } = counterWords(lang);
  if (takenOverBy !== null)
    return alert({
      variant: 'warning',
      title: texts.takenOver,
      text: html`${texts.takenOverText(takenOverBy)} <a class="govuk-link" href="/can-bo/quay">${texts.toList}</a>`,
      showTitleAsHeading: true,
      role: 'alert',
      lang,
    });
  const text = at === null ? texts.willBeSaved : texts.saved(at);
  return html`<span class="govuk-hint">${text}</span> <button class="mc-link-button" name="_save" value="1" accesskey="l">${texts.save} ${key('l')}</button>`;
}
