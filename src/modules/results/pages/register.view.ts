import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import {
  button,
  dateInput,
  details,
  fileUpload,
  hiddenFields,
  input,
  insetText,
  radios,
  textarea,
} from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';

export type RegisterView = {
  reference: string;
  version: number;
  procedure: string;
  /** What the procedure promises as its result. */
  result: string;
  applicant: string;
  /** Whether it is this person's turn to register; else the page says so instead of a form that would fail. */
  permitted: boolean;
  /** That there is a result already, and where; null where there is none. */
  registered: Html | null;
  /** What the step may come to with the result; none where the process does not go by it. */
  outcomes: readonly { readonly key: string; readonly name: string }[];
  values: FormFields;
  upload: { readonly token: string; readonly name: string } | null;
  faults: FormFaults;
};

export function registerPage(shell: PageShell, view: RegisterView): Html {
  const texts = words(shell.lang).register;
  const link = `/can-bo/ho-so/${encodeURIComponent(view.reference)}`;
  return page(shell, {
    title: `${texts.title} – ${view.reference}`,
    mainClass: 'mc-dense',
    wide: false,
    backLink: { href: link, text: view.reference },
    errors: view.faults.summary.map((item) =>
      item.href === '#documentDate' ? { ...item, href: '#documentDate-day' } : item,
    ),
    body: html`<h1 class="govuk-heading-l">${texts.title}<span class="govuk-caption-m"><span class="mc-code">${view.reference}</span> · ${view.procedure} · ${view.applicant}</span></h1>
${view.permitted ? form(shell, view, `${link}/ket-qua`) : insetText({ text: view.registered ?? texts.notYourTurn })}`,
  });
}

function form(
  shell: PageShell,
  { values, version, result, outcomes, upload, faults }: RegisterView,
  action: string,
): Html {
  const { register: texts } = words(shell.lang);
  const { labels } = texts;
  const value = (name: string) => lastValue(values, name);
  const line = (name: keyof typeof labels, classes: string, autofocus = false) =>
    input({
      name,
      label: labels[name],
      value: value(name),
      errorMessage: faults.of(name),
      classes,
      autocomplete: 'off',
      attributes: { autofocus },
    });
  const day = (name: 'validFrom' | 'validUntil') =>
    input({
      name,
      label: labels[name],
      type: 'date',
      value: value(name),
      errorMessage: faults.of(name),
      classes: 'govuk-input--width-10',
    });
  return html`<form method="post" action="${action}" enctype="multipart/form-data" novalidate>
${hiddenFields(shell, { expectedVersion: version })}
${
  outcomes.length > 0 &&
  radios({
    name: 'outcome',
    legend: labels.outcome,
    classes: 'govuk-radios--small',
    value: value('outcome'),
    errorMessage: faults.of('outcome'),
    items: outcomes.map(({ key, name }) => ({ value: key, text: name })),
  })
}
${radios({
  name: 'kind',
  legend: labels.kind,
  hint: texts.kindHint(result),
  classes: 'govuk-radios--inline govuk-radios--small',
  value: value('kind'),
  errorMessage: faults.of('kind'),
  items: Object.entries(texts.kinds).map(([kind, text]) => ({ value: kind, text })),
})}
${line('documentNumber', 'govuk-input--width-20', true)}
${dateInput({
  id: 'documentDate',
  namePrefix: 'documentDate',
  legend: labels.documentDate,
  values: { day: value('documentDate-day'), month: value('documentDate-month'), year: value('documentDate-year') },
  errorMessage: faults.of('documentDate'),
  lang: shell.lang,
})}
${line('signer', 'govuk-input--width-20')}
${details({
  summary: texts.validity,
  open: ['validFrom', 'validUntil'].some((name) => value(name) !== '' || faults.of(name) !== undefined),
  text: html`${day('validFrom')}${day('validUntil')}`,
})}
${upload && html`<input type="hidden" name="upload" value="${upload.token}"><p class="govuk-body">${texts.kept(upload.name)}</p>`}
${fileUpload({ name: 'upload', label: labels.upload, hint: texts.uploadHint, errorMessage: faults.of('upload'), accept: '.pdf,.jpg,.jpeg,.png' })}
${textarea({ name: 'note', label: labels.note, value: value('note'), rows: 2, attributes: { maxlength: 2000 } })}
${button({ text: texts.submit, preventDoubleClick: true, attributes: { accesskey: 't' } })}
<p class="govuk-hint">${texts.effect}</p>
</form>`;
}
