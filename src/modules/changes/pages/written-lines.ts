import { type Html, html } from '../../../platform/html.ts';

/** What somebody wrote, line by line. */
export const lines = (written: string): Html =>
  html`${written.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`;
