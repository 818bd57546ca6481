import { type Html, html } from '../../../../platform/html.ts';
import { button, details, errorMessage, fileUpload, input, radios } from '../../../../web/components/index.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { officialWords } from '../../messages/official.ts';
import type { IntakePaper, IntakeView } from './intake.presenter.ts';
import type { IntakePage } from './intake.view.ts';

/** The checklist: one row a paper, judged with one key, its pieces already counted as the procedure asks. */
export function papers(shell: PageShell, { form, files }: Pick<IntakePage, 'form' | 'files'>): Html {
  const texts = officialWords(shell.lang).intake;
  return html`<h2 class="govuk-heading-m" id="giay-to">${texts.papers}</h2>
${paperTable(shell, form)}
<div class="govuk-button-group">${button({ text: texts.allKinds, name: '_allKinds', value: '1', classes: 'govuk-button--secondary' })}</div>
${details({ summary: texts.scans, text: scans(shell, form.papers, files), open: form.papers.some(({ uploads }) => uploads.length > 0) })}`;
}

/** The rows alone, with files to open beside each paper where some were sent. */
export function paperTable(shell: PageShell, form: IntakeView, files?: readonly (readonly File[])[]): Html {
  const { intake: texts, check } = officialWords(shell.lang);
  const heads = [texts.paper, ...(files ? [check.files] : []), texts.verdict, texts.count];
  return html`<table class="govuk-table mc-table--stacked" role="table"><thead class="govuk-table__head" role="rowgroup"><tr class="govuk-table__row" role="row">
${heads.map((head) => html`<th scope="col" class="govuk-table__header" role="columnheader">${head}</th>`)}
</tr></thead><tbody class="govuk-table__body" role="rowgroup">
${form.papers.map((paper, index) => row(shell, paper, form.focus, files && (files[index] ?? [])))}
</tbody></table>`;
}

type File = { name: string; size: string; href: string };

function row({ lang }: PageShell, paper: IntakePaper, focus: string, files: readonly File[] | undefined): Html {
  const { intake: texts, check, verdict, pieces } = officialWords(lang);
  const name = `${paper.prefix}.verdict`;
  const faultId = paper.fault && `${paper.prefix}-fault`;
  return html`<tr class="govuk-table__row" role="row">
<th scope="row" class="govuk-table__header" role="rowheader"><input type="hidden" name="${paper.prefix}.componentKey" value="${paper.key}">
${paper.name}<br><span class="govuk-hint">${paper.about}</span>${paper.fault && errorMessage({ id: faultId, text: paper.fault, lang })}</th>
${
  files &&
  html`<td class="govuk-table__cell" role="cell" data-heading="${check.files}">${
    files.length === 0
      ? check.noFiles
      : files.map(
          ({ name, size, href }) =>
            html`<a class="govuk-link" href="${href}" target="_blank" rel="noopener">${name}</a> <span class="mc-numeric">(${size})</span><br>`,
        )
  }</td>`
}<td class="govuk-table__cell" role="cell" data-heading="${texts.verdict}">${radios({
    name,
    legend: { text: `${texts.verdict}: ${paper.name}`, classes: 'govuk-visually-hidden' },
    describedBy: faultId,
    classes: 'govuk-radios--inline govuk-radios--small',
    value: paper.verdict,
    items: [
      { value: 'valid', text: verdict.valid, attributes: { autofocus: focus === name } },
      { value: 'invalid', text: verdict.invalid },
      {
        value: 'waived',
        text: verdict.waived,
        conditional: input({
          name: `${paper.prefix}.ground`,
          label: texts.ground,
          value: paper.ground,
          autocomplete: 'off',
        }),
      },
    ],
  })}</td>
<td class="govuk-table__cell" role="cell" data-heading="${texts.count}">${paper.counts.map(
    ({ piece, name: field, label, value }) =>
      input({
        name: field,
        label: { text: label, classes: 'govuk-visually-hidden' },
        value,
        inputmode: 'numeric',
        autocomplete: 'off',
        classes: 'govuk-input--width-2',
        groupClasses: 'govuk-!-margin-bottom-1',
        suffix: pieces.short[piece],
      }),
  )}</td></tr>`;
}

function scans({ lang }: PageShell, all: readonly IntakePaper[], files: IntakePage['files']): Html {
  const texts = officialWords(lang).intake;
  return html`<p class="govuk-hint">${texts.scanHint}</p>${all.map(
    ({ prefix, name, uploads }) =>
      html`${uploads.map(
        (token) =>
          html`<input type="hidden" name="${prefix}.uploads[]" value="${token}"><p class="govuk-body">${texts.kept(files.get(token) ?? '')}</p>`,
      )}${fileUpload({
        name: `${prefix}.uploads[]`,
        id: `${prefix}.uploads`,
        label: texts.scanOf(name),
        accept: '.pdf,.jpg,.jpeg,.png',
        multiple: true,
      })}`,
  )}`;
}
