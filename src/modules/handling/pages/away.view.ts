import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import {
  alert,
  button,
  dateInput,
  details,
  hiddenFields,
  input,
  select,
  table,
} from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';

export type AwayView = {
  readonly done: boolean;
  readonly key: string;
  /** The form that was sent is the one for somebody who leaves. */
  readonly leaves: boolean;
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly people: readonly { readonly value: number; readonly text: string }[];
  readonly absences: readonly {
    readonly id: number;
    readonly name: string;
    readonly kind: string;
    readonly period: string;
    readonly standIn: string;
  }[];
};

const HERE = '/can-bo/vang-mat';

export function awayPage(shell: PageShell, view: AwayView): Html {
  const { away: texts } = words(shell.lang);
  const { lang } = shell;
  const success = { variant: 'success', title: texts.done, text: texts.doneText, role: 'status', lang } as const;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    backLink: { href: '/can-bo' },
    errors: view.faults.summary,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>${view.done && alert(success)}<p class="govuk-body-l">${texts.lead}</p>
<h2 class="govuk-heading-m">${texts.list}</h2>${list(shell, view)}
${absence(shell, view)}
${details({ summary: texts.departure, open: view.leaves, text: departure(shell, view) })}`,
  });
}

function list(shell: PageShell, { absences, key }: AwayView): Html {
  const { away: texts } = words(shell.lang);
  if (absences.length === 0) return html`<p class="govuk-body">${texts.none}</p>`;
  return table({
    head: [texts.account, texts.kind, texts.period, texts.standIn, ''],
    rows: absences.map((one) => [
      one.name,
      one.kind,
      one.period,
      one.standIn,
      html`<form method="post" action="${HERE}/${one.id}/ket-thuc">${hiddenFields(shell, { _key: `${key.slice(0, 12)}${String(one.id).padStart(10, '0')}` })}${button({ text: texts.end, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`,
    ]),
    narrow: 'stacked',
    lang: shell.lang,
  });
}

type Drawn = { readonly value: (name: string) => string; readonly fault: (name: string) => string | undefined };

const drawnFor = ({ leaves, values, faults }: AwayView, form: 'absence' | 'departure'): Drawn => {
  const mine = leaves === (form === 'departure');
  return {
    value: (name) => (mine ? lastValue(values, name) : ''),
    fault: (name) => (mine ? faults.of(name) : undefined),
  };
};

function absence(shell: PageShell, view: AwayView): Html {
  const { away: texts } = words(shell.lang);
  const drawn = drawnFor(view, 'absence');
  const kinds = Object.entries(texts.kinds).map(([value, text]) => ({ value, text }));
  return html`<form method="post" action="${HERE}" novalidate>${hiddenFields(shell, { _key: view.key })}
${person(drawn, { name: 'account', id: 'account', label: texts.account }, [{ value: '', text: texts.choose }, ...view.people])}
${select({ name: 'kind', id: 'kind', label: texts.kind, value: drawn.value('kind'), errorMessage: drawn.fault('kind'), items: [{ value: '', text: texts.choose }, ...kinds] })}
${day(shell, drawn, 'from', texts.from)}${day(shell, drawn, 'to', texts.to)}
${person(drawn, { name: 'standIn', id: 'standIn', label: texts.standIn }, [{ value: '', text: texts.nobody }, ...view.people])}
${input({ name: 'note', id: 'note', label: texts.note, value: drawn.value('note'), errorMessage: drawn.fault('note'), autocomplete: 'off' })}
${button({ text: texts.submit, preventDoubleClick: true })}</form>`;
}

function departure(shell: PageShell, view: AwayView): Html {
  const { away: texts } = words(shell.lang);
  const drawn = drawnFor(view, 'departure');
  return html`<form method="post" action="${HERE}/thoi-viec" novalidate>${hiddenFields(shell, { _key: view.key })}
${person(drawn, { name: 'account', id: 'leaving', label: texts.departure }, [{ value: '', text: texts.choose }, ...view.people])}
${day(shell, drawn, 'leftOn', texts.leftOn)}
${button({ text: texts.depart, classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`;
}

const person = (
  { value, fault }: Drawn,
  field: { readonly name: string; readonly id: string; readonly label: string },
  items: readonly { readonly value: number | string; readonly text: string }[],
): Html => select({ ...field, value: value(field.name), errorMessage: fault(field.name), items });

const day = ({ lang }: PageShell, { value, fault }: Drawn, name: string, legend: string): Html =>
  dateInput({
    id: name,
    namePrefix: name,
    legend,
    values: { day: value(`${name}-day`), month: value(`${name}-month`), year: value(`${name}-year`) },
    errorMessage: fault(name),
    lang,
  });
