/**
 * A text in lines of at most `room` units, as Be Vietnam Pro would run at a size: a picture cannot measure letters, so they
 * are estimated, a little on the wide side. A word that is too long by itself is cut.
 */
export function wrapText(text: string, room: number, size: number, bold: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => widthOf(candidate, size, bold) <= room;
  for (const word of text.normalize('NFC').split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line) && line.length > 1) {
      const cut = longestPrefix(line, fits);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return line === '' ? lines : [...lines, line];
}

function longestPrefix(word: string, fits: (text: string) => boolean): number {
  let length = 1;
  while (length < word.length && fits(word.slice(0, length + 1))) length += 1;
  return length;
}

const NARROW = /[iljtfrI.,:;'’“”()|! ]/;
const WIDE = /[mwMW%@]/;

function widthOf(text: string, size: number, bold: boolean): number {
  const plain = text.normalize('NFD').replace(/\p{Mn}/gu, '');
  let ems = 0;
  for (const letter of plain)
    ems += NARROW.test(letter) ? 0.31 : WIDE.test(letter) ? 0.85 : /\p{Lu}/u.test(letter) ? 0.65 : 0.54;
  return ems * size * (bold ? 1.13 : 1);
}
