import { type Html, html } from '../../../../platform/html.ts';
import { type LaidRow, layOut, type Track } from './process-chart.layout.ts';
import type { ChartRow, ChartView } from './process-chart.presenter.ts';
import { colour } from './process-colours.ts';
import { wrapText } from './wrap-text.ts';

/** Units are pixels on a phone; on a wider page the chart keeps its size. */
const WIDTH = 360;
const COLUMN = 22;
const GAP = 42;
const PADDING = 10;
const LINE = 18;
const CIRCLE = 11;
const INK = '#0b0c0c';
const GREY = '#505a5f';

type TextLine = { readonly text: string; readonly size: number; readonly bold: boolean; readonly fill: string };
type Placed = {
  readonly row: ChartRow;
  readonly laid: LaidRow;
  readonly top: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
};

/**
 * A process with branches: boxes from top to bottom beside the lines that join them. What a line depends on stands in words
 * in the box it leaves; the list beneath says the same.
 */
export function processChart({ label, rows }: ChartView): Html {
  const { rows: laid, columns } = layOut(rows);
  const left = columns * COLUMN + 8;
  const placed = place(rows, laid, left);
  const height = placed.reduce((_, { top, height }) => top + height, 0) + 2;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="100%" height="${height}" preserveAspectRatio="xMinYMin meet" role="img" aria-label="${label}">
${placed.map((each, at) => lines(each, placed[at + 1]))}${placed.map((each) => box(each, left))}</svg>`;
}

function place(rows: readonly ChartRow[], laid: readonly LaidRow[], left: number): Placed[] {
  const room = WIDTH - left - 2 * PADDING - 6;
  let top = 1;
  return rows.map((row, at) => {
    const small = (texts: readonly string[], fill: string) =>
      texts.flatMap((text) =>
        wrapText(text, room, 13, false).map((line) => ({ text: line, size: 13, bold: false, fill })),
      );
    const who = `${row.holder} · ${row.time}`;
    const lines = [
      ...wrapText(row.name, room, 15, true).map((text) => ({ text, size: 15, bold: true, fill: INK })),
      ...small(wrapText(who, room, 13, false).length > 1 ? [row.holder, row.time] : [who], GREY),
      ...small([row.waits ?? '', ...row.lines].filter(Boolean), INK),
    ];
    const height = lines.length * LINE + 2 * PADDING;
    const placed = { row, laid: laid[at] as LaidRow, top, height, lines };
    top += height + GAP;
    return placed;
  });
}

function box({ row, laid, top, height, lines }: Placed, left: number): Html {
  const x = centre(laid.column);
  const y = top + PADDING + CIRCLE;
  const fill = colour(row.holderIndex);
  return html`<line x1="${x}" y1="${y}" x2="${left}" y2="${y}" stroke="#b1b4b6" stroke-width="2"/>
<rect x="${left}" y="${top}" width="${WIDTH - left - 1}" height="${height}" rx="4" fill="#ffffff" stroke="#b1b4b6"/><rect x="${left}" y="${top}" width="5" height="${height}" rx="2" fill="${fill}"/>
<circle cx="${x}" cy="${y}" r="${CIRCLE}" fill="${fill}"/><text x="${x}" y="${y + 4.5}" text-anchor="middle" font-size="13" font-weight="700" fill="#ffffff">${row.number}</text>
${lines.map(
  ({ text, size, bold, fill }, at) =>
    html`<text x="${left + PADDING + 4}" y="${top + PADDING + 13 + at * LINE}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${fill}">${text}</text>`,
)}`;
}

/** The lines beside a row, and in the gap to the next: first they part, then they run down, then they meet. */
function lines({ row, laid, top, height }: Placed, next: Placed | undefined): Html {
  const node = top + PADDING + CIRCLE;
  const bottom = top + height;
  const [parted, meeting, end] = [bottom + GAP / 3, bottom + (2 * GAP) / 3, bottom + GAP];
  const down = ({ column, dashed }: Track, from: number, to: number) => path(column, column, from, to, dashed);
  if (!next) return html`${laid.merges.length > 0 && down({ column: laid.column, dashed: false }, top, node)}`;
  const merges = (track: Track) => next.laid.merges.some(({ column }) => column === track.column);
  const joining = laid.passes.filter(merges);
  const through = laid.passes.filter((track) => !merges(track));
  const near = [...laid.departs, ...joining];
  const target = (track: Track) => (merges(track) ? next.laid.column : track.column);
  return html`${laid.merges.length > 0 && down({ column: laid.column, dashed: false }, top, node)}
${laid.passes.map((track) => down(track, top, bottom))}
${laid.departs.length > 0 && down({ column: laid.column, dashed: false }, node, bottom)}
${laid.departs.map((track) => path(laid.column, track.column, bottom, parted, track.dashed))}
${joining.map((track) => down(track, bottom, parted))}
${row.forks && bar(laid.departs, parted)}${next.row.waits && bar(next.laid.merges, meeting)}
${near.map((track) => down(track, parted, meeting))}
${near.map((track) => path(track.column, target(track), meeting, end, track.dashed))}
${through.map((track) => html`${halo(track, bottom, end)}${down(track, bottom, end)}`)}`;
}

/** A line that only passes keeps clear of the bars it crosses. */
const halo = ({ column }: Track, top: number, bottom: number): Html =>
  html`<line x1="${centre(column)}" y1="${top}" x2="${centre(column)}" y2="${bottom}" stroke="#ffffff" stroke-width="8"/>`;

function path(from: number, to: number, top: number, bottom: number, dashed: boolean): Html {
  const [x1, x2, middle] = [centre(from), centre(to), (top + bottom) / 2];
  return html`<path d="M${x1} ${top}C${x1} ${middle} ${x2} ${middle} ${x2} ${bottom}" fill="none" stroke="${INK}" stroke-width="2"${dashed && html` stroke-dasharray="4 3"`}/>`;
}

/** The bar across lines that are worked side by side, or wait for each other. */
function bar(tracks: readonly Track[], y: number): Html | null {
  const columns = tracks.map(({ column }) => centre(column));
  if (columns.length < 2) return null;
  const [from, to] = [Math.min(...columns) - 7, Math.max(...columns) + 7];
  return html`<line x1="${from}" y1="${y}" x2="${to}" y2="${y}" stroke="${INK}" stroke-width="5" stroke-linecap="round"/>`;
}

const centre = (column: number): number => column * COLUMN + CIRCLE + 1;
