import type { FormFields } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button } from '../../../../web/components/index.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import type { Sheet } from '../../filing-drafts/filing-draft.ts';
import { filingWords } from '../../messages/filing.ts';
import type { FilingWay } from './filing-way.ts';

/** What says which form and which page of it this is; drawn anew with every turn. */
export const pageFields = ({ formKey, page }: { readonly formKey: string; readonly page: Sheet }): Html =>
  html`<input type="hidden" name="formKey" value="${formKey}">
<input type="hidden" name="sheet" value="${page.sheet}">
<input type="hidden" name="revision" value="${page.revision}">`;

const DRAWN_ANEW = new Set(['declaration', 'declared', 'formKey', 'sheet', 'revision']);

/** The form travels along; the declaration is given on the last page alone. */
export const carriedFields = (fields: FormFields): Html[] =>
  Object.entries(fields)
    .filter(([name]) => !DRAWN_ANEW.has(name))
    .flatMap(([name, value]) =>
      [value].flat().map((text) => html`<input type="hidden" name="${name}" value="${text}">`),
    );

/** Leaves the form for later; an official beside somebody has no later. */
export function saveButton({ lang }: PageShell, { kind }: FilingWay): Html | null {
  if (kind === 'assisted') return null;
  const { draft, link } = filingWords(lang);
  const text = kind === 'link' ? link.save : draft.save;
  return button({ text, name: '_step', value: 'save', classes: 'govuk-button--secondary' });
}
