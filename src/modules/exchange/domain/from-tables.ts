import type { FaultList, Place } from './fault.ts';
import type { TableRow } from './read-table.ts';
import type { SheetName } from './sheets.ts';

/** A procedure as a file tells it: perhaps not whole, and where each part of it was read. */
export type ReadProcedure = {
  readonly code: string;
  readonly file: Record<string, unknown>;
  /** Where the part at a path stands, as well as it is known. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
};

export type Tables = Readonly<Record<SheetName, readonly TableRow[]>>;
type Things = Record<string, unknown>[];

/** Puts the rows of all sheets together by the code of their procedure. */
export function proceduresOf(tables: Tables, faults: FaultList): ReadProcedure[] {
  const heads = headsOf(tables.procedures, faults);
  const rowsOf = bySheetAndCode(tables, heads, faults);
  return [...heads].map(([code, head]) => procedureOf(code, head, (sheet) => rowsOf[sheet]?.get(code) ?? [], faults));
}

/** The row of each procedure; a second one of the same code is a fault. */
function headsOf(rows: readonly TableRow[], faults: FaultList): ReadonlyMap<string, TableRow> {
  const heads = new Map<string, TableRow>();
  for (const row of rows) {
    const first = row.code === null ? undefined : heads.get(row.code);
    if (first) faults.add(row.placeOf('code'), 'code-twice', { code: first.code ?? '', first: first.number });
    else if (row.code !== null) heads.set(row.code, row);
  }
  return heads;
}

function bySheetAndCode(tables: Tables, heads: ReadonlyMap<string, TableRow>, faults: FaultList) {
  const grouped: Partial<Record<SheetName, Map<string, TableRow[]>>> = {};
  for (const [sheet, rows] of Object.entries(tables) as [SheetName, readonly TableRow[]][]) {
    const byCode = new Map<string, TableRow[]>();
    grouped[sheet] = byCode;
    if (sheet === 'procedures') continue;
    for (const row of rows) {
      if (row.code === null) continue; // told as a cell that is wrong
      if (!heads.has(row.code)) faults.add(row.placeOf('code'), 'code-not-listed', { code: row.code });
      const group = byCode.get(row.code);
      if (group) group.push(row);
      else byCode.set(row.code, [row]);
    }
  }
  return grouped;
}

type RowsOf = (sheet: SheetName) => readonly TableRow[];

function procedureOf(code: string, head: TableRow, rowsOf: RowsOf, faults: FaultList): ReadProcedure {
  const places = new Map<string, TableRow>();
  const things = (rows: readonly TableRow[], path: string): Things =>
    rows.map((row, at) => {
      places.set(`${path}/${at}`, row);
      return bare(row.thing);
    });
  const texts = (kind: string) => rowsOf('texts').filter(({ thing }) => thing.kind === kind);
  const contentOf = (sheet: 'components' | 'charges', caseKey: unknown, path: string) =>
    things(
      rowsOf(sheet).filter(({ thing }) => thing.caseKey === caseKey),
      path,
    );
  const cases = rowsOf('cases').map((row, at) => {
    places.set(`cases/${at}`, row);
    const { ownComponents, ownCharges, ...own } = bare(row.thing);
    const key = row.thing.key;
    const [components, charges] = [
      contentOf('components', key, `cases/${at}/components`),
      contentOf('charges', key, `cases/${at}/charges`),
    ];
    return {
      ...own,
      ...((ownComponents || components.length > 0) && { components }),
      ...((ownCharges || charges.length > 0) && { charges }),
    };
  });
  const charges = contentOf('charges', undefined, 'charges');
  checkCases(rowsOf, faults);
  attachExemptions(rowsOf('exemptions'), { charges, cases }, faults);
  const { process = {}, ...content } = head.thing;
  const file: Record<string, unknown> = {
    coordinatingAgencies: [],
    effectiveTo: null,
    ...content,
    version: 1,
    ...textsOf(texts, places),
    steps: rowsOf('steps').map(({ thing }) => thing.text),
    manners: things(rowsOf('manners'), 'manners'),
    components: contentOf('components', undefined, 'components'),
    charges,
    legalBasis: things(rowsOf('legalBasis'), 'legalBasis'),
    ...(cases.length > 0 && { cases }),
    process: { version: 1, ...(process as object), steps: stepsOf(rowsOf, places, faults) },
  };
  for (const [at, row] of rowsOf('steps').entries()) places.set(`steps/${at}`, row);
  return { code, file, placeOf: (path) => placeAt(path, places, head) };
}

/** The thing without what only says whose it is. */
const bare = ({ code: _, caseKey: __, ...thing }: Readonly<Record<string, unknown>>): Record<string, unknown> => thing;

function textsOf(texts: (kind: string) => readonly TableRow[], places: Map<string, TableRow>) {
  return Object.fromEntries(
    ['subjects', 'conditions', 'forms', 'aliases'].map((kind) => {
      for (const [at, row] of texts(kind).entries()) places.set(`${kind}/${at}`, row);
      return [kind, texts(kind).map(({ thing }) => thing.text)];
    }),
  );
}

function checkCases(rowsOf: RowsOf, faults: FaultList): void {
  const known = new Set(rowsOf('cases').map(({ thing }) => thing.key));
  for (const row of [...rowsOf('components'), ...rowsOf('charges'), ...rowsOf('exemptions')]) {
    const { caseKey } = row.thing;
    if (caseKey !== undefined && !known.has(caseKey))
      faults.add(row.placeOf('caseKey'), 'case-not-listed', { key: String(caseKey) });
  }
}

/** Each exemption joins the charge it names, of the procedure or of the same case. */
function attachExemptions(
  rows: readonly TableRow[],
  { charges, cases }: { charges: Things; cases: Things },
  faults: FaultList,
): void {
  for (const row of rows) {
    const { charge: name, ...exemption } = bare(row.thing);
    const { caseKey } = row.thing;
    const owner = caseKey === undefined ? charges : cases.find(({ key }) => key === caseKey)?.charges;
    const named = ((owner ?? []) as Things).filter((charge) => charge.name === name);
    const facts = { key: String(name ?? '') };
    const [charge] = named;
    if (!charge) faults.add(row.placeOf('charge'), 'charge-unknown', facts);
    else if (named.length > 1) faults.add(row.placeOf('charge'), 'charge-ambiguous', facts);
    else charge.exemptions = [...((charge.exemptions as Things | undefined) ?? []), exemption];
  }
}

function stepsOf(rowsOf: RowsOf, places: Map<string, TableRow>, faults: FaultList): Things {
  const steps = rowsOf('process').map((row, at) => {
    places.set(`process/steps/${at}`, row);
    return bare(row.thing);
  });
  const stepAt = (row: TableRow) => {
    const step = steps.find(({ key }) => key === row.thing.step);
    if (!step) faults.add(row.placeOf('step'), 'step-unknown', { key: String(row.thing.step ?? '') });
    return step;
  };
  for (const row of rowsOf('outcomes')) {
    const step = stepAt(row);
    const { step: _, ...outcome } = bare(row.thing);
    if (step) step.outcomes = [...((step.outcomes as Things | undefined) ?? []), outcome];
  }
  for (const row of rowsOf('branches')) {
    const step = stepAt(row);
    if (!step) continue;
    const { mode, to, when } = row.thing;
    const next = (step.next as { mode: unknown; to: Things } | undefined) ?? { mode, to: [] };
    if (next.mode !== mode) faults.add(row.placeOf('mode'), 'branch-modes-differ', { key: String(step.key ?? '') });
    step.next = { ...next, to: [...next.to, { step: to, ...(when !== undefined && { when }) }] };
  }
  return steps;
}

/** The row of the longest beginning of a path that was read from one, and its column for what follows. */
function placeAt(path: readonly (string | number)[], places: ReadonlyMap<string, TableRow>, head: TableRow): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const row = places.get(path.slice(0, length).join('/'));
    if (row) return row.placeOf(path.slice(length).join('.'));
  }
  // A whole list stands where its first thing does; several things in one cell have only that cell.
  const first = places.get([...path, 0].join('/'));
  if (first) return first.placeOf('');
  const place = head.placeOf(path.join('.'));
  return place.column === null && path[0] !== 'process' ? head.placeOf(String(path[0])) : place;
}
