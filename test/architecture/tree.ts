import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file as the rules see it: its path from the root of the repository, and its text. */
export type SourceFile = { path: string; text: string };

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The files of the tree that match, with forward slashes. */
export const readTree = (pattern: string): SourceFile[] =>
  globSync(pattern, { cwd: ROOT })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }));

/** What a file imports: a path from the root for our own files, the package's name for others. */
export function importsOf(file: SourceFile): string[] {
  const found = file.text.matchAll(
    /^\s*(?:import|export)\b[^;'"]*?\bfrom\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map((match) => {
    const target = match[1] ?? match[2] ?? match[3]!;
    return target.startsWith('.') ? path.posix.join(path.posix.dirname(file.path), target) : target;
  });
}
