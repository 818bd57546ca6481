import type { Vocabulary } from './vocabulary.ts';

/** More than this is guessing. */
const MOST = 4;

/**
 * What somebody may have meant by a word that no procedure has, the likeliest first; each one or more words of the
 * catalogue. What the input method left behind is undone ("giaays" → giay, "gia6y1" → giay), then what sounds alike
 * ("fep" → phep), words run together ("giayphep"), then a letter too much, too little, wrong or swapped.
 */
export function meantBy(word: string, known: Vocabulary): readonly (readonly string[])[] {
  if (/^[\d.]+$/.test(word)) return [];
  const typed = withoutKeys(word);
  for (const guesses of [typed, typed.concat(word).flatMap(soundingAlike)]) {
    const found = common(guesses, known);
    if (found.length > 0) return found.map((each) => [each]);
  }
  const apart = runTogether(word, known) ?? typed.map((each) => runTogether(each, known)).find(Boolean);
  if (apart) return [apart];
  return common(oneSlip(typed[0] ?? word, known), known).map((each) => [each]);
}

const common = (guesses: readonly string[], known: Vocabulary): string[] =>
  [...new Set(guesses)]
    .filter((each) => known.has(each))
    .sort((one, other) => known.count(other) - known.count(one))
    .slice(0, MOST);

/** Without the keys of Telex (a second vowel, w, one tone letter) or VNI (figures) that stayed among the letters. */
function withoutKeys(word: string): string[] {
  const plain = word
    .replace(/(?<=[a-z])[0-9]/g, '')
    .replace(/([aeo])\1/g, '$1')
    .replace(/dd/g, 'd')
    .replace(/(?<=[auo])w/g, '')
    .replace(/w/g, 'u');
  const toneless = [...plain.matchAll(/(?<=[aeiouy][a-z]*)[sfrxj]/g)].map(
    ({ index }) => plain.slice(0, index) + plain.slice(index + 1),
  );
  // A second vowel may stand after the consonants: "phepe" is ê.
  const late = [plain, ...toneless].flatMap((each) => (/([aeo])[^aeiouy]+\1$/.test(each) ? [each.slice(0, -1)] : []));
  return [plain, ...toneless, ...late];
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/f/, 'ph'],
  [/^z/, 'd'],
  [/^z/, 'gi'],
  [/^j/, 'gi'],
  [/^k(?=[aou])/, 'c'],
  [/^c(?=[eiy])/, 'k'],
  [/^q(?!u)/, 'qu'],
  [/^d(?=[aeou])/, 'gi'],
  [/^gi(?=[aeou])/, 'd'],
  [/^r/, 'd'],
  [/^r/, 'gi'],
  [/^ch/, 'tr'],
  [/^tr/, 'ch'],
  [/^s/, 'x'],
  [/^x/, 's'],
  [/^l/, 'n'],
  [/^n(?!g|h)/, 'l'],
  [/^ngh/, 'ng'],
  [/^ng(?=[ei])/, 'ngh'],
  [/^g(?=[ei])/, 'gh'],
  [/ng$/, 'n'],
  [/n$/, 'ng'],
  [/c$/, 't'],
  [/t$/, 'c'],
  [/y$/, 'i'],
  [/i$/, 'y'],
];

const soundingAlike = (word: string): string[] =>
  SOUNDS.flatMap(([heard, written]) => (heard.test(word) ? [word.replace(heard, written)] : []));

/** "giayphep" → giay, phep: both words of the catalogue, the commonest pair. */
function runTogether(word: string, known: Vocabulary): string[] | undefined {
  if (word.length < 5) return undefined;
  const pairs = Array.from({ length: word.length - 3 }, (_, at) => [word.slice(0, at + 2), word.slice(at + 2)]);
  const weight = (pair: readonly string[]) => Math.min(...pair.map((each) => known.count(each)));
  const [best] = pairs.filter((pair) => weight(pair) > 0).sort((one, other) => weight(other) - weight(one));
  return best;
}

function oneSlip(word: string, known: Vocabulary): string[] {
  if (word.length < 3) return [];
  return known.words.filter((each) => Math.abs(each.length - word.length) <= 1 && isOneSlipFrom(word, each));
}

/** One letter too much, too little, another, or two neighbours swapped. */
function isOneSlipFrom(typed: string, meant: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  const [rest, other] = [typed.slice(at), meant.slice(at)];
  if (rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1)) return true;
  return rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
}
