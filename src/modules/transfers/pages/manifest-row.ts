import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { table, tag } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { Manifest } from '../domain/manifest.ts';
import { words } from '../messages/index.ts';
import { figure, STATUS_COLOURS, whatGoes } from './tabs.ts';

/** Manifests in a list, under a caption that is only heard. */
export function manifestTable(manifests: readonly Manifest[], caption: string, lang: Lang): Html {
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
    rows: manifests.map((one) => [
      html`<a class="govuk-link mc-code" href="/can-bo/ban-giao/${one.id}">${one.number}</a>`,
      whatGoes(one, lang),
      { text: figure(one.lineCount, lang), format: 'numeric' },
      html`${statusTag(one, lang)}${one.openDiscrepancies > 0 && html`<br>${discrepancyTag(one, lang)}`}`,
      formatInstant(one.closed.at, lang),
      one.handedOver ? formatInstant(one.handedOver.at, lang) : '',
    ]),
    narrow: 'stacked',
    lang,
  });
}

const statusTag = ({ status }: Manifest, lang: Lang): Html =>
  tag({ text: words(lang).statuses[status], colour: STATUS_COLOURS[status] });

const discrepancyTag = ({ openDiscrepancies }: Manifest, lang: Lang): Html =>
  tag({ text: words(lang).list.open({ count: figure(openDiscrepancies, lang) }), colour: 'orange' });
