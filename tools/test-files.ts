import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** What a test file needs decides its group: rules about the tree, real starts, a browser, a database, or nothing. */
export const GROUPS = ['architecture', 'unit', 'database', 'start', 'browser'] as const;
export type Group = (typeof GROUPS)[number];

/** All test files of some groups, in the order of the groups. */
export function testFiles(groups: readonly Group[] = GROUPS): string[] {
  const files = globSync('{src,test,tools,bench}/**/*.test.ts', { cwd: root }).sort();
  return groups.flatMap((group) => files.filter((file) => groupOf(file) === group));
}

/** `file` is a path from the root or from here. */
export function groupOf(file: string): Group {
  if (file.startsWith('test/architecture/')) return 'architecture';
  if (file.startsWith('test/start/')) return 'start';
  if (file.startsWith('test/journeys/')) return 'browser';
  const text = readFileSync(path.resolve(root, file), 'utf8');
  if (/support\/browser\.ts'/.test(text)) return 'browser';
  return /support\/(database|server|center)\.ts'/.test(text) ? 'database' : 'unit';
}
