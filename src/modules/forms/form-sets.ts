import { fileURLToPath } from 'node:url';
import { readDataFile } from '../../platform/data-file.ts';
import { type FormSet, FormSetFile, type FormSetKey } from './domain/form-set.ts';

const read = new Map<FormSetKey, FormSet>();

/** The forms of a set, from its file. Throws when the file is at fault, naming file and line. */
export function formSet(key: FormSetKey): FormSet {
  const known = read.get(key);
  if (known) return known;
  const name = `data/forms/${key.toLowerCase().replaceAll('_', '-')}/set.yaml`;
  const file = readDataFile(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), FormSetFile, name);
  if (!file.ok) throw new Error(file.problem.join('\n'));
  if (file.value.value.key !== key) throw new Error(`${name} is the set ${file.value.value.key}`);
  read.set(key, file.value.value);
  return file.value.value;
}
