import { type Html, html } from '../../../platform/html.ts';
import { attributes, button, input, select } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { DISCREPANCY_KINDS } from '../domain/manifest.ts';
import { words } from '../messages/index.ts';
import type { ManifestView } from './manifest.presenter.ts';
import type { DiscrepancyRow, ReceiptForm } from './receipt-form.ts';

/** The box that says a line is there; the first has the id the error summary links to. */
export function tickBox(ordinal: number, { arrived }: ReceiptForm, faults: FormFaults, lang: Lang): Html {
  const { receive: texts } = words(lang).manifest;
  const id = ordinal === 1 ? 'arrived' : `arrived-${ordinal}`;
  const own = attributes({
    class: 'govuk-checkboxes__input',
    id,
    name: 'arrived',
    type: 'checkbox',
    value: ordinal,
    checked: arrived.includes(String(ordinal)),
    autofocus: ordinal === 1 && faults.summary.length === 0,
  });
  return html`<div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input${own}>
<label class="govuk-label govuk-checkboxes__label" for="${id}"><span class="govuk-visually-hidden">${texts.tick({ line: ordinal })}</span></label></div></div>`;
}

/** Below the lines: the rows of discrepancies, what signing means, and the button. */
export function receiptBelow({ lang }: PageShell, view: ManifestView): Html {
  const { receive: texts } = words(lang).manifest;
  const rows = view.receipt?.rows ?? [];
  return html`<fieldset class="govuk-fieldset" aria-describedby="sai-lech-hint"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${texts.discrepancies}</legend>
<div class="govuk-hint" id="sai-lech-hint">${texts.hint}</div>
${rows.map((row, at) => discrepancyRow(row, at, view.faults, lang))}
${button({ text: texts.moreRows, name: '_them', value: '1', classes: 'govuk-button--secondary mc-no-print' })}</fieldset>
<p class="govuk-body">${view.direction === 'dossiers' ? texts.effect : texts.effectResults}</p>
${button({ text: texts.submit, classes: 'mc-no-print', preventDoubleClick: true, attributes: { accesskey: 't' } })}`;
}

function discrepancyRow(row: DiscrepancyRow, at: number, faults: FormFaults, lang: Lang): Html {
  const { receive: texts, kinds } = words(lang).manifest;
  const name = (field: keyof DiscrepancyRow) => `discrepancies.${at}.${field}`;
  const named = (text: string) =>
    html`${text}<span class="govuk-visually-hidden"> (${texts.row({ row: at + 1 })})</span>`;
  return html`<div class="mc-line">
${input({ name: name('line'), label: named(texts.line), value: row.line, inputmode: 'numeric', classes: 'govuk-input--width-3', errorMessage: faults.of(name('line')), autocomplete: 'off' })}
${select({
  name: name('kind'),
  label: named(texts.kind),
  value: row.kind,
  errorMessage: faults.of(name('kind')),
  items: [{ value: '', text: texts.noKind }, ...DISCREPANCY_KINDS.map((kind) => ({ value: kind, text: kinds[kind] }))],
})}
${input({ name: name('note'), label: named(texts.note), value: row.note, classes: 'govuk-input--width-30', errorMessage: faults.of(name('note')), autocomplete: 'off', attributes: { maxlength: 500 } })}
</div>`;
}
