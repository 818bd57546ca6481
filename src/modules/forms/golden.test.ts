import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { noPoppler, pdfPicture } from '../../../test/support/pdf.ts';
import { printHere } from '../../platform/pdf.ts';
import { samples } from './samples.builder.ts';

const folder = new URL('./golden/', import.meta.url);
const DPI = 60;
/** Versions of poppler draw edges a little differently; a moved line or a lost word is far more than this. */
const TOLERANCE = 0.002;
const printed = new Map(Object.entries(samples()).map(([name, sheet]) => [name, printHere(sheet)]));

for (const [name, pdf] of printed) {
  test(`${name} looks as it was last looked at`, { skip: noPoppler }, (t) => {
    const drawn = fewGreys(pdfPicture(pdf, DPI));
    const file = fileURLToPath(new URL(`${name}.png`, folder));
    if (process.env.RENEW_GOLDEN) {
      mkdirSync(folder, { recursive: true });
      return writeFileSync(file, PNG.sync.write(drawn, { colorType: 0, deflateLevel: 9 }));
    }
    assert.ok(existsSync(file), `${file} is missing: RENEW_GOLDEN=1 draws it`);
    const kept = PNG.sync.read(readFileSync(file));
    assert.deepEqual([drawn.width, drawn.height], [kept.width, kept.height]);
    const differ = pixelmatch(kept.data, drawn.data, undefined, kept.width, kept.height, { threshold: 0.25 });
    const share = differ / (kept.width * kept.height);
    t.diagnostic(`${(share * 100).toFixed(2)} % of the dots differ`);
    assert.ok(share <= TOLERANCE, `${name}: ${(share * 100).toFixed(2)} % of the dots differ`);
  });
}

/** Four greys say as much, in a quarter of the bytes. */
function fewGreys(picture: Buffer): PNG {
  const png = PNG.sync.read(picture);
  for (let at = 0; at < png.data.length; at++) if (at % 4 < 3) png.data[at] = 85 * Math.round((png.data[at] ?? 0) / 85);
  return png;
}
