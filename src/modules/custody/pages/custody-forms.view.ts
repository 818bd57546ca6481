import { type Html, html } from '../../../platform/html.ts';
import { checkboxes, details, fileUpload, input, radios, select } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { Choice } from './custody.presenter.ts';
import { type CustodyPage, type FormName, formHead, submit, typedIn } from './custody-tools.ts';

const boxes = (form: FormName, legend: string, choices: readonly Choice[], typed: ReturnType<typeof typedIn>): Html =>
  checkboxes({
    name: 'items[]',
    idPrefix: `${form}-items`,
    legend,
    classes: 'govuk-checkboxes--small',
    values: typed.all('items[]'),
    errorMessage: typed.fault('items'),
    items: choices,
  });

/** Papers over the counter, back to the applicant. */
export function returnForm(shell: PageShell, view: CustodyPage): Html | null {
  if (view.returnable.length === 0) return null;
  const texts = words(shell.lang).giveBack;
  const typed = typedIn(view, 'tra-lai');
  const line = (name: 'receiverName' | 'receiverIdNumber', otherwise = '') =>
    input({
      name,
      id: `tra-lai-${name}`,
      label: texts[name],
      value: typed.open ? typed.value(name) : otherwise,
      errorMessage: typed.fault(name),
      autocomplete: 'off',
    });
  return details({
    summary: texts.title,
    open: typed.open,
    text: html`${formHead(shell, view, 'tra-lai')}
${boxes('tra-lai', texts.items, view.returnable, typed)}
${line('receiverName', view.applicant.name)}${line('receiverIdNumber')}
${view.kept && html`<input type="hidden" name="signature" value="${view.kept.token}"><p class="govuk-body">${texts.kept(view.kept.name)}</p>`}
${fileUpload({ name: 'signature', id: 'tra-lai-signature', label: texts.signature, hint: texts.signatureHint, errorMessage: typed.fault('signature'), accept: '.pdf,.jpg,.jpeg,.png' })}
${submit(texts.submit)}</form>`,
  });
}

/** Single papers inside the authorities. */
export function handOverForm(shell: PageShell, view: CustodyPage): Html | null {
  if (view.movable.length === 0) return null;
  const texts = words(shell.lang).handOver;
  const typed = typedIn(view, 'chuyen');
  return details({
    summary: texts.title,
    open: typed.open,
    text: html`<p class="govuk-body">${texts.lead}</p>${formHead(shell, view, 'chuyen')}
${boxes('chuyen', texts.items, view.movable, typed)}
${select({ name: 'to', id: 'chuyen-to', label: texts.to, value: typed.value('to'), errorMessage: typed.fault('to'), items: [{ value: '', text: texts.choose }, ...view.receivers] })}
${input({ name: 'reference', id: 'chuyen-reference', label: texts.reference, value: typed.value('reference'), errorMessage: typed.fault('reference'), autocomplete: 'off' })}
${submit(texts.submit, 'govuk-button--secondary')}</form>`,
  });
}

/** What is missing or damaged: to write down, and to clear up. */
export function discrepancyForms(shell: PageShell, view: CustodyPage): Html {
  const texts = words(shell.lang);
  const typed = typedIn(view, 'sai-lech');
  const form = details({
    summary: texts.report.title,
    open: typed.open,
    text: html`<p class="govuk-body">${texts.report.lead}</p>${formHead(shell, view, 'sai-lech')}
${select({ name: 'item', id: 'sai-lech-item', label: texts.report.item, value: typed.value('item'), errorMessage: typed.fault('item'), items: [{ value: '', text: texts.report.choose }, ...view.reportable] })}
${radios({ name: 'kind', idPrefix: 'sai-lech-kind', legend: texts.report.kind, classes: 'govuk-radios--small govuk-radios--inline', value: typed.value('kind'), errorMessage: typed.fault('kind'), items: Object.entries(texts.discrepancies).map(([value, text]) => ({ value, text })) })}
${input({ name: 'note', id: 'sai-lech-note', label: texts.report.note, value: typed.value('note'), errorMessage: typed.fault('note'), autocomplete: 'off' })}
${submit(texts.report.submit, 'govuk-button--secondary')}</form>`,
  });
  return html`${view.reportable.length > 0 && form}
${view.discrepancies.length > 0 && html`<h2 class="govuk-heading-m">${texts.resolve.title}</h2>${view.discrepancies.map((one) => discrepancy(shell, view, one))}`}`;
}

function discrepancy(shell: PageShell, view: CustodyPage, one: CustodyPage['discrepancies'][number]): Html {
  const texts = words(shell.lang).resolve;
  const typed = typedIn(view, 'giai-quyet');
  return html`<p class="govuk-body"><strong>${one.text}</strong><br>${one.by}${one.resolved && html`<br>${one.resolved}`}</p>
${
  one.resolved === null &&
  view.maySpeak &&
  html`${formHead(shell, view, 'giai-quyet', one.id)}
${input({ name: 'resolution', id: `giai-quyet-resolution-${one.id}`, label: texts.resolution, value: typed.value('resolution'), errorMessage: typed.fault('resolution'), autocomplete: 'off' })}
${submit(texts.submit, 'govuk-button--secondary')}</form>`
}`;
}
