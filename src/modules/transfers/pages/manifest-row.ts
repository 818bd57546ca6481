import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { type TagColour, table, tag } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { Manifest } from '../domain/manifest.ts';
import { words } from '../messages/index.ts';
import { figure, STATUS_COLOURS, whatGoes } from './tabs.ts';

/** A manifest in a list. */
export type ManifestRow = {
  readonly number: string;
  readonly href: string;
  readonly what: string;
  readonly lines: string;
  readonly status: { readonly text: string; readonly colour: TagColour };
  readonly discrepancies: string | null;
  readonly closed: string;
  readonly handedOver: string;
};

export const manifestRow = (one: Manifest, lang: Lang): ManifestRow => ({
  number: one.number,
  href: `/can-bo/ban-giao/${one.id}`,
  what: whatGoes(one, lang),
  lines: figure(one.lineCount, lang),
  status: { text: words(lang).statuses[one.status], colour: STATUS_COLOURS[one.status] },
  discrepancies:
    one.openDiscrepancies > 0 ? words(lang).list.open({ count: figure(one.openDiscrepancies, lang) }) : null,
  closed: formatInstant(one.closed.at, lang),
  handedOver: one.handedOver ? formatInstant(one.handedOver.at, lang) : '',
});

export function manifestTable(rows: readonly ManifestRow[], caption: string, lang: Lang): Html {
  const { columns } = words(lang).list;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [
      columns.number,
      columns.what,
      { text: columns.lines, format: 'numeric' },
      columns.status,
      columns.closed,
      columns.handedOver,
    ],
    rows: rows.map((row) => [
      html`<a class="govuk-link mc-code" href="${row.href}">${row.number}</a>`,
      row.what,
      { text: row.lines, format: 'numeric' },
      html`${tag(row.status)}${row.discrepancies && html`<br>${tag({ text: row.discrepancies, colour: 'orange' })}`}`,
      row.closed,
      row.handedOver,
    ]),
    narrow: 'stacked',
    lang,
  });
}
