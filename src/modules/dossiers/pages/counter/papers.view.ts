import { type Html, html } from '../../../../platform/html.ts';
import { button, details, errorMessage, fileUpload, input, radios } from '../../../../web/components/index.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { counterWords } from '../../messages/counter.ts';
import { officialWords } from '../../messages/official.ts';
import { key } from './fields.view.ts';
import { attachedFiles, type Scan } from './files.view.ts';
import type { IntakePaper, IntakeView } from './intake.presenter.ts';

/** The checklist of the counter, with the ways to judge all at once, to count other pieces and to add scans. */
export function papers(shell: PageShell, form: IntakeView, scans: ReadonlyMap<string, Scan>): Html {
  const texts = officialWords(shell.lang).intake;
  const own = counterWords(shell.lang).papers;
  const files = form.papers.map(({ uploads }) => uploads.flatMap((token) => scans.get(token) ?? []));
  return html`<h2 class="govuk-heading-m" id="giay-to">${texts.papers}</h2>
${paperList(shell, form, files)}
<div class="mc-line mc-paper-tools">${button({ text: html`${own.allValid} ${key('h')}`, name: '_allValid', value: '1', classes: 'govuk-button--secondary', attributes: { accesskey: 'h' } })}
${button({ text: texts.allKinds, name: '_allKinds', value: '1', classes: 'govuk-button--secondary' })}</div>
${details({ summary: own.scans, text: chooseFiles(shell, form.papers), open: form.scansOpen })}`;
}

/** A paper a line, judged with one key, its pieces already counted; with the files that were sent, where some were. */
export const paperList = (shell: PageShell, form: IntakeView, files: readonly (readonly Scan[])[]): Html =>
  html`${form.papers.map((paper, index) => row(shell, paper, form.focus, files[index] ?? []))}`;

function row({ lang }: PageShell, paper: IntakePaper, focus: string, files: readonly Scan[]): Html {
  const faultId = paper.fault && `${paper.prefix}-fault`;
  return html`<fieldset class="mc-paper"${faultId && html` aria-describedby="${faultId}"`}>
<legend class="govuk-label"><strong>${paper.name}</strong> <span class="govuk-hint">${paper.about}</span></legend>
<input type="hidden" name="${paper.prefix}.componentKey" value="${paper.key}">
${paper.fault && errorMessage({ id: faultId, text: paper.fault, lang })}
<div class="mc-paper__judge">${verdicts(lang, paper, focus)}${counts(lang, paper)}${electronic(lang, files)}</div>
${paper.held && html`<input type="hidden" name="${paper.prefix}.held" value="${paper.held.id}"><p class="govuk-hint">${counterWords(lang).papers.holds(paper.held.text)}</p>`}
${attachedFiles(lang, `${paper.prefix}.uploads[]`, files)}
</fieldset>`;
}

function verdicts(lang: Lang, paper: IntakePaper, focus: string): Html {
  const { verdict, intake: texts } = officialWords(lang);
  const name = `${paper.prefix}.verdict`;
  const why = (field: 'ground' | 'reason', label: string) =>
    input({ name: `${paper.prefix}.${field}`, label, value: paper[field], autocomplete: 'off' });
  return radios({
    name,
    classes: 'govuk-radios--inline govuk-radios--small',
    value: paper.verdict,
    items: [
      { value: 'valid', text: verdict.valid, attributes: { autofocus: focus === name } },
      { value: 'invalid', text: verdict.invalid, conditional: why('reason', counterWords(lang).papers.reason) },
      { value: 'waived', text: verdict.waived, conditional: why('ground', texts.ground) },
      ...(paper.held ? [{ value: 'held', text: counterWords(lang).papers.held }] : []),
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

/** Electronic pieces are counted by what is attached. */
const electronic = (lang: Lang, files: readonly Scan[]): Html | null =>
  files.length === 0
    ? null
    : html`<span class="mc-numeric"><strong>${files.length}</strong> ${counterWords(lang).papers.electronic}</span>`;

const chooseFiles = ({ lang }: PageShell, all: readonly IntakePaper[]): Html => {
  const texts = officialWords(lang).intake;
  return html`<p class="govuk-hint">${texts.scanHint}</p>${all.map(({ prefix, name }) =>
    fileUpload({
      name: `${prefix}.uploads[]`,
      id: `${prefix}.uploads`,
      label: texts.scanOf(name),
      accept: '.pdf,.jpg,.jpeg,.png',
      multiple: true,
      resumable: true,
      lang,
    }),
  )}`;
};
