import assert from 'node:assert/strict';
import { test } from 'node:test';
import { qrCode } from './qr.ts';

test('a QR code grows with its text, its modules keep their size on paper', () => {
  const short = qrCode('https://vi-du.example/a');
  const long = qrCode(`https://vi-du.example/${'a'.repeat(330)}`);
  assert.ok(short.version < long.version);
  for (const { widthMm, modules, version } of [short, long]) {
    assert.equal(modules, 17 + 4 * version + 8);
    assert.ok(widthMm / modules >= 0.4, `${widthMm / modules} mm`);
  }
});

test('the picture is one path, with the white margin scanners need', () => {
  const { svg, modules } = qrCode('MỘT CỬA');
  assert.match(svg, new RegExp(`viewBox="0 0 ${modules} ${modules}"`));
  assert.match(svg, /d="M4 4h7v1h-7z/); // the upper edge of the first finder pattern
  assert.equal(svg.match(/<path/g)?.length, 2);
});
