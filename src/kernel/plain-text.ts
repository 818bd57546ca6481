// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Whether it is text at all: no control characters other than tab and line breaks, no halves of characters. Nobody types
 * them, PostgreSQL keeps no NUL, and on paper they would show as nothing.
 */
export const isPlainText = (text: string): boolean => text.isWellFormed() && !UNPRINTABLE.test(text);

/** The text with a sign in place of what cannot be kept or shown, for telling people what was found. */
export const showable = (text: string): string =>
  isPlainText(text)
    ? text
    : Array.from(text.toWellFormed(), (sign) => (UNPRINTABLE.test(sign) ? '\uFFFD' : sign)).join('');
