import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import {
  alert,
  button,
  dateInput,
  hiddenFields,
  input,
  insetText,
  radios,
  table,
  tag,
  textarea,
} from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import type { Lang } from '../../../web/i18n.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import type { DossierView } from '../../dossiers/index.ts';
import { causes, toldName } from '../domain/causes.ts';
import { words } from '../messages/index.ts';
import { ABOUT, type FormName } from './notice-forms.ts';
import type { FormChoice, NoticeRow, WayToVerify } from './notices.presenter.ts';

export type NoticesPage = {
  readonly view: DossierView;
  readonly reference: string;
  readonly form: FormName | null;
  readonly choices: readonly FormChoice[];
  readonly way: WayToVerify | null;
  readonly rows: readonly NoticeRow[];
  readonly signer: { readonly name: string; readonly position: string };
  /** Names of the originals that are held. */
  readonly papers: string;
  readonly values: FormFields;
  readonly faults: FormFaults;
  /** The verification whose end was refused. */
  readonly ending: number | null;
  readonly key: string;
  readonly done: boolean;
};

export function noticesPage(shell: PageShell, view: NoticesPage): Html {
  const texts = words(shell.lang);
  const { reference, form, choices, rows, faults, done } = view;
  return page(shell, {
    title: `${texts.title} – ${reference}`,
    mainClass: 'mc-dense',
    wide: false,
    backLink: { href: `/can-bo/ho-so/${encodeURIComponent(reference)}`, text: reference },
    errors: faults.summary,
    body: html`<h1 class="govuk-heading-l">${form ? texts.pages[form].title : texts.title}<span class="govuk-caption-m"><span class="mc-code">${reference}</span> · ${view.view.procedure.content.name} · ${view.view.dossier.applicant.name}</span></h1>
${done && alert({ variant: 'success', title: texts.doneTitle, text: texts.done, role: 'status', lang: shell.lang })}
${form ? noticeForm(shell, view, form) : html`<p class="govuk-body">${texts.lead}</p>${choice(shell, choices)}`}
<h2 class="govuk-heading-m">${texts.list}</h2>
${rows.length > 0 ? rows.map((row) => notice(shell, view, row)) : insetText({ text: texts.none })}
${
  form &&
  choices.length > 1 &&
  choice(
    shell,
    choices.filter((other) => other.form !== form),
  )
}`,
  });
}

function choice({ lang }: PageShell, choices: readonly FormChoice[]): Html {
  const texts = words(lang);
  if (choices.length === 0) return html`<p class="govuk-body">${texts.nothingNow}</p>`;
  return html`<h2 class="govuk-heading-m">${texts.choose}</h2>
<ul class="govuk-list">${choices.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`;
}

const pathOf = ({ reference }: NoticesPage) => `/can-bo/ho-so/${encodeURIComponent(reference)}/thong-bao`;

function noticeForm(shell: PageShell, view: NoticesPage, form: FormName): Html {
  const texts = words(shell.lang);
  const { way } = view;
  const { lead, submit } = texts.pages[form];
  const at = `${pathOf(view)}/${form}`;
  const hidden = {
    _key: view.key,
    expectedVersion: view.view.dossier.version,
    ...(form === 'chuyen-buoc' &&
      way && { stepKey: way.step.key, ...(way.outcome !== null && { outcome: way.outcome }) }),
  };
  const preview = button({
    text: texts.preview,
    classes: 'govuk-button--secondary',
    attributes: { formaction: `${at}/xem-truoc`, formtarget: '_blank' },
  });
  const warning = form === 'tra-lai' ? 'govuk-button--warning' : undefined;
  return html`<p class="govuk-body">${typeof lead === 'string' ? lead : lead(way?.step.name ?? '', way?.next ?? '')}</p>
<form method="post" action="${at}" novalidate>
${hiddenFields(shell, hidden)}
${form === 'tham-tra' && stepChoice(shell, view)}
${causeChoice(shell, view, form)}
${area(view, 'reason', texts.labels.reason, form === 'tra-lai' ? texts.hints.returnReason : texts.hints.reason)}
${form === 'tra-lai' && html`${line(view, 'legalBasis', texts.labels.legalBasis, '', texts.hints.legalBasis)}${area(view, 'papersReturned', texts.labels.papersReturned, texts.hints.papersReturned, view.papers)}`}
${dateInput({
  id: 'newExpectedOn',
  namePrefix: 'newExpectedOn',
  legend: form === 'tra-lai' ? texts.labels.collectFrom : texts.labels.newExpectedOn,
  hint: texts.hints.newExpectedOn,
  values: {
    day: lastValue(view.values, 'newExpectedOn-day'),
    month: lastValue(view.values, 'newExpectedOn-month'),
    year: lastValue(view.values, 'newExpectedOn-year'),
  },
  errorMessage: view.faults.of('newExpectedOn'),
  lang: shell.lang,
})}
${line(view, 'signerName', texts.labels.signerName, view.signer.name)}
${line(view, 'signerPosition', texts.labels.signerPosition, view.signer.position)}
${form === 'chuyen-buoc' && area(view, 'note', texts.labels.note)}
<div class="govuk-button-group">${button({ text: submit, classes: warning, preventDoubleClick: true })}${preview}</div>
</form>`;
}

