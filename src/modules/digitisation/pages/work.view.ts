import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, input, insetText, select, type TableCell, table } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { Kind, PaperAtWork, RateOfAgency } from '../queries/digitisation-work.ts';
import { slugOf } from './work-lists.ts';

export type WorkView = {
  readonly from: string;
  readonly to: string;
  readonly agencyId: number | null;
  readonly agencies: readonly { readonly value: string; readonly text: string }[];
  /** Whether the center's profile has digitisation switched on. */
  readonly required: boolean;
  readonly rates: readonly RateOfAgency[];
  /** The figure that was opened. */
  readonly kind: Kind | null;
  readonly list: readonly PaperAtWork[] | null;
  readonly more: boolean;
};

export function workPage(shell: PageShell, view: WorkView): Html {
  const texts = words(shell.lang).work;
  return page(shell, {
    title: view.kind ? texts.lists[view.kind] : texts.title,
    mainClass: 'mc-dense',
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${!view.required && insetText({ text: texts.notRequired })}
${filter(shell, view)}
${view.rates.length === 0 ? html`<p class="govuk-body">${texts.none}</p>` : rates(shell, view)}
${view.kind && view.list && list(shell, view, view.kind, view.list)}`,
  });
}

function filter({ lang }: PageShell, { from, to, agencyId, agencies, kind }: WorkView): Html {
  const texts = words(lang).work;
  const day = (name: string, label: string, value: string) =>
    input({ name, label, value, type: 'date', classes: 'govuk-input--width-10' });
  return html`<form class="mc-filter" method="get" action="/can-bo/so-hoa">
${day('tu', texts.from, from)}${day('den', texts.to, to)}
${select({ name: 'co-quan', label: texts.agency, value: agencyId ?? '', items: [{ value: '', text: texts.allAgencies }, ...agencies] })}
${kind && html`<input type="hidden" name="viec" value="${slugOf(kind)}">`}
${button({ text: texts.show, classes: 'govuk-button--secondary' })}</form>`;
}

/** The shares stand beside the counts they come from, and every count opens its list. */
function rates({ lang }: PageShell, view: WorkView): Html {
  const texts = words(lang).work;
  const { columns } = texts;
  const kinds: readonly Kind[] = ['required', 'digitised', 'missing'];
  const later: readonly Kind[] = ['to-verify', 'rejected', 'voluntary'];
  const row = (name: string | Html, agencyId: number | null, counts: Readonly<Record<Kind, number>>) => {
    const cell = (kind: Kind): TableCell => ({
      format: 'numeric',
      text:
        counts[kind] === 0
          ? '0'
          : html`<a class="govuk-link" href="${hrefOf(view, kind, agencyId)}">${counts[kind]}</a>`,
    });
    const share: TableCell = { text: rateText(counts, lang), format: 'numeric' };
    return [name, ...kinds.map(cell), share, ...later.map(cell)];
  };
  const total = (kind: Kind) => view.rates.reduce((sum, one) => sum + one[kind], 0);
  const sums = Object.fromEntries([...kinds, ...later].map((kind) => [kind, total(kind)])) as Record<Kind, number>;
  const heads = [...kinds, 'rate' as const, ...later].map((kind) => ({
    text: columns[kind],
    format: 'numeric' as const,
  }));
  return table({
    caption: texts.title,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.agency, ...heads],
    rows: [
      ...view.rates.map((one) => row(vietnamese(lang, one.agencyName), one.agencyId, one)),
      ...(view.rates.length > 1 ? [row(html`<strong>${texts.total}</strong>`, view.agencyId, sums)] : []),
    ],
    narrow: 'stacked',
    lang,
  });
}

function list({ lang }: PageShell, { more }: WorkView, kind: Kind, papers: readonly PaperAtWork[]): Html {
  const texts = words(lang).work;
  const { listColumns: columns } = texts;
  return html`<h2 class="govuk-heading-m" id="danh-sach">${texts.lists[kind]}</h2>
${more && html`<p class="govuk-body">${texts.more(papers.length)}</p>`}
${
  papers.length === 0
    ? html`<p class="govuk-body">${texts.emptyList}</p>`
    : table({
        head: [columns.since, columns.reference, columns.paper, columns.agency, columns.digitiser],
        rows: papers.map((one) => [
          html`<span class="mc-code">${formatInstant(one.acceptedAt, lang)}</span>`,
          html`<span class="mc-code">${one.reference}</span>`,
          html`<a class="govuk-link" href="/can-bo/ho-so/${encodeURIComponent(one.reference)}/so-hoa/${encodeURIComponent(one.componentKey)}">${one.name}</a>`,
          vietnamese(lang, one.agencyName),
          one.digitiserName ?? '–',
        ]),
        narrow: 'stacked',
        lang,
      })
}`;
}

/** “87,5 %” of what had to be digitised; a dash where nothing had to be. */
export function rateText(
  { required, digitised }: Pick<RateOfAgency, 'required' | 'digitised'>,
  lang: 'vi' | 'en',
): string {
  if (required === 0) return '–';
  const tenths = Math.floor((digitised * 1000) / required);
  const [whole, tenth] = [Math.trunc(tenths / 10), tenths % 10];
  return `${whole}${tenth === 0 ? '' : `${lang === 'vi' ? ',' : '.'}${tenth}`}\u00a0%`;
}

const hrefOf = ({ from, to }: WorkView, kind: Kind, agencyId: number | null): string =>
  `/can-bo/so-hoa?tu=${from}&den=${to}${agencyId === null ? '' : `&co-quan=${agencyId}`}&viec=${slugOf(kind)}#danh-sach`;
