import { execFileSync, spawnSync } from 'node:child_process';
import jsqr from 'jsqr';

/** Why a test that reads PDF files cannot run here; `false` where it can. For `test(name, { skip: noPoppler }, …)`. */
export const noPoppler: string | false =
  spawnSync('pdftoppm', ['-v']).error === undefined ? false : 'pdftoppm is missing (Debian package poppler-utils)';

const poppler = (tool: string, pdf: Uint8Array, ...options: string[]): Buffer =>
  execFileSync(tool, [...options], { input: pdf, maxBuffer: 64 * 1024 * 1024, stdio: ['pipe', 'pipe', 'ignore'] });

/** The text in the order it was written, line breaks turned into spaces; of the whole file or one page (from 1). */
export function pdfText(pdf: Uint8Array, page?: number): string {
  const pages = page ? ['-f', String(page), '-l', String(page)] : [];
  return poppler('pdftotext', pdf, '-raw', ...pages, '-', '-')
    .toString('utf8')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of the file with where they end, in points from the left edge. */
export function pdfWords(pdf: Uint8Array): { text: string; right: number }[] {
  const words = poppler('pdftotext', pdf, '-bbox', '-', '-').toString('utf8');
  return [...words.matchAll(/<word .*xMax="([\d.]+)".*>(.*)<\/word>/g)].map(([, right, text]) => ({
    text: text!,
    right: Number(right),
  }));
}

/** A value of `pdfinfo` ("Pages", "Page size", "Tagged" …). */
export function pdfInfo(pdf: Uint8Array, key: string): string | undefined {
  const line = poppler('pdfinfo', pdf, '-')
    .toString('utf8')
    .split('\n')
    .find((text) => text.startsWith(`${key}:`));
  return line?.slice(key.length + 1).trim();
}

/** The fonts used, with whether they are embedded and carry a map to Unicode. */
export function pdfFonts(pdf: Uint8Array): { name: string; embedded: boolean; unicode: boolean }[] {
  const [, , ...rows] = poppler('pdffonts', pdf, '-').toString('utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [embedded, , unicode] = row.trim().split(/\s+/).slice(-5);
    return { name: row.trim().split(/\s+/)[0]!, embedded: embedded === 'yes', unicode: unicode === 'yes' };
  });
}

/** A page, from 1, as PNG in grey at `dpi` dots an inch. */
export const pdfPicture = (pdf: Uint8Array, dpi: number, page = 1): Buffer =>
  poppler('pdftoppm', pdf, '-r', String(dpi), '-f', String(page), '-l', String(page), '-gray', '-png', '-');

/** What a phone would read from the QR code of the first page, printed at `dpi` dots an inch. */
export function readQr(pdf: Uint8Array, dpi: number): string | undefined {
  const ppm = poppler('pdftoppm', pdf, '-r', String(dpi), '-f', '1', '-l', '1', '-');
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 64));
  if (!header) throw new Error('pdftoppm gave no picture.');
  const [width, height] = [Number(header[1]), Number(header[2])];
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let color = 0; color < 3; color++) pixels[4 * pixel + color] = ppm[header[0].length + 3 * pixel + color]!;
  // jsqr is CommonJS: its function arrives as the default of the default.
  return jsqr.default(pixels, width, height)?.data;
}
