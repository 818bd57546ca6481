/** No word of an official paper is longer, save one typed to break it; in signs. */
const LONGEST_WORD = 32;
/** In signs, few enough for the narrow columns of a register. */
const PIECE = 4;
const MAY_BREAK_HERE = '\u200b';

const LONG_WORD = new RegExp(`[^ \\n]{${LONGEST_WORD + 1},}`, 'gu');
const SIGNS = new RegExp(`(?:\\P{M}\\p{M}*){${PIECE}}(?=\\P{M})`, 'gu');

/**
 * Text whose words all fit on a line: endless ones get places where they may break, which are not seen. Without them a
 * name of two hundred letters runs through the QR code and off the page. Templates show the sign as an empty box, so it
 * is not in the text one copies either.
 */
export const breakable = (text: string): string =>
  text.replace(LONG_WORD, (word) => word.replace(SIGNS, `$&${MAY_BREAK_HERE}`));
