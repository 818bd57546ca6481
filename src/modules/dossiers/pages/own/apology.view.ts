import { type Html, html } from '../../../../platform/html.ts';
import { alert } from '../../../../web/components/index.ts';
import { type PageShell, phoneLink } from '../../../../web/layout/index.ts';

/** What the center is late with, that it is sorry, and whom to call; `text` leads to the number. */
export const apology = ({ hotline, lang }: PageShell, { title, text }: { title: string; text: string }): Html =>
  alert({
    variant: 'warning',
    title,
    showTitleAsHeading: true,
    text: html`<p>${text} ${phoneLink(hotline)}</p>`,
    lang,
  });
