import { fileURLToPath } from 'node:url';
import Type from 'typebox';
import { fold } from '../../../kernel/vietnamese.ts';
import { readDataFile } from '../../../platform/data-file.ts';
import { closed, list, text } from '../../../platform/data-schema.ts';

/** Ways to say one thing, each as folded words: [["gplx"], ["giay", "phep", "lai", "xe"]]. */
export type Abbreviation = readonly (readonly string[])[];

const FILE = 'data/search/abbreviations.yaml';
const AbbreviationFile = closed({ groups: list(Type.Array(text, { minItems: 2, description: 'two texts or more' })) });
const file = fileURLToPath(new URL('../../../../data/search/abbreviations.yaml', import.meta.url));
let read: readonly Abbreviation[] | undefined;

/** What officials wrote down about how people abbreviate; read once. Throws where the file is wrong, naming the line. */
export function abbreviations(): readonly Abbreviation[] {
  read ??= readAbbreviations();
  return read;
}

function readAbbreviations(): readonly Abbreviation[] {
  const found = readDataFile(file, AbbreviationFile, FILE);
  if (!found.ok) throw new Error(found.problem.join('\n'));
  return found.value.value.groups.map((ways) => ways.map(wordsOf));
}

/** Words as the index holds them: without marks, letters and figures only; the dot belongs to codes, and is put where it was left out (2000488). */
export const wordsOf = (typed: string): string[] =>
  fold(typed)
    .split(/[^a-z0-9.]+/)
    .map((word) => word.replace(/^\.+|\.+$/g, '').replace(/^(\d)(\d{6})$/, '$1.$2'))
    .filter(Boolean);
