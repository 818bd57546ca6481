import type { Problem, Result } from '../../../kernel/result.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, input, select, table } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import type { StoredAgency } from '../../center/index.ts';
import type { RegisterRow } from '../domain/register.ts';
import { registerCells } from '../domain/register-view.ts';
import { words } from '../messages/index.ts';
import { type RegisterChoice, type RegisterQuery, registerAddress } from './register.presenter.ts';

export type RegisterView = {
  readonly query: RegisterQuery;
  readonly today: Temporal.PlainDate;
  readonly agencies: readonly StoredAgency[];
  readonly choice: Result<RegisterChoice, Problem>;
  readonly faults: FormFaults;
  readonly found: { readonly rows: readonly RegisterRow[]; readonly count: number } | null;
};

const PATH = '/can-bo/so-theo-doi';

export function registerPage(shell: PageShell, view: RegisterView): Html {
  const texts = words(shell.lang).register;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    errors: view.faults.summary,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${form(shell, view)}
${view.choice.ok && view.found && found(shell, view.choice.value, view.found)}`,
  });
}

function form({ lang }: PageShell, { query, today, agencies, faults }: RegisterView): Html {
  const texts = words(lang).register;
  const day = (name: 'tu-ngay' | 'den-ngay', else_: Temporal.PlainDate) =>
    input({
      name,
      label: texts.fields[name],
      type: 'date',
      classes: 'govuk-input--width-10',
      value: query[name] ?? else_.toString(),
      errorMessage: faults.of(name),
      lang,
    });
  return html`<form method="get" action="${PATH}" novalidate>
<div class="mc-columns mc-columns--thirds">${day('tu-ngay', today.with({ day: 1 }))}${day('den-ngay', today)}
${select({
  name: 'co-quan',
  label: texts.fields['co-quan'],
  value: query['co-quan'] ?? '',
  errorMessage: faults.of('co-quan'),
  items: [{ value: '', text: texts.everyAgency }, ...agencies.map(({ key, name }) => ({ value: key, text: name }))],
  lang,
})}</div>
${button({ text: texts.show })}</form>`;
}

function found({ lang }: PageShell, choice: RegisterChoice, { rows, count }: NonNullable<RegisterView['found']>): Html {
  const texts = words(lang).register;
  if (count === 0) return html`<p class="govuk-body" role="status">${texts.none}</p>`;
  return html`<p class="govuk-body" role="status">${texts.count(count)}${count > rows.length && ` ${texts.shown(rows.length)}`}</p>
<div class="govuk-button-group">
<a class="govuk-link" href="${registerAddress(`${PATH}.pdf`, choice)}">${texts.pdf}</a>
<a class="govuk-link" href="${registerAddress(`${PATH}.xlsx`, choice)}">${texts.xlsx}</a></div>
${table({
  lang,
  caption: texts.title,
  captionClasses: 'govuk-visually-hidden',
  narrow: 'stacked',
  head: texts.columns,
  rows: rows.map((row, index) => {
    const [number, , procedure, , owner, , , agency, accepted, due, result, delivered, , , remark] = registerCells(
      row,
      index,
    );
    return [
      number,
      html`<a class="govuk-link mc-code" href="/can-bo/ho-so/${encodeURIComponent(row.dossierCode)}">${row.dossierCode}</a>`,
      procedure,
      owner,
      agency,
      accepted,
      due,
      result,
      delivered,
      remark,
    ].map((cell) => cell ?? '');
  }),
})}`;
}
