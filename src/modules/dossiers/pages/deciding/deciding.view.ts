import { lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, hiddenFields, input, textarea } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { referenceOf } from '../../domain/dossier.ts';
import { decidingWords } from '../../messages/deciding.ts';
import type { DecidingView } from './deciding.ts';

/** The page around what is decided: what it is, about which dossier, and what was done a moment ago. */
export function decidingPage<F>(
  shell: PageShell,
  { view, faults, done }: DecidingView<F>,
  { title, doneText, body }: { readonly title: string; readonly doneText: string; readonly body: Html },
): Html {
  const { lang } = shell;
  const reference = referenceOf(view.dossier);
  const success = { variant: 'success', title: doneText, role: 'status', lang } as const;
  return page(shell, {
    title: `${title} – ${reference}`,
    mainClass: 'mc-dense',
    wide: false,
    backLink: { href: `/can-bo/ho-so/${encodeURIComponent(reference)}`, text: reference },
    errors: faults.summary,
    body: html`<h1 class="govuk-heading-l">${title}<span class="govuk-caption-m"><span class="mc-code">${reference}</span> · ${view.procedure.content.name} · ${view.dossier.applicant.name}</span></h1>
${done && alert({ ...success, text: decidingWords(lang).doneText })}${body}`,
  });
}

/** A form of such a page; the dossier in the version it was drawn with. */
export function decidingForm<F>(
  shell: PageShell,
  { view, key, here }: DecidingView<F>,
  form: {
    /** Below the page's own address; empty for itself. */
    readonly at?: string;
    readonly fields: Html;
    readonly submit: string;
    readonly warning?: boolean;
    readonly secondary?: boolean;
    readonly files?: boolean;
    /** Another button of the same form, shown in a tab of its own: the paper before it binds. */
    readonly preview?: { readonly at: string; readonly text: string };
  },
): Html {
  const { at = '', fields, submit, warning, secondary, files, preview } = form;
  const classes = warning ? 'govuk-button--warning' : secondary ? 'govuk-button--secondary' : undefined;
  const previewing = preview && {
    text: preview.text,
    classes: 'govuk-button--secondary',
    attributes: { formaction: `${here}/${preview.at}`, formtarget: '_blank' },
  };
  return html`<form method="post" action="${here}${at && `/${at}`}"${files && html` enctype="multipart/form-data"`} novalidate>
${hiddenFields(shell, { _key: key, expectedVersion: view.dossier.version })}
${fields}
<div class="govuk-button-group">${button({ text: submit, classes, preventDoubleClick: true })}${previewing && button(previewing)}</div>
</form>`;
}

type Line = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly classes?: string;
};

/** One line, with what was typed or what is proposed. */
export const line = <F>({ values, faults }: DecidingView<F>, { value, ...field }: Line): Html =>
  input({
    ...field,
    value: field.name in values ? lastValue(values, field.name) : (value ?? ''),
    errorMessage: faults.of(field.name),
    autocomplete: 'off',
  });

/** Several lines, the same way. */
export const lines = <F>({ values, faults }: DecidingView<F>, { value, ...field }: Line & { rows?: number }): Html =>
  textarea({
    rows: 3,
    ...field,
    value: field.name in values ? lastValue(values, field.name) : (value ?? ''),
    errorMessage: faults.of(field.name),
  });
