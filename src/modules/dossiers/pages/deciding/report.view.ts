import { type Html, html } from '../../../../platform/html.ts';
import { button, input, insetText, table, tag } from '../../../../web/components/index.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { decidingWords } from '../../messages/deciding.ts';
import type { SupplementedDossier, SupplementFigures } from '../../queries/count-supplements.ts';

export type SupplementReportView = {
  readonly from: string;
  readonly to: string;
  readonly figures: readonly SupplementFigures[];
  readonly exceptionsOnly: boolean;
  readonly dossiers: readonly (Omit<SupplementedDossier, 'issuedAt'> & { readonly issuedAt: string })[];
  /** How many are shown, where there are more. */
  readonly more: number | null;
  readonly faults: FormFaults;
};

const HERE = '/can-bo/bao-cao-bo-sung';

export function supplementReportPage(shell: PageShell, view: SupplementReportView): Html {
  const { report: texts } = decidingWords(shell.lang);
  const { from, to, figures, faults } = view;
  const day = (name: 'tu' | 'den', label: string, value: string, fault: string | undefined) =>
    input({ name, label, value, type: 'date', classes: 'govuk-input--width-10', errorMessage: fault });
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    errors: faults.summary.map((item) => ({ ...item, href: item.href === '#to' ? '#den' : '#tu' })),
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1><p class="govuk-body">${texts.lead}</p>
<form method="get" action="${HERE}" class="mc-filter" novalidate>${day('tu', texts.from, from, faults.of('from'))}${day('den', texts.to, to, faults.of('to'))}${button({ text: texts.show, classes: 'govuk-button--secondary' })}</form>
${figures.length > 0 ? figuresTable(shell, figures) : insetText({ text: texts.none })}
${figures.length > 0 && list(shell, view)}`,
  });
}

function figuresTable({ lang }: PageShell, figures: readonly SupplementFigures[]): Html {
  const { report: texts } = decidingWords(lang);
  const { columns } = texts;
  return table({
    caption: texts.figures,
    captionClasses: 'govuk-visually-hidden',
    head: [
      columns.agency,
      columns.requests,
      columns.exceptions,
      columns.lapsed,
      columns.questions,
      columns.questionsLate,
      columns.refusals,
      columns.redirections,
    ],
    rows: figures.map((one) => [
      one.agency,
      String(one.requests),
      one.exceptions > 0 ? html`<strong>${one.exceptions}</strong>` : '0',
      String(one.lapsed),
      String(one.questions),
      one.questionsLate > 0 ? html`<strong>${one.questionsLate}</strong>` : '0',
      String(one.refusals),
      String(one.redirections),
    ]),
    narrow: 'stacked',
    lang,
  });
}

function list({ lang }: PageShell, { from, to, exceptionsOnly, dossiers, more }: SupplementReportView): Html {
  const { report: texts } = decidingWords(lang);
  const query = new URLSearchParams({ tu: from, den: to });
  const other = exceptionsOnly ? `${HERE}?${query}` : `${HERE}?${query}&xem=dac-biet`;
  return html`<h2 class="govuk-heading-m">${exceptionsOnly ? texts.exceptions : texts.dossiers}</h2>
<p class="govuk-body"><a class="govuk-link" href="${other}">${exceptionsOnly ? texts.seeAll : texts.seeExceptions}</a></p>
${
  dossiers.length === 0
    ? insetText({ text: texts.none })
    : table({
        head: [texts.columns.reference, texts.columns.number, texts.columns.agency, texts.columns.issuedAt],
        rows: dossiers.map(({ reference, number, agency, issuedAt, isException, ground }) => [
          html`<a class="govuk-link mc-code" href="/can-bo/ho-so/${encodeURIComponent(reference)}/bo-sung">${reference}</a>`,
          html`${number}${isException && html` ${tag({ text: texts.exception, colour: 'red' })}<br>${ground}`}`,
          agency,
          issuedAt,
        ]),
        narrow: 'stacked',
        lang,
      })
}
${more !== null && html`<p class="govuk-body">${texts.more(more)}</p>`}`;
}
