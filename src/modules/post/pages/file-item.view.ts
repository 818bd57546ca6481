import { type Html, html } from '../../../platform/html.ts';
import { button, checkboxes, hiddenFields, input, insetText, radios, table } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import type { ProcedureVersion } from '../../procedures/index.ts';
import type { PostalItem, PostalList } from '../domain/postal-list.ts';
import { words } from '../messages/index.ts';
import type { FormView } from './form-tools.ts';

export type FileItemView = {
  readonly list: PostalList;
  readonly item: PostalItem;
  /** The procedure as published, and in the case that was chosen; null while that is not known. */
  readonly published: ProcedureVersion | null;
  readonly procedure: ProcedureVersion | null;
  readonly form: FormView;
};

export function fileItemPage(shell: PageShell, view: FileItemView): Html {
  const texts = words(shell.lang).filing;
  const { list, item, procedure, published, form } = view;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    backLink: { href: `/can-bo/buu-gui/${list.id}`, text: words(shell.lang).list.title(list.number ?? '') },
    errors: form.faults.summary,
    body: html`<h1 class="govuk-heading-l">${texts.title} <span class="mc-code">${item.trackingNumber}</span><span class="govuk-caption-m">${published && `${published.code} – ${published.content.name}`}</span></h1>
${insetText({ text: html`${item.senderName}. ${texts.counted(item.papers)} ${item.discrepancy}<br>${texts.next}` })}
${procedure ? filing(shell, view, procedure) : choice(shell, view)}`,
  });
}

/** Which procedure, and which case of it: papers and charges follow from that. */
function choice(shell: PageShell, { list, item, published, form }: FileItemView): Html {
  const texts = words(shell.lang).filing;
  const cases = published?.content.cases ?? [];
  return html`<form method="get" action="/can-bo/buu-gui/${list.id}/${item.ordinal}/ho-so" novalidate>
${input({ name: 'thu-tuc', label: texts.procedure, value: form.value('procedureCode'), classes: 'govuk-input--width-10', spellcheck: false, autocomplete: 'off' })}
${cases.length > 0 && radios({ name: 'truong-hop', legend: texts.case, items: cases.map(({ key, name }) => ({ value: key, text: name })), lang: shell.lang })}
${button({ text: texts.choose })}</form>`;
}

function filing(shell: PageShell, view: FileItemView, procedure: ProcedureVersion): Html {
  const texts = words(shell.lang).filing;
  const { list, item, form } = view;
  const { value, faults } = form;
  const { lang } = shell;
  return html`<form method="post" action="/can-bo/buu-gui/${list.id}/${item.ordinal}/ho-so" novalidate>${hiddenFields(shell, { _key: form.key })}
<input type="hidden" name="procedureCode" value="${procedure.code}">
${value('caseKey') && html`<input type="hidden" name="caseKey" value="${value('caseKey')}">`}
<div class="mc-columns mc-columns--even"><div><h2 class="govuk-heading-m">${texts.applicant}</h2>
${radios({ name: 'applicant.kind', legend: texts.kind, value: value('applicant.kind'), classes: 'govuk-radios--inline govuk-radios--small', errorMessage: faults.of('applicant.kind'), items: (['person', 'business'] as const).map((kind) => ({ value: kind, text: texts[kind] })), lang })}
${(['name', 'idNumber', 'phone', 'email', 'address'] as const).map((name) => field(shell, form, `applicant.${name}`))}
</div><div><h2 class="govuk-heading-m">${texts.papers}</h2>${papers(shell, form, procedure)}
${radios({
  name: 'returnMethod',
  legend: { text: texts.returnMethod, classes: 'govuk-fieldset__legend--m' },
  hint: texts.returnHint,
  value: value('returnMethod'),
  classes: 'govuk-radios--small',
  errorMessage: faults.of('returnMethod'),
  items: (['counter', 'post', 'online'] as const).map((method) => ({
    value: method,
    text: texts.methods[method],
    conditional: method === 'post' ? field(shell, form, 'returnAddress') : undefined,
  })),
  lang,
})}
${checkboxes({ name: 'declaration', legend: { text: texts.declarationLegend, classes: 'govuk-fieldset__legend--m' }, classes: 'govuk-checkboxes--small', errorMessage: faults.of('declaration'), values: value('declaration') ? ['true'] : [], items: [{ value: 'true', text: texts.declaration }], lang })}
</div></div>
${button({ text: texts.submit, preventDoubleClick: true })}</form>`;
}

const field = (
  { lang }: PageShell,
  { value, faults }: FormView,
  name: keyof ReturnType<typeof words>['filing']['labels'],
) =>
  input({
    name,
    label: words(lang).filing.labels[name],
    value: value(name),
    errorMessage: faults.of(name),
    autocomplete: 'off',
    lang,
  });

function papers({ lang }: PageShell, { value, faults }: FormView, { content }: ProcedureVersion): Html {
  const texts = words(lang).filing;
  const pieces = Object.keys(texts.pieces) as (keyof typeof texts.pieces)[];
  return table({
    caption: texts.papers,
    captionClasses: 'govuk-visually-hidden',
    head: [texts.papers, ...pieces.map((piece) => texts.pieces[piece])],
    rows: content.components.map(({ key, name }, index) => [
      html`${name}<input type="hidden" name="documents.${index}.componentKey" value="${key}">`,
      ...pieces.map((piece) => {
        const at = `documents.${index}.${piece}`;
        return input({
          name: at,
          label: html`<span class="govuk-visually-hidden">${texts.pieces[piece]}: ${name}</span>`,
          value: value(at),
          errorMessage: faults.of(at),
          inputmode: 'numeric',
          classes: 'govuk-input--width-3',
          lang,
        });
      }),
    ]),
    narrow: 'stacked',
    lang,
  });
}