function stepChoice({ lang }: PageShell, view: NoticesPage): Html | null {
  const mine = view.view.stepsInTurn;
  if (mine.length < 2) return null;
  return radios({
    name: 'stepKey',
    legend: words(lang).labels.stepKey,
    classes: 'govuk-radios--small',
    value: lastValue(view.values, 'stepKey') || mine[0]?.key,
    items: mine.map(({ key, name }) => ({ value: key, text: name })),
  });
}

function causeChoice({ lang }: PageShell, view: NoticesPage, form: FormName): Html {
  const texts = words(lang);
  return radios({
    name: 'cause',
    legend: texts.labels.cause,
    classes: 'govuk-radios--small',
    value: lastValue(view.values, 'cause'),
    errorMessage: view.faults.of('cause'),
    items: causes()
      .filter(({ kind, retired }) => kind === ABOUT[form].kind && !retired)
      .map((cause) => ({
        value: cause.code,
        text: sentence(cause[lang]),
        hint: cause.told ? undefined : texts.hints.told(toldName(cause, lang)),
      })),
  });
}

const sentence = (text: string): string => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;

const typed = ({ values }: NoticesPage, name: string, otherwise: string): string =>
  name in values ? lastValue(values, name) : otherwise;

const line = (view: NoticesPage, name: string, label: string, value = '', hint?: string): Html =>
  input({
    name,
    label,
    hint,
    value: typed(view, name, value),
    errorMessage: view.faults.of(name),
    autocomplete: 'off',
  });

const area = (view: NoticesPage, name: string, label: string, hint?: string, value = ''): Html =>
  textarea({ name, label, hint, rows: 3, value: typed(view, name, value), errorMessage: view.faults.of(name) });

function notice(shell: PageShell, view: NoticesPage, row: NoticeRow): Html {
  const texts = words(shell.lang);
  return html`${noticeTable(shell.lang, [row])}
<p class="govuk-body"><strong>${texts.answer}:</strong> ${vietnamese(shell.lang, row.answer)}</p>
${row.isOpen && view.view.permitted.has('end-verification') && endForm(shell, view, row)}`;
}

/** Notices in a table: what, why, until when, from whom. */
export function noticeTable(lang: Lang, rows: readonly NoticeRow[]): Html {
  const texts = words(lang);
  const { columns } = texts;
  const colours = { verification: 'purple', lateness: 'orange', return: 'red' } as const;
  return table({
    caption: texts.list,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.number, columns.kind, columns.cause, columns.expected, columns.by],
    rows: rows.map((row) => [
      html`<span class="mc-code">${row.number}</span>${row.paper && html`<br><a class="govuk-link" href="${row.paper}" target="_blank" rel="noopener">${texts.paper}</a>`}`,
      html`${tag({ text: row.kindText, colour: colours[row.kind] })}${row.state && html`<br>${row.state}`}`,
      html`${sentence(row.cause)}<br>${vietnamese(lang, row.reason)}`,
      row.expected,
      html`${vietnamese(lang, row.by)}<br>${row.agency}`,
    ]),
    narrow: 'stacked',
    lang,
  });
}

function endForm(shell: PageShell, view: NoticesPage, { id }: NoticeRow): Html {
  const texts = words(shell.lang);
  const mine = view.ending === id;
  return html`<form method="post" action="${pathOf(view)}/ket-thuc/${id}" novalidate>
${hiddenFields(shell, { _key: view.key, expectedVersion: view.view.dossier.version })}
${textarea({
  name: 'finding',
  id: mine || view.ending === null ? 'finding' : `finding-${id}`,
  label: texts.labels.finding,
  rows: 2,
  value: mine ? lastValue(view.values, 'finding') : '',
  errorMessage: mine ? view.faults.of('finding') : undefined,
})}
${button({ text: texts.end, classes: 'govuk-button--secondary', preventDoubleClick: true })}
</form>`;
}
