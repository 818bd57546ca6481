import { fold } from '../../../kernel/vietnamese.ts';
import { normaliseReference } from './dossier-code.ts';

/** What somebody typed, as the two ways it can be found by. */
export type SearchTerms = {
  /** Words of names and procedures, folded; all have to be there, the last as far as it was typed. */
  readonly words: readonly string[];
  /** A number or the end of one: of a dossier, a person, a phone. */
  readonly number: { readonly reference: string; readonly digits: string } | null;
};

/** Of a code its last four digits are enough; fewer would find every day's. */
const SHORTEST_NUMBER = 4;

/** Reads what was typed into the search box: with or without diacritics, dashes and spaces. */
export function searchTerms(typed: string): SearchTerms {
  const reference = normaliseReference(typed);
  const digits = typed.replace(/[\s.\-()]/g, '').replace(/^\+84/, '0');
  const countOfDigits = typed.replace(/\D/g, '').length;
  const words = fold(typed)
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '');
  const isNumber = words.every((word) => /\d/.test(word)) && !PROCEDURE_CODE.test(typed.trim());
  return {
    words: countOfDigits >= SHORTEST_NUMBER && isNumber ? [] : words,
    number: countOfDigits >= SHORTEST_NUMBER ? { reference, digits } : null,
  };
}

const PROCEDURE_CODE = /^\d\.\d{6}$/;

/** Words as a tsquery, the last one as any of the words it begins; null where one of them is in no dossier. */
export function tsqueryOf(
  words: readonly string[],
  known: ReadonlySet<string>,
  endings: readonly string[],
): string | null {
  const whole = words.slice(0, -1);
  if (words.length === 0 || endings.length === 0 || whole.some((word) => !known.has(word))) return null;
  return [...whole.map(quoted), `(${endings.map(quoted).join(' | ')})`].join(' & ');
}

const quoted = (word: string) => `'${word}'`;
