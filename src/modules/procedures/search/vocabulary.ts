import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';

/** Every word of the catalogue, folded, and how many versions have it. */
export type Vocabulary = {
  has(word: string): boolean;
  /** Whether some word begins so. */
  begins(part: string): boolean;
  /** Zero for a word nobody uses. */
  count(word: string): number;
  readonly words: readonly string[];
};

let kept: { readonly stamp: string; readonly vocabulary: Vocabulary } | undefined;

/**
 * The words of all versions. Counted anew only when a word is asked for that was not there and a version has come since,
 * for that takes some twenty milliseconds.
 */
export async function vocabularyFor(db: Db, words: readonly string[]): Promise<Vocabulary> {
  if (kept && words.every(kept.vocabulary.has)) return kept.vocabulary;
  const { rows } = await sql<{ stamp: string }>`
    select concat(current_database(), ' ', max(id)) as stamp from procedure_versions`.execute(db);
  const stamp = rows[0]?.stamp ?? '';
  if (kept?.stamp !== stamp) kept = { stamp, vocabulary: vocabulary(await countedWords(db)) };
  return kept.vocabulary;
}

async function countedWords(db: Db): Promise<[string, number][]> {
  const { rows } = await sql<{ word: string; count: number }>`
    select word, ndoc as count from ts_stat('select search from procedure_versions')`.execute(db);
  return rows.map(({ word, count }) => [word, count]);
}

export function vocabulary(counted: readonly (readonly [string, number])[]): Vocabulary {
  const counts = new Map(counted);
  const words = [...counts.keys()].sort();
  return {
    words,
    has: (word) => counts.has(word),
    count: (word) => counts.get(word) ?? 0,
    begins: (part) => words[firstFrom(words, part)]?.startsWith(part) ?? false,
  };
}

/** The place of the first word that is not before `part`, in a sorted list. */
function firstFrom(words: readonly string[], part: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < part) low = middle + 1;
    else high = middle;
  }
  return low;
}
