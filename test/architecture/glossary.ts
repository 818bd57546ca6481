import type { SourceFile } from './tree.ts';

/** What the columns of the glossary name. */
export type Glossary = { identifiers: string[]; tables: string[]; labels: string[] };

/** The words in every row of every table: term, identifiers, tables, label. */
export function readGlossary(text: string): Glossary {
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Official term'));
  const cells = rows.map((row) => row.split('|').map((one) => one.trim()));
  const coded = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
  return {
    identifiers: cells.flatMap((row) => coded(row[2])),
    tables: cells.flatMap((row) => coded(row[3])),
    labels: cells.flatMap((row) => (row[4] === '–' ? [] : (row[4]?.split(' · ') ?? []))),
  };
}

/** What the glossary names and the tree does not have. */
export function missingFromTree(glossary: Glossary, tree: { code: string; texts: string; schema: string }): string[] {
  const words = new Set(tree.code.match(/[\p{L}_$][\p{L}\d_$]*/gu));
  const texts = tree.texts.toLocaleLowerCase('vi');
  return [
    ...glossary.identifiers.filter((word) => !words.has(word)).map((word) => `no identifier ${word}`),
    ...glossary.tables.filter((table) => !tablesOf(tree.schema).includes(table)).map((table) => `no table ${table}`),
    ...glossary.labels
      .filter((label) => !texts.includes(label.toLocaleLowerCase('vi')))
      .map((label) => `no text “${label}”`),
  ];
}

export const tablesOf = (schema: string): string[] =>
  [...schema.matchAll(/^create table (\w+)/gm)].map(([, table = '']) => table);

/** The verbs modules offer: actions named like their file that stand in the module's door. */
export function verbsOf(files: readonly SourceFile[]): string[] {
  const door = (module: string) =>
    (files.find(({ path }) => path === `src/modules/${module}/index.ts`)?.text ?? '').replaceAll(/from '[^']*'/g, '');
  return files.flatMap(({ path }) => {
    const [, module = '', file = ''] = /^src\/modules\/([^/]+)\/actions\/([a-z-]+)\.ts$/.exec(path) ?? [];
    const verb = file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return verb !== '' && new RegExp(`\\b${verb}\\b`).test(door(module)) ? [verb] : [];
  });
}
