import { type Html, html } from '../../../platform/html.ts';
import { alert, button, input, insetText, pagination, select, table } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import type { BypassCount, BypassedDossier } from '../bypass-store.ts';
import { words } from '../messages/index.ts';

export type BypassedPage = {
  readonly sections: Html;
  readonly from: string;
  readonly to: string;
  readonly agency: string;
  readonly agencies: readonly { readonly value: string; readonly text: string }[];
  readonly counts: readonly BypassCount[];
  readonly rows: readonly (Omit<BypassedDossier, 'receivedAt'> & { readonly receivedAt: string })[];
  readonly csvHref: string;
  readonly nextHref: string | undefined;
  readonly firstHref: string | undefined;
  readonly mayImport: boolean;
  readonly done: { readonly bypassed: number; readonly known: number; readonly ordinary: number } | null;
  readonly faults: FormFaults;
};

export function bypassedPage(shell: PageShell, view: BypassedPage): Html {
  const { lang } = shell;
  const texts = words(lang).bypassed;
  const sum = view.counts.reduce((total, { count }) => total + Number(count), 0);
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    errors: view.faults.summary,
    body: html`${view.sections}<h1 class="govuk-heading-l">${texts.title}</h1>
${view.done && alert({ variant: 'success', title: texts.done(view.done), role: 'status', lang })}
<p class="govuk-body">${texts.lead}</p>
${view.mayImport && html`<p class="govuk-body mc-no-print"><a class="govuk-link" href="/can-bo/tiep-nhan-ngoai/nhap">${texts.import}</a></p>`}
${filter(shell, view)}
${
  sum === 0
    ? insetText({ text: texts.none })
    : html`<h2 class="govuk-heading-m">${texts.byAgency}</h2>${counts(shell, view)}
<h2 class="govuk-heading-m">${texts.list}</h2><p class="govuk-body">${texts.total({ count: sum.toLocaleString(lang) })} · <a class="govuk-link" href="${view.csvHref}">${texts.download}</a></p>
${list(shell, view)}${pages(shell, view)}`
}`,
  });
}

function filter({ lang }: PageShell, { from, to, agency, agencies, faults }: BypassedPage): Html {
  const texts = words(lang).bypassed;
  const width = 'govuk-input--width-10';
  return html`<form method="get" action="/can-bo/tiep-nhan-ngoai" class="mc-no-print" novalidate><div class="mc-columns mc-columns--thirds">
${input({ name: 'tu', id: 'from', type: 'date', label: texts.from, value: from, classes: width, errorMessage: faults.of('from'), lang })}
${input({ name: 'den', id: 'to', type: 'date', label: texts.to, value: to, classes: width, errorMessage: faults.of('to'), lang })}
${select({ name: 'co-quan', label: texts.agency, items: [{ value: '', text: texts.all }, ...agencies], value: agency })}
</div>${button({ text: texts.show, classes: 'govuk-button--secondary' })}</form>`;
}

function counts({ lang }: PageShell, { counts: rows }: BypassedPage): Html {
  const { columns, byAgency } = words(lang).bypassed;
  return table({
    caption: byAgency,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.agency, { text: columns.count, format: 'numeric' }],
    rows: rows.map(({ agencyName, count }) => [
      vietnamese(lang, agencyName),
      { text: Number(count).toLocaleString(lang), format: 'numeric' },
    ]),
    lang,
  });
}

function list({ lang }: PageShell, { rows }: BypassedPage): Html {
  const { columns, list: caption } = words(lang).bypassed;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.number, columns.agency, columns.procedure, columns.receivedAt, columns.source],
    rows: rows.map((one) => [
      html`<span class="mc-code">${one.number}</span>`,
      vietnamese(lang, one.agencyName),
      html`<a class="govuk-link" href="/thu-tuc/${one.procedureCode}">${one.procedureCode}</a> ${vietnamese(lang, one.procedureName)}`,
      one.receivedAt,
      vietnamese(lang, one.source),
    ]),
    narrow: 'stacked',
    lang,
  });
}

function pages({ lang }: PageShell, { nextHref, firstHref }: BypassedPage): Html | null {
  const texts = words(lang).bypassed;
  if (!nextHref && !firstHref) return null;
  return pagination({
    previous: firstHref ? { href: firstHref, text: texts.first } : undefined,
    next: nextHref ? { href: nextHref, text: texts.more } : undefined,
    lang,
  });
}
