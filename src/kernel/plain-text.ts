// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Not to be seen, or turning the direction of writing: with these a name can be made to look like another. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/**
 * Whether it is text at all: no control characters other than tab and line breaks, no halves of characters. Nobody types
 * them, PostgreSQL keeps no NUL, and on paper they would show as nothing.
 */
export const isPlainText = (text: string): boolean => text.isWellFormed() && !CONTROL.test(text) && !UNSEEN.test(text);

/** The text with a sign in place of what cannot be kept or shown, for telling people what was found. */
export const showable = (text: string): string =>
  isPlainText(text)
    ? text
    : Array.from(text.toWellFormed(), (sign) => (CONTROL.test(sign) || UNSEEN.test(sign) ? '\uFFFD' : sign)).join('');
