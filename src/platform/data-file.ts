import { readFileSync } from 'node:fs';
import type { Static, TSchema } from 'typebox';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Result } from '../kernel/result.ts';
import { type Fault, schemaFaults } from './schema-faults.ts';

/** A data file that was read: its value, and what is needed to say on which line a part of it stands. */
export type DataDocument<T> = {
  readonly shownAs: string;
  readonly value: T;
  readonly tree: Document;
  readonly lines: LineCounter;
};

/** Keys from the top of a file down to a value: `['components', 2, 'key']`. */
export type DataPath = readonly (string | number)[];

/**
 * Reads a YAML file and checks it against a closed schema. The problem is every complaint about the file at once, each
 * one sentence with file and line: `data/procedures/kon-tum/SXD/1.234567.yaml:17: timeLimit.value must be a positive integer`.
 * `shownAs` is the name the complaints carry. An unreadable file is a complaint too.
 */
export function readDataFile<S extends TSchema>(
  path: string,
  schema: S,
  shownAs: string = path,
): Result<DataDocument<Static<S>>, readonly string[]> {
  const source = textOf(path);
  if (source === undefined) return { ok: false, problem: [`${shownAs}:1: the file is missing or cannot be read`] };
  return parseData(source, schema, shownAs);
}

/** The same for text already at hand. */
export function parseData<S extends TSchema>(
  source: string,
  schema: S,
  shownAs: string,
): Result<DataDocument<Static<S>>, readonly string[]> {
  const lines = new LineCounter();
  const tree = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const faults = [...tree.errors, ...tree.warnings];
  if (faults.length > 0) {
    const sentences = faults.map((f) => `${shownAs}:${lines.linePos(f.pos[0]).line}: not valid YAML: ${f.message}`);
    return { ok: false, problem: [...new Set(sentences)] };
  }
  const value: unknown = tree.toJS();
  const document = { shownAs, value, tree, lines };
  const complaints = schemaFaults(schema, value).toSorted(byLine(document));
  if (complaints.length > 0)
    return { ok: false, problem: complaints.map((c) => complain(document, c.path, c.sentence)) };
  return { ok: true, value: document as DataDocument<Static<S>> };
}

/** One complaint about a value of the file, for cross-checks: `FILE:LINE: PATH SENTENCE`. */
export function complain(document: DataDocument<unknown>, path: DataPath, sentence: string): string {
  const subject = path.reduce<string>((all, key) => all + (typeof key === 'number' ? `[${key}]` : `.${key}`), '');
  return `${document.shownAs}:${lineOf(document, path)}: ${`${subject.replace(/^\./, '')} ${sentence}`.trim()}`;
}

/** The line, counted from 1, where the value at `path` stands; of what is missing, the line of what should hold it. */
export function lineOf(document: DataDocument<unknown>, path: DataPath): number {
  let node: unknown = document.tree.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = (isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined) ?? offset;
    }
  }
  return Math.max(1, document.lines.linePos(offset).line);
}

const byLine = (document: DataDocument<unknown>) => (a: Fault, b: Fault) =>
  lineOf(document, a.path) - lineOf(document, b.path);

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
