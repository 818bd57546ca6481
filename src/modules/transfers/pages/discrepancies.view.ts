import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, hiddenFields, input, radios, table, tag } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import type { Discrepancy, ManifestLine } from '../domain/manifest.ts';
import { words } from '../messages/index.ts';
import type { ManifestView } from './manifest.presenter.ts';

export type DiscrepancyItem = {
  readonly id: number;
  readonly line: string;
  readonly kind: string;
  readonly note: string;
  readonly recorded: string;
  /** Null while nobody has settled it. */
  readonly resolved: string | null;
  /** Whether the whole dossier is not there, so that settling must say where it is. */
  readonly isAway: boolean;
  readonly values: { readonly resolution: string; readonly arrived: string };
};

export function discrepancyItem(
  one: Discrepancy,
  facts: { lines: readonly ManifestLine[]; settling: number | null; fields: Readonly<Record<string, string>> },
  lang: Lang,
): DiscrepancyItem {
  const { manifest: texts } = words(lang);
  const line = facts.lines.find(({ ordinal }) => ordinal === one.ordinal);
  const signed = (by: { name: string; at: Temporal.Instant }) =>
    texts.signed({ name: by.name, when: formatInstant(by.at, lang) });
  const typed = facts.settling === one.id ? facts.fields : {};
  return {
    id: one.id,
    line: `${one.ordinal} · ${line?.code ?? ''}`,
    kind: texts.kinds[one.kind],
    note: one.note,
    recorded: signed(one.recorded),
    resolved: one.resolved && `${one.resolved.resolution} (${signed(one.resolved)})`,
    isAway: line?.arrived === false && !line.released,
    values: { resolution: typed.resolution ?? '', arrived: typed.arrived ?? '' },
  };
}

/** What did not agree, and a form for each that is open. */
export function discrepancyList(shell: PageShell, view: ManifestView, newKey: () => string): Html {
  const { lang } = shell;
  const { discrepancies: texts } = words(lang).manifest;
  return html`<h2 class="govuk-heading-m" id="sai-lech">${texts.title}</h2>
${table({
  caption: texts.title,
  captionClasses: 'govuk-visually-hidden',
  head: [texts.columns.line, texts.columns.kind, texts.columns.note, texts.columns.recorded, texts.columns.resolved],
  rows: view.discrepancies.map((one) => [
    html`<span class="mc-code">${one.line}</span>`,
    one.kind,
    one.note,
    one.recorded,
    one.resolved ??
      html`${tag({ text: texts.open, colour: 'orange' })}${view.maySettle && settling(shell, view, one, newKey())}`,
  ]),
  narrow: 'stacked',
  lang,
})}`;
}

function settling(shell: PageShell, view: ManifestView, one: DiscrepancyItem, key: string): Html {
  const { discrepancies: texts } = words(shell.lang).manifest;
  const forLine = html`<span class="govuk-visually-hidden"> (${texts.forLine({ line: one.line })})</span>`;
  return html`<form method="post" action="/can-bo/ban-giao/${view.id}/sai-lech/${one.id}" class="mc-no-print" novalidate>
${hiddenFields(shell, { _key: key, expectedVersion: view.version })}
${
  one.isAway &&
  radios({
    name: 'arrived',
    idPrefix: `arrived-${one.id}`,
    legend: html`${texts.arrived}${forLine}`,
    classes: 'govuk-radios--small',
    value: one.values.arrived,
    errorMessage: view.faults.of(`arrived-${one.id}`),
    items: [
      { value: 'true', text: texts.here },
      { value: 'false', text: texts.notHere },
    ],
  })
}
${input({
  id: `resolution-${one.id}`,
  name: 'resolution',
  label: html`${texts.resolution}${forLine}`,
  value: one.values.resolution,
  errorMessage: view.faults.of(`resolution-${one.id}`),
  autocomplete: 'off',
  attributes: { maxlength: 500 },
})}
${button({ text: html`${texts.submit}${forLine}`, classes: 'govuk-button--secondary govuk-!-margin-bottom-0', preventDoubleClick: true })}
</form>`;
}
