import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** A test that names clauses in brackets at the start of its title: `[QC Đ12.1c] [QC Đ14] one supplement …`. */
export type ClauseTest = { readonly file: string; readonly clauses: readonly string[]; readonly title: string };

/** Every such test of the tree, by file and then in the order of the file. */
export const readClauseTests = (): ClauseTest[] =>
  globSync('{src,test,tools}/**/*.test.ts', { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
    .flatMap((file) => clauseTestsIn(file, readFileSync(path.join(root, file), 'utf8')));

/** Skipped tests and those still to be written prove nothing, so they do not count. */
export function clauseTestsIn(file: string, text: string): ClauseTest[] {
  const found = text.matchAll(/\b(?:test|it|describe|suite)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g);
  return [...found].flatMap(([, , written = '']) => {
    const [ids] = /^(?:\[[^\]]*\]\s*)*/.exec(written) ?? [''];
    if (ids === '') return [];
    const clauses = [...ids.matchAll(/\[([^\]]*)\]/g)].map(([, clause = '']) => clause);
    return [{ file, clauses, title: readable(written.slice(ids.length)) }];
  });
}

/** What stands in a title's blanks is known only when it runs. */
const readable = (title: string) => title.replaceAll(/\$\{[^}]*\}/g, '…').replaceAll(/\\(.)/g, '$1');
