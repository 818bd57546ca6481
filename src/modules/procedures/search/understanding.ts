import { type Abbreviation, wordsOf } from './abbreviations.ts';
import { meantBy } from './mistypings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a search asks the index for. */
export type Understood = {
  /** Each a part of the question, for `to_tsquery`; a hit meets them all. */
  readonly terms: readonly Term[];
  /** The words as they are looked for, without marks. */
  readonly words: readonly string[];
  /** Whether a word was read as another than was typed. */
  readonly corrected: boolean;
};

/** `weight`: how much it tells, a rare word more than a common one, a guessed one half; nothing where no procedure has it. */
export type Term = { readonly query: string; readonly weight: number };

type Word = { readonly typed: string; readonly meant: readonly string[] };

/**
 * Reads what somebody typed, with marks or without: words nobody uses are taken for what they were meant to be, a known
 * abbreviation also for its long form and the other way round. The last word may have been only begun.
 */
export function understand(typed: string, known: Vocabulary, groups: readonly Abbreviation[]): Understood {
  const tokens = wordsOf(typed);
  const words = tokens.flatMap((token, at) => meanings(token, at === tokens.length - 1, known, groups));
  return {
    terms: terms(words, known, groups),
    words: words.map(({ meant }) => meant[0] ?? ''),
    corrected: words.some((word) => !word.meant.includes(word.typed)),
  };
}

function meanings(token: string, isLast: boolean, known: Vocabulary, groups: readonly Abbreviation[]): Word[] {
  const asTyped = [{ typed: token, meant: [token] }];
  if (known.has(token) || (isLast && known.begins(token)) || isAbbreviated(token, groups)) return asTyped;
  const [first, ...others] = meantBy(token, known);
  if (!first) return asTyped;
  if (first.length > 1) return first.map((word) => ({ typed: '', meant: [word] }));
  return [{ typed: token, meant: [first, ...others].flatMap(([word]) => word ?? []) }];
}

const isAbbreviated = (token: string, groups: readonly Abbreviation[]): boolean =>
  groups.some((ways) => ways.some((way) => way.length === 1 && way[0] === token));

/** Each a part of the question that has to be met. */
function terms(words: readonly Word[], known: Vocabulary, groups: readonly Abbreviation[]): Term[] {
  const found: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const run = longestWay(words, at, groups);
    const taken = words.slice(at, at + (run?.length ?? 1));
    at += taken.length;
    const literal = taken.map((word, index) => oneOf(word, at === words.length && index === taken.length - 1));
    const others = (run?.others ?? []).map((way) => phrase(way));
    const query = [literal.join(' & '), ...others].map(inBrackets).join(' | ');
    found.push({
      query: inBrackets(query),
      weight:
        weight([...taken.map(({ meant }) => meant), ...(run?.others ?? [])], known) * (taken.some(isGuessed) ? 0.5 : 1),
    });
  }
  return found;
}

/** A word nobody typed tells less: "nhượng" that no procedure has is not surely "thương". */
const isGuessed = ({ typed, meant }: Word): boolean => typed !== '' && !meant.includes(typed);

const weight = (ways: Abbreviation, known: Vocabulary): number => {
  const counts = ways.map((words) => Math.min(...words.map(known.count))).filter((count) => count > 0);
  return counts.length === 0 ? 0 : 1 / (1 + Math.log(Math.min(...counts)));
};

/** Two words have to stand together ("cổ phần"); of more, others may stand between ("đăng ký hộ kinh doanh"). */
const phrase = (words: readonly string[]): string => words.map(quoted).join(words.length > 2 ? ' & ' : ' <-> ');
const inBrackets = (text: string): string => `(${text})`;
const quoted = (word: string): string => `'${word}'`;
const oneOf = ({ meant }: Word, begun: boolean): string =>
  inBrackets(meant.map((word) => `${quoted(word)}${begun ? ':*' : ''}`).join(' | '));

/** The longest way of saying something that stands here, and how else it is said. */
function longestWay(words: readonly Word[], at: number, groups: readonly Abbreviation[]) {
  let best: { readonly length: number; readonly others: Abbreviation } | undefined;
  for (const ways of groups) {
    for (const way of ways) {
      if (way.length <= (best?.length ?? 0)) continue;
      if (!way.every((word, index) => words[at + index]?.meant[0] === word)) continue;
      best = { length: way.length, others: ways.filter((other) => other !== way) };
    }
  }
  return best;
}
