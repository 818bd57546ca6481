import { type Html, html } from '../../../../platform/html.ts';
import { button, details, errorMessage, fileUpload, input, radios } from '../../../../web/components/index.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { officialWords } from '../../messages/official.ts';
import type { IntakePaper, IntakeView } from './intake.presenter.ts';
import type { IntakePage } from './intake.view.ts';

/** The checklist of the counter, with the ways to count other pieces and to add scans. */
export function papers(shell: PageShell, { form, files }: Pick<IntakePage, 'form' | 'files'>): Html {
  const texts = officialWords(shell.lang).intake;
  const open = form.papers.some(({ uploads }) => uploads.length > 0);
  return html`<h2 class="govuk-heading-m" id="giay-to">${texts.papers}</h2>
${paperList(shell, form)}
<div class="mc-line">${details({ summary: texts.scans, text: scans(shell, form.papers, files), open })}
${button({ text: texts.allKinds, name: '_allKinds', value: '1', classes: 'govuk-button--secondary' })}</div>`;
}

type File = { name: string; size: string; href: string };

/** A paper a line, judged with one key, its pieces already counted; with the files that were sent, where some were. */
export const paperList = (shell: PageShell, form: IntakeView, files?: readonly (readonly File[])[]): Html =>
  html`${form.papers.map((paper, index) => row(shell, paper, form.focus, files && (files[index] ?? [])))}`;

function row({ lang }: PageShell, paper: IntakePaper, focus: string, files: readonly File[] | undefined): Html {
  const { check } = officialWords(lang);
  const faultId = paper.fault && `${paper.prefix}-fault`;
  return html`<fieldset class="mc-paper"${faultId && html` aria-describedby="${faultId}"`}>
<legend class="govuk-label"><strong>${paper.name}</strong> <span class="govuk-hint">${paper.about}</span></legend>
<input type="hidden" name="${paper.prefix}.componentKey" value="${paper.key}">
${paper.fault && errorMessage({ id: faultId, text: paper.fault, lang })}
${files && html`<p class="govuk-body govuk-!-margin-bottom-0">${files.length === 0 ? html`${check.files}: ${check.noFiles}` : files.map(fileLink)}</p>`}
<div class="mc-paper__judge">${verdicts(lang, paper, focus)}${counts(lang, paper)}</div>
</fieldset>`;
}

/** A file opens beside the form; a form that was filled stands further down on the same page. */
const fileLink = ({ name, size, href }: File): Html =>
  html`<a class="govuk-link" href="${href}"${!href.startsWith('#') && html` target="_blank" rel="noopener"`}>${name}</a> <span class="mc-numeric">(${size})</span> `;

function verdicts(lang: Lang, paper: IntakePaper, focus: string): Html {
  const { verdict, intake: texts } = officialWords(lang);
  const name = `${paper.prefix}.verdict`;
  const ground = input({
    name: `${paper.prefix}.ground`,
    label: texts.ground,
    value: paper.ground,
    autocomplete: 'off',
  });
  return radios({
    name,
    classes: 'govuk-radios--inline govuk-radios--small',
    value: paper.verdict,
    items: [
      { value: 'valid', text: verdict.valid, attributes: { autofocus: focus === name } },
      { value: 'invalid', text: verdict.invalid },
      { value: 'waived', text: verdict.waived, conditional: ground },
    ],
  });
}

const counts = (lang: Lang, paper: IntakePaper): Html[] =>
  paper.counts.map(({ piece, name, label, value }) =>
    input({
      name,
      label: { text: label, classes: 'govuk-visually-hidden' },
      value,
      inputmode: 'numeric',
      autocomplete: 'off',
      classes: 'govuk-input--width-2',
      suffix: officialWords(lang).pieces.short[piece],
    }),
  );

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
