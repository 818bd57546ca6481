import { formatDay, formatInstant, parseDay } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, input, insetText, pagination, select, table, tag } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import type { StoredAgency } from '../../center/index.ts';
import { type Standing, standingOf } from '../domain/standing.ts';
import { words } from '../messages/index.ts';
import type { ResultLine } from '../queries/find-results.ts';
import type { RegistryQuery } from './registry.ts';

export type RegistryView = {
  readonly query: RegistryQuery;
  readonly agencies: readonly StoredAgency[];
  readonly rows: readonly ResultLine[];
  readonly today: Temporal.PlainDate;
  /** Where the next page goes on. */
  readonly next: number | null;
  readonly fault: string | null;
};

const PATH = '/can-bo/ket-qua';

export function registryPage(shell: PageShell, view: RegistryView): Html {
  const { registry: texts } = words(shell.lang);
  const asked = Object.entries(view.query).filter(([name, value]) => name !== 'sau' && value);
  const next = new URLSearchParams([...asked, ['sau', String(view.next)]] as [string, string][]);
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    errors: view.fault ? [{ text: view.fault, href: '#tu-ngay' }] : undefined,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${search(shell, view)}
${view.rows.length > 0 ? list(shell, view) : !view.fault && insetText({ text: texts.none })}
${view.next !== null && pagination({ next: { href: `${PATH}?${next}`, text: texts.older }, lang: shell.lang })}`,
  });
}

function search({ lang }: PageShell, { query, agencies, fault }: RegistryView): Html {
  const { registry: texts } = words(lang);
  const field = (name: Exclude<keyof typeof texts.fields, 'co-quan'>, more: object = {}) =>
    input({
      name,
      label: texts.fields[name],
      value: query[name] ?? '',
      autocomplete: 'off',
      spellcheck: false,
      lang,
      ...more,
    });
  const day = (name: 'tu-ngay' | 'den-ngay') =>
    field(name, {
      type: 'date',
      classes: 'govuk-input--width-10',
      errorMessage: name === 'tu-ngay' ? (fault ?? undefined) : undefined,
    });
  return html`<form method="get" action="${PATH}" role="search" novalidate>
<div class="mc-columns mc-columns--thirds">${field('tu-khoa')}${field('thu-tuc')}
${select({
  name: 'co-quan',
  label: texts.fields['co-quan'],
  value: query['co-quan'] ?? '',
  items: [{ value: '', text: texts.everyAgency }, ...agencies.map(({ key, name }) => ({ value: key, text: name }))],
  lang,
})}</div>
<div class="mc-columns mc-columns--thirds">${day('tu-ngay')}${day('den-ngay')}</div>
<p class="govuk-hint">${texts.wordsHint}</p>
<div class="govuk-button-group">${button({ text: texts.search })}<a class="govuk-link" href="${PATH}">${texts.clear}</a></div></form>`;
}

function list({ lang }: PageShell, { rows, today }: RegistryView): Html {
  const { registry: texts } = words(lang);
  return table({
    lang,
    caption: texts.title,
    captionClasses: 'govuk-visually-hidden',
    narrow: 'stacked',
    head: texts.columns,
    rows: rows.map((row) => [
      html`<a class="govuk-link mc-code" href="${PATH}/${row.id}">${row.documentNumber}</a>, ${dayText(row.documentDate)}${row.edition > 1 && html` (${texts.edition({ edition: row.edition })})`}${row.kind === 'negative' && html`<br>${texts.negative}`}`,
      row.procedureName,
      html`<a class="govuk-link mc-code" href="/can-bo/ho-so/${encodeURIComponent(row.dossierCode)}">${row.dossierCode}</a>`,
      row.agencyName,
      html`<span class="mc-code">${formatInstant(row.registeredAt, lang)}</span>`,
      standingTag(standingOf(row, row.ending ? { kind: row.ending } : null, today), lang),
    ]),
  });
}

/** How a result stands, in a colour and in words. */
export const standingTag = (standing: Standing, lang: Lang): Html =>
  tag({ text: words(lang).standings[standing], colour: COLOURS[standing] });

const COLOURS = {
  valid: 'green',
  'not-yet-valid': 'blue',
  expired: 'grey',
  recalled: 'red',
  replaced: 'orange',
  revoked: 'red',
} as const;

export function dayText(text: string): string {
  const day = parseDay(text);
  return day ? formatDay(day) : text;
}
