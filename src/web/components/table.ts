import { type Html, html } from '../../platform/html.ts';
import type { Lang } from '../i18n.ts';
import { words } from '../messages/index.ts';
import { type Attributes, attributes, isText, spaced, type Text } from './markup.ts';

export type TableCell = {
  text: Text;
  /** Figures stand to the right. */
  format?: 'numeric' | undefined;
  classes?: string | undefined;
  colspan?: number | undefined;
  rowspan?: number | undefined;
  attributes?: Attributes | undefined;
};

export type TableOptions = {
  head?: readonly (Text | TableCell)[] | undefined;
  rows: readonly (readonly (Text | TableCell)[])[];
  caption?: Text | undefined;
  captionClasses?: string | undefined;
  firstCellIsHeader?: boolean | undefined;
  /**
   * What becomes of it on a phone: `stacked` turns each row into a card with the headings beside the values;
   * `scroll` keeps the grid in a region that scrolls sideways and takes the keyboard.
   */
  narrow?: 'stacked' | 'scroll' | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  lang?: Lang | undefined;
};

export function table(o: TableOptions): Html {
  const stacked = o.narrow === 'stacked';
  // A row drawn as a card is no table row to some screen readers any more: the roles say it again.
  const role = (name: string) => (stacked ? attributes({ role: name }) : null);
  const heads = o.head?.map(asCell);
  const own = { class: spaced('govuk-table', stacked && 'mc-table--stacked', o.classes), ...o.attributes };
  const drawn = html`<table${attributes(own)}${role('table')}>
${o.caption && html`<caption${attributes({ class: spaced('govuk-table__caption', o.captionClasses) })}>${o.caption}</caption>`}
${
  heads &&
  html`<thead class="govuk-table__head"${role('rowgroup')}><tr class="govuk-table__row"${role('row')}>${heads.map(
    (cell) => html`<th scope="col"${cellAttributes('header', cell)}${role('columnheader')}>${cell.text}</th>`,
  )}</tr></thead>`
}
<tbody class="govuk-table__body"${role('rowgroup')}>${o.rows.map(
    (row) =>
      html`<tr class="govuk-table__row"${role('row')}>${row.map(asCell).map((cell, index) => {
        const heading = stacked ? attributes({ 'data-heading': plain(heads?.[index]?.text) }) : null;
        return index === 0 && o.firstCellIsHeader
          ? html`<th scope="row"${cellAttributes('header', { ...cell, format: undefined })}${role('rowheader')}>${cell.text}</th>`
          : html`<td${cellAttributes('cell', cell)}${role('cell')}${heading}>${cell.text}</td>`;
      })}</tr>`,
  )}</tbody>
</table>`;
  return o.narrow === 'scroll' ? scrollRegion(o, drawn) : drawn;
}

const asCell = (cell: Text | TableCell): TableCell => (isText(cell) ? { text: cell } : cell);

function cellAttributes(kind: 'header' | 'cell', cell: TableCell): Html {
  const block = `govuk-table__${kind}`;
  const format = cell.format && `${block}--${cell.format}`;
  const { colspan, rowspan } = cell;
  return attributes({ class: spaced(block, format, cell.classes), colspan, rowspan, ...cell.attributes });
}

/** A heading as plain words, for the style sheet to print before a value. */
const plain = (text: Text | undefined) =>
  String(text ?? '')
    .replace(/<[^>]*>/g, '')
    .trim() || undefined;

function scrollRegion(o: TableOptions, content: Html): Html {
  const name = words(o.lang ?? 'vi').components.scrollable(plain(o.caption) ?? '');
  return html`<div class="mc-scroll" role="region" tabindex="0"${attributes({ 'aria-label': name.trim() })}>${content}</div>`;
}
