import type { FormFields } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import type { PageShell } from '../../../web/layout/index.ts';

export const hiddenFields = (shell: PageShell, key: string): Html =>
  html`<input type="hidden" name="_csrf" value="${shell.csrfToken}"><input type="hidden" name="_key" value="${key}">`;

export const fieldValue = (values: FormFields, name: string): string => [values[name] ?? ''].flat().at(-1) ?? '';

/** What somebody wrote, line by line. */
export const lines = (written: string): Html =>
  html`${written.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`;
