import type { SourceFile } from './tree.ts';

const LONGEST = 250;

/** Files that do not fit a reader's patience. */
export const checkSizes = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => !path.endsWith('.generated.ts'))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${LONGEST}`);

/** `raw(` prints without escaping, so who uses it is a list one can read. */
export const checkRaw = (files: readonly SourceFile[], allowed: readonly string[]): string[] =>
  files
    .filter(({ path, text }) => /(?<![.\w])raw\(/.test(text) && !allowed.includes(path) && !path.endsWith('.test.ts'))
    .map(({ path }) => `${path} uses raw( and is not on the list`);

/** Two different Temporal values are deeply equal to node:assert: tests that hold some compare texts. */
export const checkTemporalComparisons = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => path.endsWith('.test.ts'))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .map((line, index) => ({ line, number: index + 1 }))
        .filter(({ line }) => /\b(deepEqual|deepStrictEqual)\(.*\b(Temporal|PlainDate|Instant)\b/.test(line))
        .map(({ number }) => `${path}:${number} compares Temporal values deeply: they are always equal`),
    );
