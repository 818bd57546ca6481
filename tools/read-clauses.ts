import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../data/regulation');

export const MUST_BE_PROVEN_FILE = path.join(folder, 'must-be-proven.txt');

/** A clause of the regulation (`QC …`) or of the news about the centers (`N…`), and what it asks of the software. */
export type Clause = {
  readonly clause: string;
  /** `no`: nothing for software to do, or to prove. */
  readonly software: 'yes' | 'no';
  readonly paraphrase: string;
  readonly requirement: string;
};

/** All clauses, in the order of the regulation. */
export const readClauses = (): Clause[] => parseClauses(readFileSync(path.join(folder, 'clauses.csv'), 'utf8'));

/** The clauses that must keep a test, as the list has them now. */
export const readMustBeProven = (): string[] => linesOf(readFileSync(MUST_BE_PROVEN_FILE, 'utf8'));

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

export function parseClauses(text: string): Clause[] {
  const [header, ...rows] = text.trimEnd().split('\n').map(parseLine);
  if (header?.join() !== 'clause,software,paraphrase,requirement')
    throw new Error('clauses.csv has other columns than clause,software,paraphrase,requirement');
  return rows.map(([clause = '', software, paraphrase = '', requirement = ''], index) => {
    if (software !== 'yes' && software !== 'no') throw new Error(`clauses.csv:${index + 2}: software is yes or no`);
    return { clause, software, paraphrase, requirement };
  });
}

/** A row is one line; a cell may stand in quotes, with quotes inside it doubled. */
function parseLine(line: string): string[] {
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
