import { formatDay, formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import {
  alert,
  button,
  dateInput,
  hiddenFields,
  input,
  insetText,
  select,
  table,
  tag,
} from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import type { PostalTask, TaskGrant } from '../../identity/index.ts';
import { words } from '../messages/index.ts';
import type { FormView } from './form-tools.ts';

export type GrantsView = {
  readonly grants: readonly TaskGrant[];
  readonly accounts: readonly { readonly id: number; readonly name: string }[];
  /** What the province lets be granted; nothing where it lets no postal staff in. */
  readonly tasks: readonly PostalTask[];
  readonly today: Temporal.PlainDate;
  readonly done: 'given' | 'ended' | undefined;
  readonly form: FormView;
  /** The grant that could not be ended, and why. */
  readonly ending: { readonly id: number; readonly text: string } | null;
};

export function grantsPage(shell: PageShell, view: GrantsView): Html {
  const texts = words(shell.lang).grants;
  const { ending } = view;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    errors: ending ? [{ text: ending.text, href: `#reason-${ending.id}` }] : view.form.faults.summary,
    body: html`${view.done && alert({ variant: 'success', title: texts.done[view.done], role: 'status', lang: shell.lang })}
<h1 class="govuk-heading-l">${texts.title}<span class="govuk-caption-m">${texts.lead}</span></h1>
${rows(shell, view)}
${view.tasks.length > 0 ? giveForm(shell, view) : insetText({ text: texts.notAllowed })}`,
  });
}

function rows(shell: PageShell, view: GrantsView): Html {
  const texts = words(shell.lang).grants;
  if (view.grants.length === 0) return insetText({ text: texts.empty });
  const { columns } = texts;
  return table({
    caption: texts.title,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.who, columns.task, columns.decision, columns.period, columns.state, columns.action],
    rows: view.grants.map((grant) => [
      grant.accountName,
      texts.tasks[grant.task],
      texts.decision(grant.decisionNo, formatDay(grant.decidedOn)),
      texts.period(formatDay(grant.validFrom), grant.validTo ? formatDay(grant.validTo.subtract({ days: 1 })) : ''),
      state(shell, grant, view.today),
      isOpen(grant, view.today) ? endForm(shell, grant, view) : '',
    ]),
    firstCellIsHeader: true,
    narrow: 'stacked',
    lang: shell.lang,
  });
}

const isOpen = ({ endedAt, validTo }: TaskGrant, today: Temporal.PlainDate) =>
  endedAt === null && (validTo === null || Temporal.PlainDate.compare(validTo, today) > 0);

function state({ lang }: PageShell, grant: TaskGrant, today: Temporal.PlainDate): Html {
  const { states } = words(lang).grants;
  if (grant.endedAt)
    return html`${tag({ text: states.ended(formatInstant(grant.endedAt, lang)), colour: 'grey' })}<br>${grant.endReason}`;
  if (!isOpen(grant, today)) return tag({ text: states.over, colour: 'grey' });
  return Temporal.PlainDate.compare(grant.validFrom, today) > 0
    ? tag({ text: states.coming, colour: 'blue' })
    : tag({ text: states.holds, colour: 'green' });
}

function endForm(shell: PageShell, { id, task, accountName }: TaskGrant, { ending }: GrantsView): Html {
  const texts = words(shell.lang).grants;
  return html`<form method="post" action="/can-bo/uy-quyen-buu-chinh/${id}/ket-thuc" novalidate>${hiddenFields(shell)}
${input({ name: 'reason', id: `reason-${id}`, label: texts.reason, classes: 'govuk-input--width-20', autocomplete: 'off', errorMessage: ending?.id === id ? ending.text : undefined, lang: shell.lang })}
${button({ text: texts.end, classes: 'govuk-button--secondary mc-button--compact', attributes: { 'aria-label': texts.endOf(texts.tasks[task], accountName) } })}</form>`;
}

function giveForm(shell: PageShell, { accounts, tasks, form }: GrantsView): Html {
  const texts = words(shell.lang).grants;
  const { value, faults } = form;
  const choose = { value: '', text: texts.choose };
  const day = (name: 'decidedOn' | 'validFrom' | 'lastDay') =>
    dateInput({
      id: name,
      namePrefix: name,
      legend: texts.labels[name],
      values: { day: value(`${name}-day`), month: value(`${name}-month`), year: value(`${name}-year`) },
      errorMessage: faults.of(name),
      lang: shell.lang,
    });
  return html`<form method="post" action="/can-bo/uy-quyen-buu-chinh" novalidate>${hiddenFields(shell, { _key: form.key })}
<h2 class="govuk-heading-m">${texts.give}</h2>
${select({ name: 'accountId', label: texts.labels.accountId, value: value('accountId'), errorMessage: faults.of('accountId'), items: [choose, ...accounts.map(({ id, name }) => ({ value: String(id), text: name }))], lang: shell.lang })}
${select({ name: 'task', label: texts.labels.task, value: value('task'), errorMessage: faults.of('task'), items: [choose, ...tasks.map((task) => ({ value: task, text: texts.tasks[task] }))], lang: shell.lang })}
${input({ name: 'decisionNo', label: texts.labels.decisionNo, value: value('decisionNo'), errorMessage: faults.of('decisionNo'), classes: 'govuk-input--width-10', autocomplete: 'off', lang: shell.lang })}
${day('decidedOn')}${day('validFrom')}${day('lastDay')}
${button({ text: texts.submit, preventDoubleClick: true })}</form>`;
}
