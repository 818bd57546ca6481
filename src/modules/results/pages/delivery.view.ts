import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import {
  button,
  checkboxes,
  fileUpload,
  hiddenFields,
  input,
  insetText,
  panel,
  radios,
  select,
  summaryList,
} from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { DeliveryFactsView } from './delivery.presenter.ts';
import { type LostState, lostSection } from './lost-section.view.ts';

export type DeliveryPage = DeliveryFactsView & {
  readonly deliveredAt: string | null;
  readonly permitted: boolean;
  readonly values: FormFields;
  readonly kept: ReadonlyMap<string, string>;
  readonly key: string;
  /** Papers at the center that can be given back with the result, and the names of those that are elsewhere. */
  readonly originals: readonly { readonly value: string; readonly text: string }[];
  readonly elsewhere: string | null;
  readonly lost: LostState;
  readonly faults: FormFaults;
};

export function deliveryPage(shell: PageShell, view: DeliveryPage): Html {
  const texts = words(shell.lang).delivery;
  const body = view.deliveredAt
    ? delivered(shell, view)
    : view.permitted
      ? handOver(shell, view)
      : notReady(shell, view);
  return page(shell, {
    title: `${view.deliveredAt ? texts.delivered : texts.title} – ${view.reference}`,
    mainClass: 'mc-dense',
    wide: !view.deliveredAt,
    errors: view.faults.summary,
    body,
  });
}

const heading = (shell: PageShell, { reference, procedure }: DeliveryPage): Html =>
  html`<h1 class="govuk-heading-l">${words(shell.lang).delivery.title} <span class="mc-code">${reference}</span><span class="govuk-caption-m">${procedure}</span></h1>`;

function delivered(shell: PageShell, view: DeliveryPage): Html {
  const texts = words(shell.lang).delivery;
  return html`${panel({ title: texts.delivered, text: html`<strong class="mc-code">${view.reference}</strong>` })}
<p class="govuk-body">${texts.deliveredAt(view.deliveredAt ?? '')} ${view.procedure} – ${view.applicant}.</p>
<div class="govuk-button-group">${button({ text: texts.next, href: '/can-bo/tra-ket-qua', attributes: { autofocus: true, accesskey: 'n' } })}
<a class="govuk-link" href="/can-bo/ho-so/${encodeURIComponent(view.reference)}">${texts.toDossier}</a></div>`;
}

function notReady(shell: PageShell, view: DeliveryPage): Html {
  const texts = words(shell.lang).delivery;
  return html`${heading(shell, view)}${insetText({ text: texts.notReady })}
<p class="govuk-body"><a class="govuk-link" href="/can-bo/ho-so/${encodeURIComponent(view.reference)}">${texts.toDossier}</a> · <a class="govuk-link" href="/can-bo/tra-ket-qua">${texts.next}</a></p>`;
}

function handOver(shell: PageShell, view: DeliveryPage): Html {
  const texts = words(shell.lang).delivery;
  return html`${heading(shell, view)}
<div class="mc-columns mc-columns--even"><div>
<form method="post" action="/can-bo/tra-ket-qua/${encodeURIComponent(view.reference)}" enctype="multipart/form-data" novalidate>
${hiddenFields(shell, { expectedVersion: view.version, _key: view.key })}
${fields(shell, view)}
${button({ text: texts.submit, preventDoubleClick: true, attributes: { accesskey: 't' } })}
<p class="govuk-hint">${texts.keys}</p></form>
</div><div>${summaryList({ rows: view.rows, card: { title: texts.compare } })}
${lostSection(shell, view.reference, view.lost)}</div></div>`;
}

function fields(shell: PageShell, view: DeliveryPage): Html {
  const { values, kept, faults, dueOnReturn, originals, elsewhere, lost } = view;
  const texts = words(shell.lang).delivery;
  const { labels } = texts;
  const value = (name: string) => lastValue(values, name);
  const line = (name: keyof typeof labels, autofocus = false) =>
    input({
      name,
      label: labels[name],
      value: value(name),
      errorMessage: faults.of(name),
      autocomplete: 'off',
      attributes: { autofocus },
    });
  const scan = (name: keyof typeof labels) => {
    const token = value(name);
    return html`${token && kept.has(token) && html`<input type="hidden" name="${name}" value="${token}"><p class="govuk-body">${texts.kept(kept.get(token) ?? '')}</p>`}
${fileUpload({ name, label: labels[name], hint: texts.scanHint, errorMessage: faults.of(name), accept: '.pdf,.jpg,.jpeg,.png' })}`;
  };
  const kinds = select({
    name: 'receiver.authorisationKind',
    label: labels['receiver.authorisationKind'],
    value: value('receiver.authorisationKind'),
    errorMessage: faults.of('receiver.authorisationKind'),
    items: Object.entries(texts.authorisations).map(([kind, text]) => ({ value: kind, text })),
  });
  const shown = value('receiptCode') !== '';
  return html`${line('receiptCode', !shown)}
${
  lost.kind === 'approved' &&
  checkboxes({
    name: 'receiptLost',
    classes: 'govuk-checkboxes--small',
    values: [value('receiptLost')],
    items: [{ value: 'true', text: texts.lostApproved }],
  })
}
${radios({
  name: 'receiver.capacity',
  legend: labels['receiver.capacity'],
  classes: 'govuk-radios--small',
  value: value('receiver.capacity'),
  errorMessage: faults.of('receiver.capacity'),
  items: [
    { value: 'applicant', text: texts.capacities.applicant },
    {
      value: 'authorised',
      text: texts.capacities.authorised,
      conditional: html`${kinds}${line('receiver.authorisationNumber')}${scan('receiver.authorisationUpload')}`,
    },
  ],
})}
${line('receiver.idNumber', shown)}
${line('receiver.name')}
${dueOnReturn > 0 && line('paymentReceipt')}
${
  originals.length > 0 &&
  checkboxes({
    name: 'originals[]',
    idPrefix: 'originals',
    legend: labels.originals,
    classes: 'govuk-checkboxes--small',
    errorMessage: faults.of('originals'),
    values: [values['originals[]'] ?? []].flat(),
    items: originals,
  })
}
${elsewhere && insetText({ text: elsewhere })}
${radios({
  name: 'evidence.kind',
  legend: labels['evidence.kind'],
  classes: 'govuk-radios--small',
  value: value('evidence.kind'),
  errorMessage: faults.of('evidence.kind'),
  items: [
    { value: 'confirmation', text: texts.evidence.confirmation },
    { value: 'signature', text: texts.evidence.signature, conditional: scan('evidence.upload') },
  ],
})}`;
}
