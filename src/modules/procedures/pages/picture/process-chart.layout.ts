import type { ChartRow } from './process-chart.presenter.ts';

/** Where the lines of a chart run: each row stands in a column, and each line between two rows in a column of its own. */
export type Track = { readonly column: number; readonly dashed: boolean };
export type LaidRow = {
  readonly column: number;
  /** Lines that come in from the columns above. */
  readonly merges: readonly Track[];
  /** Lines that leave for the columns below. */
  readonly departs: readonly Track[];
  /** Lines that only pass by. */
  readonly passes: readonly Track[];
};

type Open = { readonly to: number; readonly dashed: boolean };

/** Lays the rows out as few columns as they need: a line keeps its column until the row it leads to. */
export function layOut(rows: readonly Pick<ChartRow, 'edges'>[]): { rows: LaidRow[]; columns: number } {
  const open: (Open | null)[] = [];
  const laid = rows.map(({ edges }, at): LaidRow => {
    const merges = tracks(open, (line) => line.to === at);
    const column = merges[0]?.column ?? firstFree(open);
    for (const { column: from } of merges) open[from] = null;
    const passes = tracks(open, () => true);
    // The nearest goes straight down; the others find a place beside it.
    const departs = edges
      .toSorted((one, other) => one.to - other.to)
      .map((edge, index): Track => {
        const place = index === 0 ? column : firstFree(open);
        open[place] = edge;
        return { column: place, dashed: edge.dashed };
      });
    return { column, merges, departs, passes };
  });
  const widest = laid.flatMap(({ column, departs }) => [column, ...departs.map((track) => track.column)]);
  return { rows: laid, columns: Math.max(0, ...widest) + 1 };
}

const tracks = (open: readonly (Open | null)[], wanted: (line: Open) => boolean): Track[] =>
  open.flatMap((line, column) => (line && wanted(line) ? [{ column, dashed: line.dashed }] : []));

function firstFree(open: readonly (Open | null)[]): number {
  const free = open.indexOf(null);
  return free === -1 ? open.length : free;
}
