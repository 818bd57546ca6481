import { type Figure, isMet, type Measured, type Row } from './row.ts';

/** A row as it came out; one that could not be measured says why. */
export type Outcome = Pick<Row, 'name' | 'title'> & (Measured | { readonly failure: string });

/** A row for people, as soon as it is there. */
export function tell(outcome: Outcome): string {
  const heading = `\n${outcome.name}: ${outcome.title}`;
  if ('failure' in outcome) return `${heading}\n  not measured: ${outcome.failure}\n`;
  const width = Math.max(...outcome.figures.map(({ what }) => what.length));
  const lines = outcome.figures.map((figure) => `  ${figure.what.padEnd(width)}  ${cells(figure)}`);
  const notes = (outcome.notes ?? []).map((note) => `  (${note})`);
  return `${[heading, ...lines, ...notes].join('\n')}\n`;
}

function cells(figure: Figure): string {
  const value = `${readable(figure.value).padStart(9)} ${figure.unit.padEnd(4)}`;
  if (!figure.target) return value.trimEnd();
  const wanted = 'atLeast' in figure.target ? `≥ ${figure.target.atLeast}` : `≤ ${figure.target.atMost}`;
  return `${value} ${wanted.padEnd(7)} ${isMet(figure) ? 'met' : 'MISSED'}`;
}

/** Three digits that count, and no more than are there. */
const readable = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

/** The same for programs. */
export const asJson = (outcomes: readonly Outcome[], machine: object): string =>
  `${JSON.stringify({ machine, rows: outcomes }, null, 2)}\n`;
