import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, input, insetText, select, table } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { causeName } from '../domain/causes.ts';
import { words } from '../messages/index.ts';
import type { CauseFigure, CauseRow, Unexplained } from '../queries/causes-report.ts';

export type CausesReport = {
  readonly from: string;
  readonly to: string;
  readonly agencies: readonly { readonly key: string; readonly name: string; readonly nameEn: string }[];
  readonly agency: string;
  readonly figures: readonly CauseFigure[];
  readonly missing: readonly Unexplained[];
  readonly notices: readonly CauseRow[];
  /** How many are shown, where there are more. */
  readonly more: number | null;
  readonly faults: FormFaults;
};

const HERE = '/can-bo/bao-cao-nguyen-nhan';

export function causesReportPage(shell: PageShell, view: CausesReport): Html {
  const { report: texts } = words(shell.lang);
  const { from, to, agency, missing, notices, figures, more, faults } = view;
  const csv = `${HERE}/tep.csv?${new URLSearchParams({ tu: from, den: to, ...(agency && { 'co-quan': agency }) })}`;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    errors: faults.summary.map((item) => ({ ...item, href: item.href === '#to' ? '#den' : '#tu' })),
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1><p class="govuk-body">${texts.lead}</p>
${filter(shell, view)}
<p class="govuk-body mc-no-print"><a class="govuk-link" href="${csv}" download>${texts.csv}</a></p>
${more !== null && html`<p class="govuk-body">${texts.more(more)}</p>`}
<h2 class="govuk-heading-m">${texts.without}</h2>
${missing.length > 0 ? without(shell, missing) : insetText({ text: texts.noneWithout })}
<h2 class="govuk-heading-m">${texts.figures}</h2>
${figures.length > 0 ? counts(shell, figures) : insetText({ text: texts.none })}
${notices.length > 0 && html`<h2 class="govuk-heading-m">${texts.notices}</h2>${list(shell, notices)}`}`,
  });
}

function filter({ lang }: PageShell, { from, to, agencies, agency, faults }: CausesReport): Html {
  const { report: texts } = words(lang);
  const day = (name: 'tu' | 'den', label: string, value: string, errorMessage: string | undefined) =>
    input({ name, label, value, type: 'date', classes: 'govuk-input--width-10', errorMessage });
  return html`<form method="get" action="${HERE}" class="mc-filter mc-no-print" novalidate>${day('tu', texts.from, from, faults.of('from'))}${day('den', texts.to, to, faults.of('to'))}${
    agencies.length > 1 &&
    select({
      name: 'co-quan',
      label: texts.agency,
      value: agency,
      items: [
        { value: '', text: texts.every },
        ...agencies.map(({ key, name, nameEn }) => ({ value: key, text: lang === 'vi' ? name : nameEn })),
      ],
    })
  }${button({ text: texts.show, classes: 'govuk-button--secondary' })}</form>`;
}

const codeLink = (code: string): Html =>
  html`<a class="govuk-link mc-code" href="/can-bo/ho-so/${encodeURIComponent(code)}">${code}</a>`;
const at = (instant: Temporal.Instant | null, lang: 'vi' | 'en'): string =>
  instant ? formatInstant(instant, lang) : '–';

function without({ lang }: PageShell, rows: readonly Unexplained[]): Html {
  const { without: caption, columns } = words(lang).report;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.code, columns.agency, columns.step, columns.due],
    rows: rows.map(({ code, agency, step, legalDueAt }) => [
      codeLink(code),
      vietnamese(lang, agency),
      vietnamese(lang, step ?? '–'),
      html`<strong>${at(legalDueAt, lang)}</strong>`,
    ]),
    narrow: 'stacked',
    lang,
  });
}

function counts({ lang }: PageShell, figures: readonly CauseFigure[]): Html {
  const { report, kinds } = words(lang);
  return table({
    caption: report.figures,
    captionClasses: 'govuk-visually-hidden',
    head: [report.columns.kind, report.columns.cause, { text: report.columns.count, format: 'numeric' }],
    rows: figures.map(({ kind, causeCode, count }) => [
      kinds[kind],
      causeName(causeCode, lang),
      { text: String(count), format: 'numeric' as const },
    ]),
    narrow: 'stacked',
    lang,
  });
}

function list({ lang }: PageShell, rows: readonly CauseRow[]): Html {
  const { report, kinds } = words(lang);
  const { columns } = report;
  return table({
    caption: report.notices,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.code, columns.agency, columns.cause, columns.number, columns.due, columns.expected],
    rows: rows.map((row) => [
      codeLink(row.code),
      vietnamese(lang, row.agency),
      html`<strong>${kinds[row.kind]}:</strong> ${causeName(row.causeCode, lang)}<br>${vietnamese(lang, row.reason)}`,
      html`<span class="mc-code">${row.numberText}</span><br>${at(row.issuedAt, lang)}`,
      at(row.legalDueAt, lang),
      at(row.newExpectedAt, lang),
    ]),
    narrow: 'stacked',
    lang,
  });
}
