import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, button, hiddenFields, input, insetText, radios, select, table } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { GuidanceView } from './guidance.presenter.ts';

export type GuidancePage = GuidanceView & {
  readonly values: FormFields;
  readonly done: boolean;
  /** Changes with every form, so that one sent twice is recorded once. */
  readonly key: string;
  /** The intake that ends with this visit. */
  readonly intake: string | undefined;
  readonly faults: FormFaults;
};

export function guidancePage(shell: PageShell, view: GuidancePage): Html {
  const texts = words(shell.lang).guidance;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    errors: view.faults.summary,
    body: html`<h1 class="govuk-heading-l">${texts.title}<span class="govuk-caption-m">${texts.lead}</span></h1>
${view.done && alert({ variant: 'success', title: texts.done, role: 'status', lang: shell.lang })}
<div class="mc-columns mc-columns--even"><div>${form(shell, view)}</div>
<div><h2 class="govuk-heading-m">${texts.today}</h2>
<ul class="mc-counts">${view.counts.map(({ text, count }) => html`<li><span><strong>${count}</strong> ${text}</span></li>`)}</ul>
${visits(shell, view)}</div></div>`,
  });
}

function form(shell: PageShell, { values, key, intake, faults, procedures, agencies }: GuidancePage): Html {
  const texts = words(shell.lang).guidance;
  const value = (name: string) => lastValue(values, name);
  const choose = { value: '', text: texts.choose };
  return html`<form method="post" action="/can-bo/huong-dan" novalidate>
${hiddenFields(shell, { _key: key })}
${intake && html`<input type="hidden" name="_intake" value="${intake}">`}
${select({ name: 'procedureCode', label: texts.labels.procedureCode, hint: texts.procedureHint, value: value('procedureCode'), errorMessage: faults.of('procedureCode'), items: [choose, ...procedures], attributes: { autofocus: true } })}
${radios({
  name: 'kind',
  legend: texts.labels.kind,
  classes: 'govuk-radios--small',
  value: value('kind'),
  errorMessage: faults.of('kind'),
  items: [
    { value: 'guided', text: texts.kinds.guided },
    {
      value: 'redirected',
      text: texts.kinds.redirected,
      conditional: select({
        name: 'agency',
        label: texts.labels.agency,
        value: value('agency'),
        errorMessage: faults.of('agency'),
        items: [choose, ...agencies],
      }),
    },
  ],
})}
${input({ name: 'note', label: texts.labels.note, hint: texts.noteHint, value: value('note'), errorMessage: faults.of('note'), autocomplete: 'off', attributes: { maxlength: 500 } })}
${button({ text: texts.submit, preventDoubleClick: true, attributes: { accesskey: 't' } })}
<p class="govuk-hint">${texts.keys}</p>
</form>`;
}

function visits(shell: PageShell, view: GuidancePage): Html {
  const texts = words(shell.lang).guidance;
  if (view.visits.length === 0) return insetText({ text: texts.none });
  const { columns } = texts;
  return table({
    caption: texts.today,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.at, columns.what, columns.procedure, columns.note],
    rows: view.visits.map(({ at, what, slip, procedure, note }) => [
      html`<span class="mc-code">${at}</span>`,
      slip ? html`${what} (<a class="govuk-link" href="${slip}">${texts.slipLink}</a>)` : what,
      procedure,
      note,
    ]),
    narrow: 'stacked',
    lang: shell.lang,
  });
}
