import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const styles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

const fontFile = (style: string): Buffer =>
  readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`)));

/** Tinos: the metrics of Times New Roman, which Decree 30/2020 asks for, under a free licence. */
export const fontFiles = (): Buffer[] => styles.map(fontFile);

/** Shown for a character that the typeface does not have, as printers have always done. */
const MISSING = '□';

let drawable: ReadonlySet<number> | undefined;

/**
 * Text as the typeface can print it: composed (a name typed as e + ´ prints as é), without control and invisible
 * characters, with □ for what it lacks. PDF/A refuses a document with a missing character, and a receipt must not
 * fail because somebody's name or a document's title holds one.
 */
export function printable(text: string): string {
  drawable ??= characters(fontFile('400Regular'));
  let printed = '';
  for (const character of text.normalize('NFC').replace(/\t/g, ' ')) {
    if (character === '\n') printed += character;
    else if (/[\p{Cc}\p{Cf}]/u.test(character)) continue;
    else printed += drawable.has(character.codePointAt(0)!) ? character : MISSING;
  }
  return printed;
}

/** The code points of a TrueType file: its `cmap` table, subtable of format 4 (start, end and offset of segments). */
function characters(font: Buffer): Set<number> {
  const cmap = tableOffset(font, 'cmap');
  const found = new Set<number>();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (font.readUInt16BE(subtable) !== 4) continue;
    const twiceSegments = font.readUInt16BE(subtable + 6);
    for (let at = 0; at < twiceSegments; at += 2) {
      const end = font.readUInt16BE(subtable + 14 + at);
      const start = font.readUInt16BE(subtable + 16 + twiceSegments + at);
      if (end === 0xffff) continue; // the closing segment, no character
      for (let codePoint = start; codePoint <= end; codePoint++) found.add(codePoint);
    }
  }
  if (found.size === 0) throw new Error('The font has no character map that can be read.');
  return found;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}
